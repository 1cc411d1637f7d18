"""Which lines of the solution were executed, and how many."""

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
