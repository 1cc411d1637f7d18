"""The way in: prepares the interpreter, runs a job, and puts everything back after it."""

_JOBS = {"cases": run_cases, "tests": run_own_tests, "mutants": run_mutants, "growth": run_growth}
_streams = (sys.stdout, sys.stderr)
_known_builtins = dict(vars(builtins))
_baseline = None


def no_input(prompt=""):
    raise EOFError("input() has nobody to ask here")


def prepare():
    """Turns off what would only mislead, and remembers how everything stands. Called once, before any other code."""
    global _baseline
    builtins.input = no_input
    # Ending the process would end the judge's interpreter as well; here it ends the code that asks for it.
    for module in (os, _posix):
        for name in ("_exit", "abort", "kill"):
            if hasattr(module, name):
                setattr(module, name, no_exit)
    # A hook cannot be taken back, so that none is let in.
    sys.addaudithook = no_hook
    # A file that ends with unittest.main() is collected, not run.
    unittest.main = lambda *_, **__: None
    _known_builtins["input"] = no_input
    _baseline = {}
    for name, module in list(_real_modules.items()):
        if name != "__main__" and isinstance(module, types.ModuleType):
            remember(module, dict(vars(module)))
    for value in list(_searched):
        _lists.append((value, list(value)))


def remember(module, attributes):
    _baseline[module.__name__] = (module, attributes)
    for value in attributes.values():
        if isinstance(value, type) and value.__module__ == module.__name__ and value.__flags__ & _HEAP_TYPE:
            _types.append((value, dict(vars(value))))


def no_exit(*_):
    raise SystemExit("the process cannot be ended here")


def no_hook(*_):
    raise RuntimeError("audit hooks cannot be added here")


def restore():
    """Undoes what the code turned in builtins, modules and classes. True where it turned anything known before."""
    touched = False
    if _get_signal(_SIGINT) is not _interrupted:
        _set_signal(_SIGINT, _interrupted)
        touched = True
    for name in list(vars(builtins)):
        if name not in _known_builtins:
            del builtins.__dict__[name]
    for name, value in _known_builtins.items():
        if vars(builtins).get(name, _MISSING) is not value and name != "_":
            builtins.__dict__[name] = value
            touched = True
    for name in list(_real_modules):
        if name not in _baseline and name != "__main__":
            # Modules imported since then keep what was done to them; the next run imports them anew.
            del _real_modules[name]
    for name, (module, known) in _baseline.items():
        if _real_modules.get(name) is not module:
            _real_modules[name] = module
            touched = True
        attributes = vars(module)
        for key, value in known.items():
            if attributes.get(key, _MISSING) is not value and (name, key) not in _MOVING:
                attributes[key] = value
                touched = True
    for known_type, known in _types:
        attributes = vars(known_type)
        for key, value in known.items():
            if attributes.get(key, _MISSING) is not value and key not in _MOVING_IN_TYPES:
                touched = True
    for value, known in _lists:
        if value != known:
            value[:] = known
            touched = True
    return touched


_HEAP_TYPE = 1 << 9
_types = []
_searched = [sys.path, sys.meta_path, sys.path_hooks]
_lists = []
_MOVING_IN_TYPES = {
    "__abstractmethods__",
    "_abc_impl",
    "__doc__",
    "__annotations__",
    "__annotations_cache__",
    "__annotate__",
    "__annotate_func__",
    "__static_attributes__",
}

# What Python itself, or the judge, changes in passing.
_MOVING = {("sys", "stdout"), ("sys", "stderr"), ("sys", "last_exc"), ("sys", "modules"), ("builtins", "_")}


def run(text, emit_text, share=None):
    """Runs one job, given and told as JSON. Ends with an event `done`; what cannot be run is told as a `problem`."""
    global _streams, _share

    def emit(event):
        emit_text(to_json(event))

    _share = share
    job = _loads(text)
    output = Output(emit)
    _streams = (output, output)
    sys.stdout, sys.stderr = _streams
    end = {"type": "done"}
    try:
        _JOBS[job["kind"]](job, emit)
    except Problem as problem:
        emit(problem.told)
    except KeyboardInterrupt:
        end["interrupted"] = True
    finally:
        tidy()
        output.flush()
        sys.stdout, sys.stderr = sys.__stdout__, sys.__stderr__
        _streams = (sys.stdout, sys.stderr)
    if _baseline is not None:
        end["touched"] = restore()
    emit(end)


_loads = json.loads
