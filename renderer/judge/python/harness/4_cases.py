"""Runs cases: data steps on the solution's classes and the fixtures."""

class Clock:
    """The clock a case holds in its hand: it moves only when told to."""

    def __init__(self, start=0):
        self._now = start

    def __call__(self):
        return self._now

    def now(self):
        return self._now

    def advance(self, seconds):
        self._now = self._now + seconds

    def set(self, seconds):
        self._now = seconds


class Failed(Exception):
    """A step's answer was not the one expected."""

    def __init__(self, expected, actual, message):
        super().__init__(message)
        self.expected = expected
        self.actual = actual
        self.message = message


class Scene:
    """What the steps of one case can name: their own variables, fixtures and the solution's classes."""

    def __init__(self, solution_code, fixtures_code):
        self._code = solution_code
        self.solution = self._quietly_loaded()
        self._fixtures = load(fixtures_code, "fixtures") if fixtures_code is not None else None
        self._names = {}
        self._fresh = None

    def _quietly_loaded(self):
        """Each case loads the solution afresh; what loading prints was told once already."""
        output = _streams[0]
        output.muted = True
        try:
            return loaded(self._code, "solution")
        finally:
            output.muted = False

    def callee(self, path):
        parts = path.split(".")
        if parts[0] == "fresh":
            if self._fresh is None:
                self._fresh = self._quietly_loaded()
                _real_modules["solution"] = self.solution
            found = self._in_module(self._fresh, parts[1])
            parts = parts[1:]
        else:
            found = self._root(parts[0])
        for name in parts[1:]:
            found = self._member(found, name, parts[0])
        return found

    def _root(self, name):
        if name in self._names:
            return self._names[name]
        if name == "Clock":
            return Clock
        if self._fixtures is not None and name in self._fixtures.__dict__:
            return self._fixtures.__dict__[name]
        return self._in_module(self.solution, name)

    def _in_module(self, module, name):
        if name not in module.__dict__:
            raise Unknown("the solution defines no " + name)
        return module.__dict__[name]

    def _member(self, owner, name, shown_owner):
        found = getattr(owner, name, _MISSING)
        if found is _MISSING:
            kind = owner.__name__ if isinstance(owner, type) else type(owner).__name__
            raise Unknown(kind + " has no " + name + "()")
        return found

    def name(self, key, value):
        self._names[key] = value

    def value(self, raw):
        if isinstance(raw, list):
            return [self.value(part) for part in raw]
        if isinstance(raw, dict):
            if len(raw) == 1:
                if "ref" in raw:
                    return self.callee(raw["ref"])
                if "seconds" in raw:
                    return raw["seconds"]
                if "none" in raw or "null" in raw:
                    return None
                if "near" in raw:
                    return Near(raw["near"])
            return {key: self.value(part) for key, part in raw.items()}
        return raw


class Unknown(Exception):
    """A step names something that the solution does not have."""


def as_call(callee, arguments):
    return callee + "(" + ", ".join([argument_text(part) for part in arguments]) + ")"


def argument_text(raw):
    if isinstance(raw, dict) and len(raw) == 1:
        if "ref" in raw:
            return raw["ref"]
        if "seconds" in raw:
            return repr(raw["seconds"])
        if "none" in raw or "null" in raw:
            return "None"
    if isinstance(raw, list):
        return "[" + ", ".join([argument_text(part) for part in raw]) + "]"
    text = repr(raw)
    return text if len(text) <= 60 else text[:59] + "…"


_RANGE = {"range": ValueError, "end": StopIteration, "any": Exception}


def run_step(scene, step, number):
    verb = step[0]
    if verb == "let":
        _, name, callee, arguments = step
        function = scene.callee(callee)
        scene.name(name, function(*[scene.value(part) for part in arguments]))
        return
    callee, arguments = step[1], step[2]
    function = scene.callee(callee)
    values = [scene.value(part) for part in arguments]
    call = as_call(callee, arguments)
    if verb == "do":
        function(*values)
    elif verb == "gives":
        expected = scene.value(step[3])
        actual = function(*values)
        if not same(expected, actual):
            wanted, got = shown(expected), shown(actual)
            raise Failed(wanted, got, call + " gave " + got + ", expected " + wanted)
    elif verb == "raises":
        kind = _RANGE[step[3]]
        wanted = "an exception" if step[3] == "any" else kind.__name__
        try:
            actual = function(*values)
        except KeyboardInterrupt:
            raise
        except kind:
            return
        except Exception as error:
            got = told(error)
            raise Failed(wanted, got, call + " raised " + got + ", expected " + wanted) from None
        got = shown(actual)
        raise Failed(wanted, got, call + " gave " + got + ", expected it to raise " + wanted)


def run_case(solution_code, fixtures_code, case):
    started = _clock()
    number = 0
    call = ""
    try:
        scene = Scene(solution_code, fixtures_code)
        for step in case["steps"]:
            number += 1
            call = as_call(step[2], step[3]) if step[0] == "let" else as_call(step[1], step[2])
            run_step(scene, step, number)
        result = {"outcome": "pass"}
    except Failed as failed:
        result = {
            "outcome": "fail",
            "expected": failed.expected,
            "actual": failed.actual,
            "message": "step " + str(number) + ": " + failed.message,
        }
    except Unknown as unknown:
        result = {"outcome": "error", "message": "step " + str(number) + ": " + call + ": " + str(unknown)}
    except Problem as problem:
        result = {"outcome": "error", "message": problem.told["message"]}
    except KeyboardInterrupt:
        result = {"outcome": "interrupted"}
    except BaseException as error:
        result = {"outcome": "error", "message": "step " + str(number) + ": " + call + ": " + told(error)}
    result["ms"] = (_clock() - started) * 1000
    return result


def run_cases(job, emit):
    solution_code = compiled(job["solution"], "solution")
    fixtures_code = compile(job["fixtures"], "fixtures.py", "exec", dont_inherit=True)
    emit({"type": "start", "index": -1})
    module = loaded(solution_code, "solution")
    require_classes(module, job["classes"], job["oneOf"])
    names = [k for k, v in list(module.__dict__.items()) if isinstance(v, type)]
    emit({"type": "loaded", "classes": names})
    for index in range(job.get("from", 0), len(job["cases"])):
        case = job["cases"][index]
        if case.get("for") is not None and case["for"] not in names:
            continue
        emit({"type": "start", "index": index})
        result = run_case(solution_code, fixtures_code, case)
        tidy()
        sys.stdout.flush()
        result["type"] = "item"
        result["index"] = index
        emit(result)


def tidy():
    """Takes back what a case may have turned for all that follow."""
    _set_recursion_limit(_recursion_limit)
    _settrace(None)
    sys.setprofile(None)
    sys.stdout, sys.stderr = _streams
