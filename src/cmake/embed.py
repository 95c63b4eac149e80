"""Writes files as one C++ source: embed.py [--minify] <output.cpp> <file…>, each file named by its path.
Words (assets/words/*.json) are packed, and end in ".packed" then: src/exchange/words.hpp says how.
"""
import collections
import json
import pathlib
import sys


def content(path, minify):
    text = pathlib.Path(path).read_text(encoding="utf-8")
    if minify and path.endswith(".json"):
        return json.dumps(json.loads(text), ensure_ascii=False, separators=(",", ":"))
    return text


def each_once(entries):
    twice = [key for key, count in collections.Counter(key for key, _ in entries).items() if count > 1]
    if twice:
        sys.exit(f"stands twice: {', '.join(twice)}")
    return dict(entries)


def packed(path):
    text = pathlib.Path(path).read_text(encoding="utf-8")
    entries = sorted(json.loads(text, object_pairs_hook=each_once).items())
    keys, before = b"", []
    for key, _ in entries:
        parts = key.split(".")
        shared = 0
        while shared < min(len(parts), len(before)) - 1 and parts[shared] == before[shared]:
            shared += 1
        keys += bytes([shared]) + ".".join(parts[shared:]).encode() + b"\0"
        before = parts
    return keys + b"\xff" + b"".join(sentence.encode() + b"\0" for _, sentence in entries)


def embedded(path, minify):
    """The name and the bytes under which a file becomes part of the program."""
    if path.startswith("assets/words/"):
        return path.replace(".json", ".packed"), packed(path)
    return path, content(path, minify).encode("utf-8")


def literal(data):
    """C string literals of at most 200 bytes; octal escapes of three digits never swallow what follows."""
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
        name, data = embedded(path, minify)
        entries.append(f'    {{"{name}", std::string_view(\n{literal(data)},\n        {len(data)})}},\n')
    # An array of none is not C++: the last entry is only a fence and is never shown.
    source = ('#include "base/embedded.hpp"\n\nnamespace tongban {\n\n'
              "static constexpr EmbeddedFile files[] = {\n" + "".join(entries) + "    {{}, {}},\n};\n\n"
              f"std::span<EmbeddedFile const> embedded_files() {{ return {{files, {len(entries)}}}; }}\n\n"
              "}  // namespace tongban\n")
    pathlib.Path(output).parent.mkdir(parents=True, exist_ok=True)
    pathlib.Path(output).write_text(source, encoding="utf-8")


main(sys.argv[1:])
