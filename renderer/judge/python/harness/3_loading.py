"""Compiles and loads the candidate's code, and says what is wrong with code that cannot run."""

class Problem(Exception):
    """The code cannot be run at all; carries what the verdict says."""

    def __init__(self, kind, message, file="solution", line=None, column=None, assertion=False):
        super().__init__(message)
        self.told = {"type": "problem", "kind": kind, "message": message, "file": file}
        if line is not None:
            self.told["line"] = line
        if column is not None:
            self.told["column"] = column
        if assertion:
            self.told["assertion"] = True


def compiled(source, file):
    try:
        return compile(source, file + ".py", "exec", dont_inherit=True)
    except SyntaxError as error:
        raise Problem("syntax", "SyntaxError: " + str(error.msg), file, error.lineno or 1, error.offset or 1) from None
    except (ValueError, OverflowError, RecursionError, MemoryError) as error:
        raise Problem("syntax", type(error).__name__ + ": " + str(error), file, 1, 1) from None


def load(code, name):
    """A fresh module of compiled code, known under its name as long as no other takes it."""
    module = types.ModuleType(name)
    module.__file__ = name + ".py"
    # Left to itself, exec would hand on the harness's own builtins.
    module.__dict__["__builtins__"] = builtins
    _real_modules[name] = module
    exec(code, module.__dict__)
    return module


def loaded(code, name):
    try:
        return load(code, name)
    except KeyboardInterrupt:
        raise
    except BaseException as error:
        assertion = isinstance(error, _AssertionError)
        line = line_in(error, name)
        raise Problem("load", told(error, name), name, line, assertion=assertion) from None


def line_in(error, name):
    """The innermost line of a file that an exception passed through."""
    line = None
    trace = error.__traceback__
    while trace is not None:
        if trace.tb_frame.f_code.co_filename == name + ".py":
            line = trace.tb_lineno
        trace = trace.tb_next
    return line


def innermost_file(error):
    trace = error.__traceback__
    name = None
    while trace is not None:
        file = trace.tb_frame.f_code.co_filename
        if file in ("solution.py", "tests.py"):
            name = file
        trace = trace.tb_next
    return name


def told(error, name="solution"):
    """An exception in one line, with the line of the candidate's code it came from."""
    kind = type(error).__name__
    try:
        detail = str(error)
        if type(detail) is not str:
            detail = ""
    except KeyboardInterrupt:
        raise
    except BaseException:
        detail = ""
    if isinstance(error, SystemExit):
        text = "the code asked Python to exit (" + kind + (": " + detail if detail else "") + ")"
    elif isinstance(error, MemoryError):
        text = "MemoryError: the code used more memory than a run may"
    elif isinstance(error, RecursionError):
        text = "RecursionError: " + (detail or "the calls went too deep")
    elif isinstance(error, SyntaxError):
        text = kind + ": " + str(error.msg)
    else:
        text = kind + (": " + detail if detail else "")
    if len(text) > 400:
        text = text[:399] + "…"
    line = line_in(error, name)
    return text if line is None else text + " (" + name + ".py, line " + str(line) + ")"


def class_names(module):
    return [k for k, v in list(module.__dict__.items()) if isinstance(v, type) and v.__module__ == module.__name__]


def require_classes(module, classes, one_of):
    missing = [name for name in classes if not isinstance(module.__dict__.get(name), type)]
    has_one = not one_of or any([isinstance(module.__dict__.get(name), type) for name in one_of])
    if not missing and has_one:
        return
    wanted = listed(missing) if missing else ""
    if not has_one:
        wanted = wanted + (" and " if wanted else "") + "one of " + listed(one_of)
    found = class_names(module)
    seen = "found " + listed(found) if found else "found no class"
    raise Problem("missing", "The solution must define " + wanted + "; " + seen + ".")


def listed(names):
    return ", ".join(names)
