"""Writes files as one C++ source: embed.py [--minify] <output.cpp> <file…>, each file named by its path."""
import json
import pathlib
import sys


def content(path, minify):
    text = pathlib.Path(path).read_text(encoding="utf-8")
    if minify and path.endswith(".json"):
        return json.dumps(json.loads(text), ensure_ascii=False, separators=(",", ":"))
    return text


def literal(text):
    """C string literals of at most 200 bytes; octal escapes of three digits never swallow what follows."""
    data = text.encode("utf-8")
    pieces = []
    for start in range(0, len(data), 200):
        piece = ""
        for byte in data[start:start + 200]:
            plain = 32 <= byte < 127 and byte not in b'"\\?'
            piece += chr(byte) if plain else f"\\{byte:03o}"
        pieces.append(f'        "{piece}"')
    return "\n".join(pieces) or '        ""'


def main(arguments):
    minify = arguments[0] == "--minify"
    output, *paths = [a for a in arguments if a and a != "--minify"]
    entries = []
    for path in sorted(paths, key=lambda p: p.encode("utf-8")):
        text = content(path, minify)
        entries.append(f'    {{"{path}", std::string_view(\n{literal(text)},\n        {len(text.encode("utf-8"))})}},\n')
    # An array of none is not C++: the last entry is only a fence and is never shown.
    source = ('#include "base/embedded.hpp"\n\nnamespace tongban {\n\n'
              "static constexpr EmbeddedFile files[] = {\n" + "".join(entries) + "    {{}, {}},\n};\n\n"
              f"std::span<EmbeddedFile const> embedded_files() {{ return {{files, {len(entries)}}}; }}\n\n"
              "}  // namespace tongban\n")
    pathlib.Path(output).parent.mkdir(parents=True, exist_ok=True)
    pathlib.Path(output).write_text(source, encoding="utf-8")


main(sys.argv[1:])
