#!/bin/sh
# Every C++ file is laid out by .clang-format; `check.sh --fix` does it.
cd "$(dirname "$0")/../.." || exit 1
mode="--dry-run --Werror"
[ "${1:-}" = --fix ] && mode=-i
git ls-files -z '*.cpp' '*.hpp' ':!src/cmake/*' | xargs -0 -r clang-format-19 --ferror-limit=1 $mode
