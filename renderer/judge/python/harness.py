"""Runs a candidate's Python inside the judge: cases, own tests, coverage and counted operations.

One source for Pyodide and for a native Python. The harness is executed with a private copy of the builtins, so that
code which patches them later does not reach it, and it talks only through the `emit` it is given. Limits of time are
not kept here: they are measured from outside, and arrive as a KeyboardInterrupt or as the end of the interpreter.
"""

import ast
import builtins
import functools
import inspect
import json
import math
import os
import signal
import sys
import time
import types
import unittest

_OUTPUT_LIMIT = 32_768
# Seconds for one operation at all its sizes.
_PATIENCE = 4.0
# Where already the first size takes this many seconds, a smaller one is measured instead of larger ones.
_LONG_FIRST_SIZE = 0.25
_SHOWN_LIMIT = 240
_TOOL = 3
_MISSING = object()

_clock = time.perf_counter
_quoted = json.encoder.encode_basestring_ascii
_isfinite = math.isfinite
_set_recursion_limit = sys.setrecursionlimit
_recursion_limit = sys.getrecursionlimit()
_real_modules = sys.modules
_monitoring = getattr(sys, "monitoring", None)
_settrace = sys.settrace
_SIGINT, _get_signal, _set_signal = signal.SIGINT, signal.getsignal, signal.signal
_interrupted = signal.default_int_handler
_posix = sys.modules.get("posix", os)
_AssertionError = AssertionError


# ---------------------------------------------------------------- telling


class Output:
    """Stands for stdout and stderr: hands on what is printed until the limit, then says once that it was cut."""

    encoding = "utf-8"
    errors = "replace"
    closed = False

    def __init__(self, emit):
        self._emit = emit
        self._left = _OUTPUT_LIMIT
        self._held = []
        self._held_size = 0
        self.muted = False

    def write(self, text):
        if not isinstance(text, str):
            raise TypeError("write() argument must be str, not " + type(text).__name__)
        if self._left <= 0 or self.muted:
            return len(text)
        kept = text[: self._left]
        self._left -= len(kept)
        self._held.append(kept)
        self._held_size += len(kept)
        if self._held_size > 2_048 or self._left <= 0:
            self.flush()
        if self._left <= 0:
            self._emit({"type": "output-cut"})
        return len(text)

    def flush(self):
        if self._held:
            text = "".join(self._held)
            self._held = []
            self._held_size = 0
            self._emit({"type": "output", "text": text})

    def writable(self):
        return True

    def readable(self):
        return False

    def isatty(self):
        return False


def to_json(value):
    """An event as JSON. The library's encoder is Python, which would run on builtins that may have been patched."""
    if value is None:
        return "null"
    if value is True:
        return "true"
    if value is False:
        return "false"
    if isinstance(value, str):
        return _quoted(value)
    if isinstance(value, int):
        return int.__repr__(value)
    if isinstance(value, float):
        return float.__repr__(value) if _isfinite(value) else "null"
    if isinstance(value, dict):
        return "{" + ",".join([_quoted(key) + ":" + to_json(part) for key, part in value.items()]) + "}"
    return "[" + ",".join([to_json(part) for part in value]) + "]"


def shown(value):
    """A value as Python would write it, cut to a length that fits a line or two."""
    try:
        text = repr(plain(value))
    except KeyboardInterrupt:
        raise
    except BaseException:
        text = "<" + type(value).__name__ + " that cannot be shown>"
    if not isinstance(text, str):
        text = "<" + type(value).__name__ + ">"
    return text if len(text) <= _SHOWN_LIMIT else text[: _SHOWN_LIMIT - 1] + "…"


def plain(value, depth=0):
    """The value with subclasses of built-in types seen as those types, so that their own methods have no say."""
    if depth > 40 or value is None or isinstance(value, bool):
        return value
    if isinstance(value, int):
        return int.__index__(value)
    if isinstance(value, float):
        return float.__add__(value, 0.0)
    if isinstance(value, str):
        return str.__str__(value) if type(value) is str else "".join(str.__iter__(value))
    if isinstance(value, list):
        return [plain(list.__getitem__(value, i), depth + 1) for i in range(list.__len__(value))]
    if isinstance(value, tuple):
        return tuple(plain(tuple.__getitem__(value, i), depth + 1) for i in range(tuple.__len__(value)))
    if isinstance(value, dict):
        return {plain(k, depth + 1): plain(v, depth + 1) for k, v in dict.items(value)}
    return value


_BUILT_IN = (int, float, str, list, tuple, dict, type(None))


def is_plain(value):
    return isinstance(value, _BUILT_IN)


def same(expected, actual, near=False):
    """Whether an answer is the one expected. Types count: True is not 1; a tuple is as good as a list."""
    if expected is None:
        return actual is None
    if isinstance(expected, Near):
        if isinstance(actual, bool) or not isinstance(actual, (int, float)):
            return False
        actual = plain(actual)
        return abs(actual - expected.value) <= 1e-6 * max(1.0, abs(expected.value))
    if not is_plain(expected):
        return actual is expected
    if not is_plain(actual):
        return False
    actual = plain(actual)
    if isinstance(expected, bool) or isinstance(actual, bool):
        return isinstance(expected, bool) and isinstance(actual, bool) and expected == actual
    if isinstance(expected, (int, float)):
        return isinstance(actual, (int, float)) and expected == actual
    if isinstance(expected, str):
        return isinstance(actual, str) and expected == actual
    if isinstance(expected, (list, tuple)):
        if not isinstance(actual, (list, tuple)) or len(expected) != len(actual):
            return False
        return all([same(expected[i], actual[i]) for i in range(len(expected))])
    if isinstance(expected, dict):
        if not isinstance(actual, dict) or len(expected) != len(actual):
            return False
        return all([key in actual and same(expected[key], actual[key]) for key in expected])
    return False


class Near:
    """An expected number that allows for rounding."""

    def __init__(self, value):
        self.value = value

    def __repr__(self):
        return "about " + repr(self.value)


# ---------------------------------------------------------------- loading


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


# ---------------------------------------------------------------- cases


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


# ---------------------------------------------------------------- lines


class Lines:
    """Which lines of the solution were executed, or how many."""

    def __init__(self, count_all):
        self.reached = set()
        self.count = 0
        self._count_all = count_all

    def watch(self, code):
        if _monitoring is None:
            return
        event = _monitoring.events.LINE | (_monitoring.events.JUMP if self._count_all else 0)
        for part in code_objects(code):
            _monitoring.set_local_events(_TOOL, part, event)

    def __enter__(self):
        if _monitoring is None:
            _settrace(self._trace)
            return self
        if _monitoring.get_tool(_TOOL) is None:
            _monitoring.use_tool_id(_TOOL, "judge")
        reached = self.reached
        if self._count_all:

            def on_line(*_):
                self.count += 1

            # A comprehension stays on its line however often it goes round.
            _monitoring.register_callback(_TOOL, _monitoring.events.JUMP, on_line)

        else:
            disable = _monitoring.DISABLE

            def on_line(code, line):
                reached.add(line)
                return disable

        _monitoring.register_callback(_TOOL, _monitoring.events.LINE, on_line)
        return self

    def __exit__(self, *_):
        if _monitoring is None:
            _settrace(None)
        else:
            _monitoring.register_callback(_TOOL, _monitoring.events.LINE, None)
            _monitoring.register_callback(_TOOL, _monitoring.events.JUMP, None)
            _monitoring.free_tool_id(_TOOL)

    def _trace(self, frame, event, _):
        if frame.f_code.co_filename != "solution.py":
            return None
        return self._trace_line

    def _trace_line(self, frame, event, _):
        if event == "line":
            self.count += 1
            self.reached.add(frame.f_lineno)
        return self._trace_line


def code_objects(code):
    found = [code]
    for constant in code.co_consts:
        if isinstance(constant, types.CodeType):
            found.extend(code_objects(constant))
    return found


def spans_of(source, lines):
    """For each changed line the lines that show it was reached: its statement's own, or its function's body."""
    tree = ast.parse(source)
    return [span_of(tree, line) for line in lines]


def span_of(tree, line):
    best = None
    function = None
    for node in ast.walk(tree):
        if not isinstance(node, ast.stmt) or not node.lineno <= line <= node.end_lineno:
            continue
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
            if function is None or node.lineno >= function.lineno:
                function = node
        if best is None or node.lineno >= best.lineno:
            best = node
    if function is not None and (best is function or best is None):
        # The definition itself runs at import; only its body says that it was called.
        return range(function.body[0].lineno, function.end_lineno + 1)
    if best is None or isinstance(best, ast.ClassDef):
        return None
    body = getattr(best, "body", None)
    last = body[0].lineno - 1 if body else best.end_lineno
    if line > last:
        # A blank or comment line between statements of the body: what stands around it decides.
        return range(best.lineno, best.end_lineno + 1)
    return range(best.lineno, last + 1)


def was_reached(source, lines, reached):
    try:
        spans = spans_of(source, lines)
    except SyntaxError:
        return True
    for span in spans:
        if span is None or any([line in reached for line in span]):
            return True
    return False


# ---------------------------------------------------------------- own tests


class OwnTest:
    def __init__(self, name, run):
        self.name = name
        self.run = run


class Skipped(Exception):
    pass


def collect(module):
    """The tests of a module in the order in which they stand: functions, TestCase classes, plain Test classes."""
    found = []
    for name, value in list(module.__dict__.items()):
        if isinstance(value, types.FunctionType) and name.startswith("test"):
            if value.__module__ == module.__name__:
                found.append(OwnTest(name, functools.partial(run_function, value)))
        elif isinstance(value, type) and value.__module__ == module.__name__:
            if issubclass(value, _TestCase):
                for method in _test_names(value):
                    found.append(OwnTest(name + "." + method, functools.partial(run_method, value, method)))
            elif name.startswith("Test"):
                for method in list(value.__dict__):
                    if method.startswith("test"):
                        found.append(OwnTest(name + "." + method, functools.partial(run_plain, value, method)))
    return found


_TestCase = unittest.TestCase
_SkipTest = unittest.SkipTest
_TestSuite = unittest.TestSuite
_TestResult = unittest.TestResult
_test_names = unittest.TestLoader().getTestCaseNames


def run_function(function):
    if inspect.iscoroutinefunction(function):
        raise TypeError("a test cannot be async here")
    function()


def run_plain(owner, method):
    instance = owner()
    before = getattr(instance, "setup_method", None) or getattr(instance, "setUp", None)
    if before is not None:
        before()
    try:
        getattr(instance, method)()
    finally:
        after = getattr(instance, "teardown_method", None) or getattr(instance, "tearDown", None)
        if after is not None:
            after()


class Result(_TestResult):
    """Keeps the first thing that went wrong, as an exception to raise again."""

    def __init__(self):
        super().__init__()
        self.wrong = None
        self.skip_reason = None

    def _keep(self, error):
        # A failed assertion says more than the crash it may have led to.
        if self.wrong is None or (isinstance(error, _AssertionError) and not isinstance(self.wrong, _AssertionError)):
            self.wrong = error

    def addFailure(self, test, err):
        self._keep(err[1])

    def addError(self, test, err):
        self._keep(err[1])

    def addSubTest(self, test, subtest, err):
        if err is not None:
            self._keep(err[1])

    def addSkip(self, test, reason):
        self.skip_reason = str(reason)

    def addUnexpectedSuccess(self, test):
        self._keep(_AssertionError("the test passed, though it is marked as an expected failure"))


def run_method(owner, method):
    result = Result()
    _TestSuite([owner(method)]).run(result)
    if result.wrong is not None:
        raise result.wrong
    if result.skip_reason is not None:
        raise Skipped(result.skip_reason)


def run_test(test):
    started = _clock()
    try:
        test.run()
        result = {"outcome": "pass"}
    except KeyboardInterrupt:
        result = {"outcome": "interrupted"}
    except (Skipped, _SkipTest) as skipped:
        result = {"outcome": "skipped", "message": str(skipped)}
    except _AssertionError as error:
        # An assertion of the solution itself is a crash of the solution, not something a test found.
        own = innermost_file(error) != "solution.py"
        result = {"outcome": "fail" if own else "error", "message": told(error, "tests") if own else told(error)}
        line = line_in(error, "tests")
        if line is not None:
            result["line"] = line
    except BaseException as error:
        in_solution = line_in(error, "solution") is not None
        result = {"outcome": "error", "message": told(error, "solution" if in_solution else "tests")}
        line = line_in(error, "tests")
        if line is not None:
            result["line"] = line
    tidy()
    result["name"] = test.name
    result["ms"] = (_clock() - started) * 1000
    return result


def open_tests(solution_source, tests_code, lines=None):
    """Loads solution and tests, and answers the tests. A module that stops while it loads is told as a problem."""
    solution_code = compiled(solution_source, "solution")
    if lines is not None:
        lines.watch(solution_code)
    loaded(solution_code, "solution")
    return collect(loaded(tests_code, "tests"))


def run_own_tests(job, emit):
    """Own tests on one solution, test by test."""
    tests_code = compiled(job["tests"], "tests")
    emit({"type": "start", "index": -1})
    tests = open_tests(job["solution"], tests_code)
    emit({"type": "tests", "names": [test.name for test in tests]})
    for index in range(job.get("from", 0), len(tests)):
        emit({"type": "start", "index": index})
        result = run_test(tests[index])
        sys.stdout.flush()
        result["type"] = "item"
        result["index"] = index
        emit(result)


def run_mutants(job, emit):
    """Own tests on each mutant, until one of them fails by an assertion."""
    tests_code = compiled(job["tests"], "tests")
    for index in range(job.get("from", 0), len(job["mutants"])):
        emit({"type": "start", "index": index})
        result = judge_mutant(job["mutants"][index], tests_code)
        tidy()
        result["type"] = "item"
        result["index"] = index
        emit(result)


def judge_mutant(mutant, tests_code):
    unclear = None
    with Lines(count_all=False) as lines:
        try:
            tests = open_tests(mutant["source"], tests_code, lines)
        except Problem as problem:
            assertion = problem.told.get("assertion") and problem.told["file"] == "tests"
            outcome = "killed" if assertion else "unclear"
            return {"outcome": outcome, "by": "loading", "message": problem.told["message"]}
        except KeyboardInterrupt:
            return {"outcome": "interrupted"}
        while_loading = len(lines.reached)
        for test in tests:
            result = run_test(test)
            if result["outcome"] == "fail":
                return {"outcome": "killed", "by": test.name, "message": result["message"]}
            if result["outcome"] == "interrupted":
                return {"outcome": "interrupted", "by": test.name}
            if result["outcome"] == "error" and unclear is None:
                unclear = {"outcome": "unclear", "by": test.name, "message": result["message"]}
    if unclear is not None:
        return unclear
    # Where the tests called nothing of the solution, what ran while it loaded does not count as reached.
    called = len(lines.reached) > while_loading
    reached = called and was_reached(mutant["source"], mutant["lines"], lines.reached)
    return {"outcome": "survived" if reached else "not-reached"}


# ---------------------------------------------------------------- growth


class Counter:
    """Counts what keys and times are asked."""

    def __init__(self):
        self.count = 0

    def key(self, index):
        counter = self

        class Key:
            __slots__ = ("_index",)

            def __init__(self, number):
                self._index = number

            def __hash__(self):
                counter.count += 1
                return hash(self._index)

            def __eq__(self, other):
                counter.count += 1
                return type(other) is type(self) and other._index == self._index

            def __lt__(self, other):
                counter.count += 1
                return self._index < other._index

            def __repr__(self):
                return "k" + str(self._index)

        self.key = Key
        return Key(index)

    def time(self, value):
        counter = self

        def compared(name):
            operation = getattr(float, name)

            def method(own, other):
                counter.count += 1
                return operation(own, other)

            return method

        def computed(name):
            operation = getattr(float, name)

            def method(own, other):
                result = operation(own, other)
                return Time(result) if type(result) is float else result

            return method

        names = {name: compared(name) for name in ("__lt__", "__le__", "__gt__", "__ge__", "__eq__", "__ne__")}
        for name in ("__add__", "__radd__", "__sub__", "__rsub__"):
            names[name] = computed(name)
        names["__hash__"] = lambda own: float.__hash__(own)
        Time = type("Time", (float,), names)
        self.time = Time
        return Time(value)


def measure(job, operation, emit):
    """Counts, and times in microseconds, for one call at each size, until the next size would take too long."""
    solution_code = compiled(job["solution"], "solution")
    source_code = compile(job["source"], "complexity.py", "exec", dont_inherit=True)
    name = operation["operation"]
    sizes, counts, times = [], [], []
    planned = list(operation["sizes"])
    started = _clock()
    while planned:
        size = planned.pop(0)
        size_started = _clock()
        if operation["measure"] == "size":
            solution = load(solution_code, "solution")
            function = load(source_code, "complexity").__dict__[name]
            answer = function(solution, size, plain_key, float)
            counts.append(plain(answer(0) if callable(answer) else answer))
        else:
            counts.append(counted(solution_code, source_code, name, size))
            times.append(timed(solution_code, source_code, name, size))
        sizes.append(size)
        # What is slow is quadratic in sum, since it also has to be filled.
        elapsed = _clock() - size_started
        if len(sizes) == 1 and elapsed > _LONG_FIRST_SIZE:
            planned = [max(1, size // 4)]
        elif _clock() - started + 16 * elapsed > _PATIENCE and len(sizes) > 1:
            break
    if len(sizes) == 2 and sizes[1] < sizes[0]:
        sizes, counts, times = sizes[::-1], counts[::-1], times[::-1]
    if times:
        confirm(times, sizes, lambda size: timed(solution_code, source_code, name, size))
    return {"sizes": sizes, "counts": counts, "times": times}


def confirm(times, sizes, again):
    """Times that seem to grow are taken again: on a busy machine a whole series can be slow by chance."""
    last = len(sizes) - 1
    for _ in range(3):
        if times[last]["low"] < 4 * times[0]["low"]:
            return
        for index in (last, 0):
            repeated = again(sizes[index])
            if repeated["low"] < times[index]["low"]:
                times[index] = repeated


def plain_key(index):
    return "k" + str(index)


def counted(solution_code, source_code, name, size):
    counter = Counter()
    with Lines(count_all=True) as lines:
        if _monitoring is None:
            _settrace(None)
        solution = load(solution_code, "solution")
        function = load(source_code, "complexity").__dict__[name]
        call = function(solution, size, lambda i: counter.key(i), lambda x: counter.time(x))
        if _monitoring is None:
            _settrace(lines._trace)
        else:
            lines.watch(solution_code)
        before = counter.count + lines.count
        index = 0
        started = _clock()
        # Work put off to every so many calls shows only in a mean over as many calls as there are entries.
        while index < 2 * size and (index < 24 or _clock() - started < 0.03):
            call(index)
            index += 1
        after = counter.count + lines.count
    return (after - before) / max(1, index)


def timed(solution_code, source_code, name, size):
    solution = load(solution_code, "solution")
    function = load(source_code, "complexity").__dict__[name]
    call = function(solution, size, plain_key, float)
    batches = []
    index = 0
    started = _clock()
    while len(batches) < 9 and (len(batches) < 3 or _clock() - started < 0.03):
        batch_started = _clock()
        calls = 0
        while calls < 8 or _clock() - batch_started < 0.0015:
            call(index)
            index += 1
            calls += 1
        batches.append((_clock() - batch_started) / calls * 1e6)
    batches.sort()
    last = len(batches) - 1
    return {"median": batches[last // 2], "low": batches[0], "high": batches[(3 * last + 3) // 4]}


def run_growth(job, emit):
    solution = loaded(compiled(job["solution"], "solution"), "solution")
    names = solution.__dict__
    for index in range(job.get("from", 0), len(job["operations"])):
        operation = job["operations"][index]
        if operation.get("for") is not None and operation["for"] not in names:
            continue
        emit({"type": "start", "index": index})
        try:
            result = measure(job, operation, emit)
            result["outcome"] = "measured"
        except KeyboardInterrupt:
            result = {"outcome": "interrupted"}
        except Problem as problem:
            result = {"outcome": "error", "message": problem.told["message"]}
        except BaseException as error:
            result = {"outcome": "error", "message": told(error)}
        tidy()
        result["type"] = "item"
        result["index"] = index
        emit(result)


# ---------------------------------------------------------------- the way in

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


def run(text, emit_text):
    """Runs one job, given and told as JSON. Ends with an event `done`; what cannot be run is told as a `problem`."""
    global _streams

    def emit(event):
        emit_text(to_json(event))

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
