"""Refuses an include that goes up or sideways. The arrows are the level() lines of src/CMakeLists.txt.

check.py              checks src/
check.py --self-test  proves that the check can fail
"""
import pathlib
import re
import sys

SOURCE = pathlib.Path(__file__).resolve().parents[2] / "src"
LEVEL_LINE = re.compile(r"^level\(([a-z_ ]+)\)", re.MULTILINE)
OWN_INCLUDE = re.compile(r'^\s*#\s*include\s*"([^"]+)"')
# Who may include the libraries that have a level of their own.
LIBRARY_INCLUDES = {
    re.compile(r'^\s*#\s*include\s*[<"](sqlite3\.h)'): {"store"},
    re.compile(r'^\s*#\s*include\s*[<"](xxhash\.h)'): {"store", "exchange"},
    re.compile(r'^\s*#\s*include\s*[<"](sodium)'): {"secret"},
    re.compile(r'^\s*#\s*include\s*[<"](nlohmann/)'): {"exchange", "store", "app", "ui"},
    re.compile(r'^\s*#\s*include\s*[<"](imgui|backends/imgui)'): {"ui", "platform"},
    re.compile(r'^\s*#\s*include\s*[<"](emscripten)'): {"platform", "store/browser", "store/db_module", "main.cpp"},
}


def arrows(cmake_text):
    """Level name → the levels it may include, itself among them."""
    lines = (line.split() for line in LEVEL_LINE.findall(cmake_text))
    return {name: {name, *below} for name, *below in lines}


def may_use(path, places):
    return any(path == place or path.startswith(place + "/") for place in places)


def problems_in(path, text, levels):
    """`path` is relative to src/, e.g. "domain/wish.cpp". A file outside every level (main.cpp) sees all of them."""
    level = path.split("/")[0]
    seen = levels.get(level, set(levels) if "/" not in path else set())
    for number, line in enumerate(text.splitlines(), 1):
        own = OWN_INCLUDE.match(line)
        target = own.group(1).split("/")[0] if own else None
        if own and "/" not in own.group(1):
            yield f'{path}:{number}: write "{own.group(1)}" relative to src/'
        elif target in levels and target not in seen:
            yield f"{path}:{number}: {level} must not include {own.group(1)}"
        for library, places in LIBRARY_INCLUDES.items():
            found = library.match(line)
            if found and not may_use(path, places):
                yield f"{path}:{number}: {found.group(1)} belongs to {', '.join(sorted(places))}"


def upward_arrows(cmake_text):
    """An arrow to a level that is written further down would make a circle possible."""
    known = set()
    for line in LEVEL_LINE.findall(cmake_text):
        name, *below = line.split()
        for target in below:
            if target not in known:
                yield f"src/CMakeLists.txt: level({name} …) names {target}, which is not written above it"
        known.add(name)


def check_tree():
    cmake_text = (SOURCE / "CMakeLists.txt").read_text(encoding="utf-8")
    levels = arrows(cmake_text)
    problems = list(upward_arrows(cmake_text))
    files = sorted(p for p in SOURCE.rglob("*") if p.suffix in {".hpp", ".cpp", ".h", ".c"} and "cmake" not in p.parts)
    for file in files:
        path = file.relative_to(SOURCE).as_posix()
        if "/" in path and path.split("/")[0] not in levels:
            problems.append(f"{path}: this folder is no level of src/CMakeLists.txt")
        problems += problems_in(path, file.read_text(encoding="utf-8"), levels)
    print("\n".join(problems) or f"levels: {len(files)} files, no include goes up or sideways")
    return not problems and bool(files)


def self_test():
    text = "level(base)\nlevel(domain base)\nlevel(store domain base)\nlevel(ui domain base)\n"
    levels = arrows(text)
    bad = [
        ("domain/wish.cpp", '#include "store/table.hpp"'),
        ("ui/form.cpp", '#include "store/table.hpp"'),
        ("base/text.hpp", '  #  include "domain/wish.hpp"'),
        ("domain/wish.cpp", '#include "wish.hpp"'),
        ("domain/wish.cpp", "#include <sqlite3.h>"),
        ("store/table.cpp", "#include <imgui.h>"),
    ]
    good = [
        ("store/table.cpp", '#include "domain/wish.hpp"\n#include <sqlite3.h>\n#include <vector>'),
        ("ui/form.cpp", '#include "ui/theme.hpp"\n#include <imgui.h>'),
        ("main.cpp", '#include "ui/theme.hpp"\n#include "store/table.hpp"'),
    ]
    missed = [sample for sample in bad if not list(problems_in(*sample, levels))]
    false_alarms = [sample for sample in good if [p for p in problems_in(*sample, levels) if "relative" not in p]]
    if not list(upward_arrows("level(base domain)\nlevel(domain base)\n")):
        missed.append("an arrow that goes up")
    for sample in missed:
        print("missed:", sample)
    for sample in false_alarms:
        print("false alarm:", sample)
    return not missed and not false_alarms


sys.exit(0 if (self_test() if "--self-test" in sys.argv else check_tree()) else 1)
