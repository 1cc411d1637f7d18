"""Own tests: collected, run one by one, and run against mutants."""

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
