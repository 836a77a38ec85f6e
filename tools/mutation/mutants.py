"""Every small mistake that could be made in a module: one changed operator, constant, condition, return or statement.

Words that people read are left alone (docstrings, messages of exceptions, annotations), for they decide nothing.
"""

import ast
import copy
from collections.abc import Iterator
from dataclasses import dataclass

SWAPPED: dict[type[ast.AST], type[ast.AST]] = {
    ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq,
    ast.Lt: ast.LtE,
    ast.LtE: ast.Lt,
    ast.Gt: ast.GtE,
    ast.GtE: ast.Gt,
    ast.Is: ast.IsNot,
    ast.IsNot: ast.Is,
    ast.In: ast.NotIn,
    ast.NotIn: ast.In,
    ast.And: ast.Or,
    ast.Or: ast.And,
    ast.Add: ast.Sub,
    ast.Sub: ast.Add,
    ast.Mult: ast.FloorDiv,
    ast.Div: ast.Mult,
    ast.FloorDiv: ast.Mult,
    ast.Mod: ast.Mult,
    ast.BitAnd: ast.BitOr,
    ast.BitOr: ast.BitAnd,
    ast.BitXor: ast.BitAnd,
    ast.LShift: ast.RShift,
    ast.RShift: ast.LShift,
    ast.Pow: ast.Mult,
}


GENERIC_TYPES = {
    "Callable",
    "Mapping",
    "Iterator",
    "Iterable",
    "Sequence",
    "dict",
    "frozenset",
    "list",
    "set",
    "tuple",
}


Steps = tuple[tuple[str, int | None], ...]


@dataclass(frozen=True, slots=True)
class Mutant:
    """One mistake: where it is, what it is, and the function it is in ("" outside any)."""

    line: int
    change: str
    function: str
    source_line: str
    source: ast.Module
    steps: Steps
    index: int

    @property
    def name(self) -> str:
        return f"{self.line}: {self.change}"

    @property
    def tree(self) -> ast.Module:
        """The module with the mistake; made when asked for, since thousands would fill the memory."""
        changed = copy.deepcopy(self.source)
        holder = _at(changed, self.steps[:-1])
        field, place = self.steps[-1]
        replacement = _edits(_at(changed, self.steps))[self.index][1]
        if place is None:
            setattr(holder, field, replacement)
        else:
            getattr(holder, field)[place] = replacement
        return ast.fix_missing_locations(changed)


def mutants_of(source: str) -> list[Mutant]:
    """All mutants of a module's source, in the order of the lines."""
    tree, lines = ast.parse(source), source.splitlines()
    found = []
    for site in _below(tree, (), ""):
        line = _line_of(tree, site.steps)
        for index, (change, _) in enumerate(_edits(site.node)):
            shown = lines[line - 1].strip()
            found.append(Mutant(line, change, site.function.rstrip("."), shown, tree, site.steps, index))
    return sorted(found, key=lambda each: (each.line, each.change))


def _at(tree: ast.AST, steps: Steps) -> ast.AST:
    node = tree
    for field, place in steps:
        value = getattr(node, field)
        node = value if place is None else value[place]
    return node


def _line_of(tree: ast.AST, steps: Steps) -> int:
    """Of the node, or of the nearest one around it that has a line."""
    nodes = (_at(tree, steps[:length]) for length in range(len(steps), 0, -1))
    return next(line for node in nodes if (line := getattr(node, "lineno", 0)))


@dataclass(frozen=True, slots=True)
class _Site:
    """A node that can be changed, by the steps that lead to it from the top of the tree."""

    node: ast.AST
    steps: Steps
    function: str


def _below(node: ast.AST, steps: Steps, function: str) -> Iterator[_Site]:
    for field, value in ast.iter_fields(node):
        if field in {"annotation", "returns", "decorator_list", "bases", "keywords"} and not (
            field == "keywords" and isinstance(node, ast.Call)
        ):
            continue
        children = value if isinstance(value, list) else [value]
        for index, child in enumerate(children):
            if not isinstance(child, ast.AST) or _is_words(node, child):
                continue
            path = (*steps, (field, index if isinstance(value, list) else None))
            inside = _function_of(child, function)
            if _edits(child):
                yield _Site(child, path, function)
            yield from _below(child, path, inside)


def _function_of(node: ast.AST, function: str) -> str:
    """Only a function at the top or a method of a class there has a name; what is inside one belongs to it."""
    if function and not function.endswith("."):
        return function
    if isinstance(node, ast.FunctionDef):
        return f"{function}{node.name}"
    return f"{node.name}." if isinstance(node, ast.ClassDef) and not function else function


def _is_words(parent: ast.AST, child: ast.AST) -> bool:
    """Docstrings, messages of exceptions, parts of formatted text, imports, what is exported, and names of types."""
    if isinstance(child, ast.JoinedStr | ast.Import | ast.ImportFrom | ast.Assert):
        return True
    if isinstance(child, ast.Assign) and any(ast.unparse(target) == "__all__" for target in child.targets):
        return True
    if isinstance(child, ast.Expr) and isinstance(child.value, ast.Constant):
        return True
    if isinstance(child, ast.Assign) and _is_type(child.value):
        return True
    if isinstance(parent, ast.Call) and ast.unparse(parent.func) == "cast" and child is parent.args[0]:
        return True
    return isinstance(parent, ast.Raise) and isinstance(child, ast.Call) and not child.keywords


def _is_type(node: ast.expr) -> bool:
    """The name of a type: "str | int | None" and the like."""
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.BitOr):
        return _is_type(node.left) or _is_type(node.right)
    if isinstance(node, ast.Subscript):
        return isinstance(node.value, ast.Name) and node.value.id in GENERIC_TYPES
    return isinstance(node, ast.Name) and node.id in {"str", "int", "bytes"}


Edit = tuple[str, ast.AST]


def _edits(node: ast.AST) -> list[Edit]:
    """What can be done to one node: the words for it, and what then stands in its place."""
    match node:
        case ast.Compare():
            return [_operator(node, place) for place, each in enumerate(node.ops) if type(each) in SWAPPED]
        case ast.BoolOp() | ast.BinOp() | ast.AugAssign() if type(node.op) in SWAPPED:
            return [
                _one_operator(node),
                *([("statement removed", ast.Pass())] if isinstance(node, ast.AugAssign) else []),
            ]
        case ast.UnaryOp(op=ast.Not() | ast.USub()):
            return [(f"{ast.unparse(node)} → {ast.unparse(node.operand)}", node.operand)]
        case ast.Constant():
            return _constant(node)
        case ast.Return() if node.value is not None and not _is_none(node.value):
            return [("returns None", ast.Return(ast.Constant(None)))]
        case ast.If() | ast.While() | ast.IfExp():
            return [("condition turned round", _with(node, test=ast.UnaryOp(ast.Not(), node.test)))]
        case ast.comprehension() if node.ifs:
            return [
                (
                    "filter turned round",
                    _with(node, ifs=[ast.UnaryOp(ast.Not(), node.ifs[0]), *node.ifs[1:]]),
                ),
                ("filter removed", _with(node, ifs=node.ifs[1:])),
            ]
        case ast.Expr(value=ast.Call() | ast.Yield() | ast.YieldFrom()) | ast.Raise():
            return [("statement removed", ast.Pass())]
        case ast.Break():
            return [("break → continue", ast.Continue())]
        case ast.Continue():
            return [("continue → break", ast.Break())]
        case ast.match_case() if not _is_wildcard(node):
            return [("case removed", _with(node, guard=ast.Constant(False)))]
        case ast.Tuple(ctx=ast.Load()) | ast.List(ctx=ast.Load()) | ast.Set():
            return [_without(node, place) for place in range(len(node.elts))]
        case ast.Dict() if all(node.keys):
            return [_without_key(node, place) for place in range(len(node.keys))]
        case _:
            return []


def _operator(node: ast.Compare, place: int) -> Edit:
    ops = [SWAPPED[type(each)]() if index == place else each for index, each in enumerate(node.ops)]
    changed = _with(node, ops=ops)
    return f"{ast.unparse(node)} → {ast.unparse(changed)}", changed


def _one_operator(node: ast.BoolOp | ast.BinOp | ast.AugAssign) -> Edit:
    changed = _with(node, op=SWAPPED[type(node.op)]())
    return f"{ast.unparse(node)} → {ast.unparse(changed)}", changed


def _constant(node: ast.Constant) -> list[Edit]:
    value = node.value
    if isinstance(value, bool):
        return [(f"{value} → {not value}", ast.Constant(not value))]
    if isinstance(value, int | float):
        return [(f"{value} → {value + 1}", ast.Constant(value + 1))]
    if isinstance(value, str):
        return [(f"{value!r} → {value + 'X'!r}", ast.Constant(value + "X"))]
    if isinstance(value, bytes):
        return [(f"{value!r} → {value + b'X'!r}", ast.Constant(value + b"X"))]
    return []


def _without(node: ast.Tuple | ast.List | ast.Set, place: int) -> Edit:
    rest = [each for index, each in enumerate(node.elts) if index != place]
    changed: ast.AST = _with(node, elts=rest)
    if isinstance(node, ast.Set) and not rest:
        changed = ast.Call(ast.Name("set", ast.Load()), [], [])
    return f"without {_short(node.elts[place])}", changed


def _without_key(node: ast.Dict, place: int) -> Edit:
    keys = [each for index, each in enumerate(node.keys) if index != place]
    values = [each for index, each in enumerate(node.values) if index != place]
    key = node.keys[place]
    return f"without key {_short(key) if key else '**'}", _with(node, keys=keys, values=values)


def _short(node: ast.AST) -> str:
    text = " ".join(ast.unparse(node).split())
    return text if len(text) <= 60 else f"{text[:57]}…"


def _with(node: ast.AST, **fields: object) -> ast.AST:
    changed = copy.copy(node)
    for name, value in fields.items():
        setattr(changed, name, value)
    return changed


def _is_none(node: ast.AST) -> bool:
    return isinstance(node, ast.Constant) and node.value is None


def _is_wildcard(node: ast.match_case) -> bool:
    return isinstance(node.pattern, ast.MatchAs) and node.pattern.pattern is None and node.guard is None
