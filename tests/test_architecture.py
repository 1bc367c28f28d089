"""The floor plan: imports point downward, and heavy libraries are imported late."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parent.parent / "contradict"
ROOMS_BY_FLOOR: dict[float, str] = {
    1: "records errors version",
    2: "runtime settings settings_values wire progress text readers",
    2.4: "claims",
    2.5: "disputes",
    3: "align nli reporters store provenance",
    4: "detectors contrast evaluation review training",
    5: "drift pipeline assembly batch estimate api",
    6: "cli",
    7: "__main__",
}
FLOOR = {room: floor for floor, rooms in ROOMS_BY_FLOOR.items() for room in rooms.split()}
PARSED = ("text", "claims", "contrast")
HEAVY = {
    "torch",
    "transformers",
    "sentence_transformers",
    "spacy",
    "openvino",
    "peft",
    "trafilatura",
    "sklearn",
}


def named(path: Path) -> str:
    """Turn a file into its dotted name; a package is named by its ``__init__``."""
    return ".".join(("contradict", *path.relative_to(ROOT).with_suffix("").parts))


TREES = {named(path): ast.parse(path.read_text(encoding="utf-8")) for path in sorted(ROOT.rglob("*.py"))}


def room(module: str) -> str:
    return module.removesuffix(".__init__").partition("contradict.")[2].partition(".")[0]


def targets(importer: str, node: ast.AST) -> Iterator[str]:
    """Yield what one node imports by full name; ``from .nli import cache`` is the member, not the package."""
    if isinstance(node, ast.Import):
        yield from (alias.name for alias in node.names)
    if isinstance(node, ast.ImportFrom):
        base = importer.split(".")[: -node.level] if node.level else []
        source = ".".join([*base, *([node.module] if node.module else [])])
        for alias in node.names:
            member = f"{source}.{alias.name}"
            package = f"{source}.__init__"
            yield member if member in TREES else package if package in TREES else source


def at_import_time(node: ast.AST) -> Iterator[ast.AST]:
    """Walk what runs when a module is imported: no function bodies, no type-checking blocks."""
    for child in ast.iter_child_nodes(node):
        late = isinstance(child, ast.FunctionDef | ast.AsyncFunctionDef)
        if not late and not (isinstance(child, ast.If) and "TYPE_CHECKING" in ast.unparse(child.test)):
            yield child
            yield from at_import_time(child)


ARROWS = {
    (name, target)
    for name, tree in TREES.items()
    for node in ast.walk(tree)
    for target in targets(name, node)
}


def test_every_room_has_a_floor() -> None:
    assert {room(name) for name in TREES} - {"", "__init__"} <= set(FLOOR)


def test_imports_point_downward() -> None:
    inside = [arrow for arrow in ARROWS if arrow[1].startswith("contradict.") and room(arrow[0]) in FLOOR]
    upward = [arrow for arrow in inside if FLOOR[room(arrow[1])] > FLOOR[room(arrow[0])]]
    assert not sorted(upward)


def test_no_member_imports_its_own_package() -> None:
    own = [(name, target) for name, target in ARROWS if target == f"{name.rpartition('.')[0]}.__init__"]
    assert not sorted(arrow for arrow in own if arrow[0] != arrow[1])


def test_heavy_libraries_are_imported_late() -> None:
    walks = ((name, node) for name, tree in TREES.items() for node in at_import_time(tree))
    early = {(name, target) for name, node in walks for target in targets(name, node)}
    heavy = {(name, target) for name, target in early if target.partition(".")[0] in HEAVY}
    # Sentences are handed on parsed, so these rooms name spaCy's types; text/grammar.py alone loads a model.
    named = {arrow for arrow in heavy if arrow[1].startswith("spacy.") and room(arrow[0]) in PARSED}
    assert not sorted(heavy - named)
    assert {name for name, target in ARROWS if target.startswith("en_core_web")} <= {
        "contradict.text.grammar"
    }


def test_rooms_stand_in_no_circle() -> None:
    arrows = {
        (room(name), room(at)) for name, at in ARROWS if at.startswith("contradict.") and room(name) in FLOOR
    }
    rooms = set(FLOOR)
    while free := {
        here for here in rooms if not any(left == here != right in rooms for left, right in arrows)
    }:
        rooms -= free
    assert not rooms
