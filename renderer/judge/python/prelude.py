"""Executes the harness in Pyodide, before any candidate's code, and shuts Python's ways to JavaScript."""

import builtins
import json
import sys


def judge_prelude():
    # What solutions and their tests usually import is loaded here once, so that it costs a run nothing.
    for name in (
        "abc array asyncio bisect collections collections.abc contextlib copy dataclasses datetime decimal enum fractions functools "
        "hashlib heapq inspect io itertools json logging math numbers operator pprint random queue re secrets socket statistics string textwrap threading time types "
        "traceback typing unittest unittest.mock urllib.request uuid weakref"
    ).split():
        __import__(name)
    own = {"__builtins__": dict(vars(builtins)), "__name__": "judge_harness"}
    for path, source in json.loads(judge_harness_source):
        exec(compile(source, "judge/" + path, "exec"), own)
    return own


judge_harness = judge_prelude()
judge_run = judge_harness["run"]
judge_shut = ("js", "pyodide_js", "_pyodide_core", "pyodide", "_pyodide", "ctypes", "_ctypes", "pyodide_arch")


def judge_close():
    """Called once when the interpreter is otherwise ready: no JavaScript, no memory by address."""
    sys.meta_path[:] = [finder for finder in sys.meta_path if "Js" not in type(finder).__name__]
    for name in list(sys.modules):
        if name.split(".")[0] in judge_shut:
            del sys.modules[name]
    sys.meta_path.insert(0, JudgeFinder())
    judge_harness["prepare"]()
    for name in [name for name in globals() if name.lower().startswith("judge")]:
        del globals()[name]


class JudgeFinder:
    """Says in plain words what cannot be imported here."""

    @staticmethod
    def find_spec(name, path=None, target=None, shut=judge_shut):
        if name.split(".")[0] in shut:
            raise ImportError("the judge has no module " + repr(name), name=name)
        return None
