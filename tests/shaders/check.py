"""Compiles every shader of shaders/ as GLSL ES 3.00 with the reference compiler.

The stage is in the name: card.vert.glsl, card.frag.glsl. Files without a stage are parts that others include by
text and are not compiled alone.

check.py              checks shaders/
check.py --self-test  proves that the check can fail
"""
import pathlib
import subprocess
import sys

SHADERS = pathlib.Path(__file__).resolve().parents[2] / "shaders"
HEADER = "#version 300 es"
SAMPLE = HEADER + "\nprecision mediump float;\nout vec4 colour;\nvoid main() { colour = vec4(1.0); }\n"


def problem(stage, text):
    """What is wrong with this shader, or nothing."""
    if not text.startswith(HEADER):
        return f'the first line must be "{HEADER}"'
    run = subprocess.run(["glslangValidator", "--stdin", "-S", stage], input=text, text=True, capture_output=True)
    return run.stdout.strip() if run.returncode else ""


def check_all():
    files = sorted(p for stage in ("vert", "frag") for p in SHADERS.rglob(f"*.{stage}.glsl"))
    failed = 0
    for file in files:
        found = problem(file.suffixes[-2][1:], file.read_text(encoding="utf-8"))
        failed += bool(found)
        if found:
            print(f"{file.name}: {found}")
    print(f"shaders: {len(files) - failed} compile, {failed} do not")
    return failed == 0


def self_test():
    good = not problem("frag", SAMPLE)
    bad = problem("frag", SAMPLE.replace("vec4(1.0)", "vec3(1.0)")) and problem("frag", SAMPLE.replace(" 300 es", " 330"))
    return good and bool(bad)


sys.exit(0 if (self_test() if "--self-test" in sys.argv else check_all()) else 1)
