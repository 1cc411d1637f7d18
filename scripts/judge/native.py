"""Runs the judge's Python harness in this Python: one job a line in, one event a line out."""

import builtins
import collections  # noqa: F401  what drills use is known before any code runs
import os
import sys

harness = {"__builtins__": dict(vars(builtins)), "__name__": "judge_harness"}
for name in sorted(os.listdir(sys.argv[1])):
    if name.endswith(".py"):
        with open(os.path.join(sys.argv[1], name), encoding="utf-8") as file:
            exec(compile(file.read(), "judge/" + name, "exec"), harness)
for name in ("bisect", "dataclasses", "heapq", "itertools", "random", "threading", "typing", "enum", "abc", "copy"):
    __import__(name)
harness["prepare"]()

events = os.fdopen(os.dup(1), "w", encoding="utf-8")


def emit(text):
    events.write(text + "\n")
    events.flush()


while True:
    try:
        line = sys.__stdin__.readline()
        if not line:
            break
        harness["run"](line, emit)
    except KeyboardInterrupt:
        # The interrupt came when the work it was meant for had just ended.
        emit('{"type": "done", "interrupted": true}')
