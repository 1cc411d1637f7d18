"""Counts and times one call at growing sizes."""

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


def nominal(seconds):
    """Seconds as they would have been on a machine at rest, so that a busy one does not cut a series short."""
    share = _share() if _share is not None else 100
    return seconds * max(25, share or 100) / 100


def times_more(elapsed, before):
    """How many times longer the next size may take, which is four times larger. What is slow is quadratic in sum, since
    it also has to be filled, and shows by then that it grows; what does not was only kept waiting by the machine."""
    return min(16, max(4, 2 * elapsed / max(before, 0.001)))


def measure(job, operation, emit):
    """Counts, and times in microseconds, for one call at each size, until the next size would take too long."""
    solution_code = compiled(job["solution"], "solution")
    source_code = compile(job["source"], "complexity.py", "exec", dont_inherit=True)
    name = operation["operation"]
    sizes, counts, times = [], [], []
    planned = list(operation["sizes"])
    spent = 0
    before = None
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
        elapsed = nominal(_clock() - size_started)
        spent += elapsed
        if len(sizes) == 1 and elapsed > _LONG_FIRST_SIZE:
            planned = [max(1, size // 4)]
        elif len(sizes) > 1 and spent + times_more(elapsed, before) * elapsed > _PATIENCE:
            break
        before = elapsed
    if len(sizes) == 2 and sizes[1] < sizes[0]:
        sizes, counts, times = sizes[::-1], counts[::-1], times[::-1]
    if times:
        confirm(times, sizes, lambda size: timed(solution_code, source_code, name, size))
    return {"sizes": sizes, "counts": counts, "times": times}


def confirm(times, sizes, again):
    """Times that seem to grow are taken again, and so is a size that took longer than a larger one: on a busy machine a
    whole series can be slow by chance."""
    last = len(sizes) - 1
    for _ in range(3):
        doubtful = [index for index in range(last) if times[index]["low"] > 1.5 * times[index + 1]["low"]]
        if times[last]["low"] >= 4 * times[0]["low"]:
            # The engine may have compiled what they rest on only meanwhile, so that all sizes are taken again.
            doubtful = range(len(sizes))
        if not doubtful:
            return
        for index in reversed(doubtful):
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
        # Work put off to every so many calls shows only in a mean over as many calls as there are entries. How many
        # calls there are goes by what was counted: time would make the mean depend on how busy the machine is. Only
        # work that is not seen while counting is ended by time.
        while index < 2 * size and (index < 24 or counter.count + lines.count - before < _ENOUGH_COUNTED):
            if index >= 24 and nominal(_clock() - started) > _LONG_COUNTING:
                break
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
    while len(batches) < 9 and (len(batches) < 3 or nominal(_clock() - started) < 0.03):
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
