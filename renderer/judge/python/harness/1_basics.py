"""Runs a candidate's Python inside the judge: cases, own tests, coverage and counted operations.

The files of this folder are executed one after the other, in the order of their names, in one namespace: what an earlier
one defines the later ones use. They run in Pyodide and in a native Python, with a private copy of the builtins, so that
code which patches them later does not reach the harness, and talk only through the `emit` they are given. Limits of time
are not kept here: they are measured from outside, and arrive as a KeyboardInterrupt or as the end of the interpreter.

This one takes what the others need before a candidate's code can touch it.
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
# After so many counts, or seconds, an operation was called often enough.
_ENOUGH_COUNTED = 12_000
_LONG_COUNTING = 0.15
# Answers which share of the machine's time is to be had, in per cent; None where nobody tells.
_share = None
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
