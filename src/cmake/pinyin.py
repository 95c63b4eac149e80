"""Writes the readings of Chinese characters as one C++ source: pinyin.py <Unihan_Readings.txt[.bz2]> <output.cpp>.

Readings without tones: first the common one (kMandarin), then those of spoken frequency and of two dictionaries, so that
surnames like 单 (shan) and 曾 (zeng) are found. Kept are the characters that people have in their names: the national list
of 8105, and what the dictionaries of spoken and of modern Chinese hold; others are found by the character itself.
How they are packed: src/domain/pinyin_table.hpp. (As plain arrays they were 2.5 KB more to download.)
"""
import bz2
import collections
import pathlib
import sys
import unicodedata

FIRST, LAST = 0x4E00, 0x9FFF
# Used in names, but without a reading in the source.
SUPPLEMENT = {0x20BB7: ["ji"], 0x9ED1: ["he"]}


def plain(syllable):
    """"lǚ" as "lv": lower case, without tone, ü as people type it."""
    text = unicodedata.normalize("NFD", syllable.lower()).replace("u\u0308", "v")
    return "".join(c for c in text if "a" <= c <= "z")


def sources_of(fields):
    yield from fields.get("kMandarin", "").split()
    yield from (part.split("(")[0] for part in fields.get("kHanyuPinlu", "").split())
    for dictionary in ("kTGHZ2013", "kXHC1983"):
        for entry in fields.get(dictionary, "").split():
            yield from entry.split(":")[1].split(",")


def readings_of(fields):
    found = (plain(source) for source in sources_of(fields))
    return list(dict.fromkeys(r for r in found if any(vowel in r for vowel in "aeiouv")))


def is_known(code_point, fields):
    if "kTGHZ2013" in fields:
        return True
    return FIRST <= code_point <= LAST and ("kHanyuPinlu" in fields or "kXHC1983" in fields)


def table(path):
    text = pathlib.Path(path).read_bytes()
    text = (bz2.decompress(text) if path.endswith(".bz2") else text).decode("utf-8")
    fields = {}
    for line in text.splitlines():
        if line.startswith("U+"):
            code_point, field, value = line.split("\t")
            fields.setdefault(int(code_point[2:], 16), {})[field] = value
    kept = {c: readings_of(f) for c, f in fields.items() if is_known(c, f)}
    for code_point, readings in SUPPLEMENT.items():
        kept[code_point] = list(dict.fromkeys(kept.get(code_point, []) + readings))
    return {c: readings for c, readings in kept.items() if readings}


SHORT = 252  # syllables whose number takes one byte


def coded(number):
    if number < SHORT:
        return bytes([number])
    return bytes([SHORT + (number - SHORT) // 64, (number - SHORT) % 64])


def counted(number):
    """Seven bits a byte, the lowest first; all but the last have the eighth."""
    code = b""
    while number >= 128:
        code += bytes([128 | number & 127])
        number >>= 7
    return code + bytes([number])


def further_of(readings):
    before = 0
    for character in sorted(readings):
        for reading in readings[character][1 if FIRST <= character <= LAST else 0:]:
            yield character - before, reading
            before = character


def rows(items):
    texts = [str(item) for item in items]
    return ",\n".join(",".join(texts[i:i + 24]) for i in range(0, len(texts), 24))


def source(readings):
    used = collections.Counter(all_of_one[0] for all_of_one in readings.values())
    syllables = sorted({s for all_of_one in readings.values() for s in all_of_one}, key=lambda s: (-used[s], s))
    number = {s: i + 1 for i, s in enumerate(syllables)}
    first = b"".join(coded(number[readings[c][0]] if c in readings else 0) for c in range(FIRST, LAST + 1))
    further = b"".join(counted(step) + coded(number[reading]) for step, reading in further_of(readings))
    names = rows(f'"{s}"' for s in syllables)
    return f"""#include "domain/pinyin_table.hpp"

namespace tongban {{

static constexpr PinyinTable::Syllable syllables[] = {{"",
{names}}};
static constexpr std::uint8_t first[] = {{
{rows(first)}}};
static constexpr std::uint8_t further[] = {{
{rows(further)}}};

PinyinTable pinyin_table() {{ return {{syllables, first, further}}; }}

}}  // namespace tongban
"""


def main(readings_path, output):
    pathlib.Path(output).parent.mkdir(parents=True, exist_ok=True)
    pathlib.Path(output).write_text(source(table(readings_path)), encoding="utf-8")


main(*sys.argv[1:])
