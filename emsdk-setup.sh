#!/usr/bin/env bash
# Sets up everything 童伴 Tongban is built with, and runs its few commands.
#
#   ./emsdk-setup.sh            set-up only (quiet when all is there, works offline then)
#   ./emsdk-setup.sh build      set-up, then the page: dist/site/ and dist/tongban.html
#   ./emsdk-setup.sh serve      set-up, build, and serve the page   (PORT=8080)
#   ./emsdk-setup.sh test       set-up, then every test
#   ./emsdk-setup.sh bench      set-up, then every benchmark
#   ./emsdk-setup.sh shots      set-up, then the screenshots into build/shots/
#
# Everything that is not a Debian package goes into .deps/, which git ignores (it may be a symlink).
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

# --- What is installed: the only list ------------------------------------------------------------
emscripten_version_min=3.1.69
imgui_series=1.92
libsodium_series=1.0
packages=(
    ca-certificates debian-archive-keyring xz-utils python3      # to fetch and unpack
    cmake ninja-build ccache                                     # to build
    clang-19 libclang-rt-19-dev lld-19 llvm-19                   # compiler: native, and Emscripten's back end
    clang-format-19 glslang-tools                                # to check layout and shaders
    doctest-dev nlohmann-json3-dev libxxhash-dev liblemon-dev    # header-only libraries
    unicode-data                                                 # readings of Chinese characters
    chromium fonts-noto-cjk                                      # for the browser tests
)
# Debian 12 has the same LLVM but no usable Emscripten: these come from Debian 13, into .deps/ only.
borrowed_packages=(emscripten node-acorn binaryen libc6 libgcc-s1 libstdc++6)
# --------------------------------------------------------------------------------------------------

deps=$(realpath -m .deps)

say() { printf '· %s\n' "$*" >&2; }

# die <Chinese sentence> <English sentence>
die() {
    printf '\n✗ %s\n  %s\n' "$1" "$2" >&2
    exit 1
}

debian_release() {
    local id="" version=""
    if [[ -r /etc/os-release ]]; then
        id=$(. /etc/os-release && printf '%s' "${ID:-}")
        version=$(. /etc/os-release && printf '%s' "${VERSION_ID:-}")
    fi
    if [[ $id == debian && ($version == 12 || $version == 13) ]]; then
        printf '%s' "$version"
    else
        printf 'other'
    fi
}

version_at_least() { [[ $(printf '%s\n%s\n' "$2" "$1" | sort -V | head -n1) == "$2" ]]; }

require_root() {
    [[ $(id -u) == 0 ]] || command -v sudo >/dev/null || die \
        "还缺软件包：$*。请用 root 运行，或先装好 sudo。" \
        "Packages are missing: $*. Run as root, or install sudo first."
}

# sudo asks on the terminal itself, also when the output goes into a log.
as_root() {
    if [[ $(id -u) == 0 ]]; then "$@"; else sudo "$@"; fi
}

# --- Debian packages ------------------------------------------------------------------------------

missing_packages() {
    local wanted=("${packages[@]}") name
    [[ $release == 13 ]] && ! emscripten_ready && ! usable_emcc >/dev/null && wanted+=(emscripten)
    node_usable || wanted+=(nodejs)
    command -v npm >/dev/null || wanted+=(npm)
    for name in "${wanted[@]}"; do
        [[ $(dpkg-query -W -f '${db:Status-Abbrev}' "$name" 2>/dev/null) == ii* ]] || printf '%s\n' "$name"
    done
}

node_usable() {
    command -v node >/dev/null || return 1
    local major
    major=$(node --version) && major=${major#v} && [[ ${major%%.*} -ge 18 ]]
}

install_packages() {
    local missing
    mapfile -t missing < <(missing_packages)
    [[ ${#missing[@]} == 0 ]] && return
    say "apt: ${missing[*]}"
    require_root "${missing[@]}"
    as_root apt-get -qq -o Acquire::Retries=3 update >"$deps/log/apt.log" 2>&1 || no_network apt.log
    as_root env DEBIAN_FRONTEND=noninteractive apt-get -qq -y -o Acquire::Retries=3 -o Dpkg::Use-Pty=0 \
        --no-install-recommends install "${missing[@]}" >>"$deps/log/apt.log" 2>&1 || no_network apt.log
}

no_network() {
    tail -n 5 "$deps/log/$1" >&2
    die "没有装成：请检查网络和软件源，再运行一次。记录在 .deps/log/$1。" \
        "The installation failed: check the network and the package sources, then run again. Log: .deps/log/$1."
}

# The mirror this machine already uses for Debian itself.
debian_mirror() {
    apt-get indextargets --format '$(SITE) $(RELEASE) $(COMPONENT)' 'Created-By: Packages' |
        awk '$3 == "main" && $2 ~ /^(bookworm|trixie|stable|oldstable)$/ { print $1; exit }'
}

# private_apt <folder> <program> <arguments…>: apt with its own state, so that the system never sees another suite.
# A mirror that is some weeks behind will do here; its signatures are checked all the same.
private_apt() {
    local state=$1 program=$2
    shift 2
    "$program" -o "Dir::State=$state" -o "Dir::State::status=$state/status" -o "Dir::Cache=$state/cache" \
        -o "Dir::Etc::sourcelist=$state/sources.list" -o Dir::Etc::sourceparts=/dev/null \
        -o Acquire::Languages=none -o Acquire::Retries=3 -o Acquire::Check-Valid-Until=false -o APT::Sandbox::User= -qq "$@"
}

# open_private_apt <folder> <line of sources.list…>
open_private_apt() {
    local state=$1 mirror keyring=/usr/share/keyrings/debian-archive-keyring.gpg line
    shift
    mirror=$(debian_mirror)
    [[ -n $mirror ]] || die "在 apt 的软件源里找不到 Debian 的镜像地址。" "No Debian mirror found in apt's sources."
    [[ -r $keyring ]] || keyring=${keyring%.gpg}.pgp
    rm -rf "$state"
    mkdir -p "$state/lists/partial" "$state/cache/archives/partial"
    : >"$state/status"
    for line in "$@"; do
        printf '%s [signed-by=%s] %s %s main\n' "${line% *}" "$keyring" "$mirror" "${line#* }"
    done >"$state/sources.list"
    private_apt "$state" apt-get update
}

# --- Emscripten -----------------------------------------------------------------------------------

# Prints the first emcc on PATH that is new enough and not our own wrapper.
usable_emcc() {
    local candidate version own
    own=$(realpath -m "$deps/bin/emcc")
    while read -r candidate; do
        [[ $(realpath "$candidate") == "$own" ]] && continue
        version=$("$candidate" --version 2>/dev/null | sed -n '1s/.* \([0-9]\+\.[0-9]\+\.[0-9]\+\).*/\1/p')
        if [[ -n $version ]] && version_at_least "$version" "$emscripten_version_min"; then
            printf '%s' "$candidate"
            return
        fi
    done < <(type -aP emcc || true)
    return 1
}

emscripten_ready() {
    [[ -x $deps/bin/emranlib && -f $deps/emscripten.cmake && -x $(sed -n 's/^root=//p' "$deps/bin/emcc")/emcc ]]
}

install_emscripten() {
    local installed
    emscripten_ready && return
    mkdir -p "$deps/bin"
    if installed=$(usable_emcc); then
        write_wrappers "$(emscripten_root "$installed")"
    elif [[ $release == 12 ]]; then
        [[ -f $deps/emscripten/.emscripten && -d $deps/binaryen/bin ]] || borrow_emscripten
        write_emscripten_config
        write_wrappers "$deps/emscripten"
    else
        die "没有找到 emcc（需要 $emscripten_version_min 或更新）。请装好 emsdk，执行 source emsdk_env.sh，再运行一次。" \
            "No emcc found ($emscripten_version_min or newer). Install emsdk, 'source emsdk_env.sh', and run again."
    fi
}

emscripten_root() {
    if [[ -x $(dirname "$1")/em-config ]]; then
        "$(dirname "$1")/em-config" EMSCRIPTEN_ROOT
    else
        dirname "$(realpath "$1")"
    fi
}

# Takes Debian 13's Emscripten and Binaryen apart into .deps/, without its thread and shared-library variants.
borrow_emscripten() {
    local work=$deps/scratch/emscripten
    say "Emscripten（Debian 13 的软件包，约 250 MB）"
    mkdir -p "$work/download"
    open_private_apt "$work/apt" "deb trixie" >"$deps/log/emscripten.log" 2>&1 || no_network emscripten.log
    (cd "$work/download" && private_apt "$work/apt" apt-get download "${borrowed_packages[@]}") \
        >>"$deps/log/emscripten.log" 2>&1 || no_network emscripten.log
    unpack_borrowed "$work"
    rm -rf "$work"
}

unpack_borrowed() {
    local work=$1 package
    rm -rf "$deps/emscripten" "$deps/binaryen" "$work/root"
    mkdir -p "$work/root" "$deps/binaryen/bin" "$deps/binaryen/programs" "$deps/binaryen/lib"
    for package in "$work"/download/*.deb; do
        dpkg-deb --fsys-tarfile "$package" | tar -x -C "$work/root" --wildcards \
            --exclude='*/emscripten/test/*' --exclude='*/emscripten/media/*' --exclude='*/usr/share/doc/*' \
            --exclude='*/wasm32-emscripten/pic/*' --exclude='*/wasm32-emscripten/lto-pic/*' \
            --exclude='*/wasm32-emscripten/*-mt*' --exclude='*/wasm32-emscripten/*-ww*' \
            --exclude='*/wasm32-emscripten/*-emu*' --exclude='*/wasm32-emscripten/libwasmfs*'
    done
    mv "$work/root/usr/share/emscripten" "$deps/emscripten"
    mkdir -p "$deps/emscripten/node_modules"
    cp -rL "$work/root/usr/share/nodejs/acorn" "$deps/emscripten/node_modules/acorn"
    find "$work/root/usr/bin" -name 'wasm*' -exec mv -t "$deps/binaryen/programs" {} +
    find "$work"/root/usr/lib/*-linux-gnu -maxdepth 1 -name '*.so*' -exec mv -t "$deps/binaryen/lib" {} +
    wrap_binaryen
}

# Debian 13's programs need its C library: each is started through that library's own loader.
wrap_binaryen() {
    local program loader
    loader=$(basename "$(find "$deps/binaryen/lib" -name 'ld-linux*' | head -n1)")
    for program in "$deps"/binaryen/programs/*; do
        cat >"$deps/binaryen/bin/${program##*/}" <<EOF
#!/bin/sh
here=\${0%/*}/..
exec "\$here/lib/$loader" --library-path "\$here/lib" --argv0 "\$0" "\$here/programs/${program##*/}" "\$@"
EOF
        chmod +x "$deps/binaryen/bin/${program##*/}"
    done
}

write_emscripten_config() {
    cat >"$deps/emscripten/.emscripten" <<EOF
import shutil
LLVM_ROOT = '/usr/lib/llvm-19/bin'
BINARYEN_ROOT = '$deps/binaryen'
NODE_JS = shutil.which('node')
FROZEN_CACHE = True
EOF
}

# The wrappers give every caller the same environment; the version in them lets ccache notice an upgrade.
write_wrappers() {
    local root=$1 name config=""
    [[ -f $deps/emscripten/.emscripten && $root == "$deps/emscripten" ]] && config=$root/.emscripten
    for name in emcc em++ emar emranlib; do
        cat >"$deps/bin/$name" <<EOF
#!/bin/sh
# Emscripten $(tr -d '"\n' <"$root/emscripten-version.txt")
root=$root
${config:+export EM_CONFIG=$config EMSDK_PYTHON=/usr/bin/python3}
exec "\$root/$name" "\$@"
EOF
        chmod +x "$deps/bin/$name"
    done
    write_cmake_toolchain "$root"
}

# Emscripten's own tools are CommonJS, this repository is not: the empty package.json stands between them.
write_cmake_toolchain() {
    printf '{}\n' >"$deps/package.json"
    cat >"$deps/emscripten.cmake" <<EOF
include("$1/cmake/Modules/Platform/Emscripten.cmake")
set(CMAKE_C_COMPILER "$deps/bin/emcc")
set(CMAKE_CXX_COMPILER "$deps/bin/em++")
set(CMAKE_AR "$deps/bin/emar" CACHE FILEPATH "" FORCE)
set(CMAKE_RANLIB "$deps/bin/emranlib" CACHE FILEPATH "" FORCE)
EOF
}

# --- Libraries as sources -------------------------------------------------------------------------

# fetch_source <package> <folder in .deps> <versions, as a basic regular expression> <suites…>: upstream's own sources,
# of the newest version in the first suite that has one.
fetch_source() {
    local package=$1 folder=$deps/$2 versions=$3 work=$deps/scratch/$1 log=$1.log suite version=""
    shift 3
    : >"$deps/log/$log"
    for suite in "$@"; do
        open_private_apt "$work" "deb-src $suite" >>"$deps/log/$log" 2>&1 || no_network "$log"
        version=$(private_apt "$work" apt-cache showsrc "$package" 2>/dev/null |
            sed -n "s/^Version: \($versions\)$/\1/p" | sort -V | tail -n1)
        [[ -n $version ]] && break
    done
    [[ -n $version ]] || die \
        "Debian 里已经没有这一版 $package（$versions）。请把源码放进 $folder/，再运行一次。" \
        "No such $package ($versions) in Debian any more: put its sources into $folder/, and run again."
    (cd "$work" && private_apt "$work" apt-get source --download-only "$package=$version") \
        >>"$deps/log/$log" 2>&1 || no_network "$log"
    rm -rf "$folder"
    mkdir -p "$folder"
    tar -xf "$work/${package}"_*.orig.tar.* -C "$folder" --strip-components=1
    rm -rf "$work"
}

install_imgui() {
    grep -qs "IMGUI_VERSION .*\"$imgui_series" "$deps/imgui/imgui.h" && return
    say "Dear ImGui $imgui_series（源码）"
    fetch_source imgui imgui "$imgui_series\..*" testing sid trixie-backports
}

# The ciphers that the store is sealed with. 1.0.18 is what both Debian 12 and 13 have; CMake finds the files of later
# versions of the series, too.
install_libsodium() {
    [[ -f $deps/libsodium/src/libsodium/sodium/utils.c ]] && return
    say "libsodium $libsodium_series（源码）"
    fetch_source libsodium libsodium "$libsodium_series\..*" bookworm trixie testing sid
}

install_headers() {
    local name
    mkdir -p "$deps/include"
    for name in nlohmann doctest lemon xxhash.h; do
        [[ -e $deps/include/$name ]] || cp -r "/usr/include/$name" "$deps/include/$name"
    done
}

# npm packages live in .deps/npm, so that worktrees which share .deps share them too.
install_npm() {
    local home=$deps/npm
    if ! cmp -s package-lock.json "$home/installed-lock.json"; then
        say "npm"
        mkdir -p "$home"
        cp package.json package-lock.json .npmrc "$home/"
        npm --prefix "$home" ci --ignore-scripts --no-audit --no-fund --loglevel=error \
            >"$deps/log/npm.log" 2>&1 || no_network npm.log
        cp package-lock.json "$home/installed-lock.json"
        rm -rf "$deps/sqlite"
    fi
    [[ -e node_modules ]] || ln -sfn "$home/node_modules" node_modules
    [[ -f $deps/sqlite/sqlite3.c ]] && return
    mkdir -p "$deps/sqlite"
    cp "$home"/node_modules/better-sqlite3/deps/sqlite3/sqlite3.{c,h} "$deps/sqlite/"
}

# --- Set-up ---------------------------------------------------------------------------------------

# On a system that is neither Debian 12 nor 13 the tools are the owner's to install; this says which are missing.
require_tools() {
    local missing=() tool
    for tool in cmake ninja clang-19 clang++-19 clang-format-19 glslangValidator python3 npm; do
        command -v "$tool" >/dev/null || missing+=("$tool")
    done
    node_usable || missing+=("node>=18")
    emscripten_ready || usable_emcc >/dev/null || missing+=("emcc>=$emscripten_version_min")
    [[ -f $deps/imgui/imgui.h ]] || missing+=(".deps/imgui (Dear ImGui $imgui_series.x)")
    [[ -d $deps/libsodium/src ]] || missing+=(".deps/libsodium (libsodium $libsodium_series.x)")
    for tool in doctest nlohmann lemon xxhash.h; do
        [[ -e $deps/include/$tool || -e /usr/include/$tool ]] || missing+=(".deps/include/$tool")
    done
    [[ ${#missing[@]} == 0 ]] || die \
        "这里不是 Debian 12 或 13，请自己装好：${missing[*]}。emsdk 装好后执行 source emsdk_env.sh，再运行一次。" \
        "This is neither Debian 12 nor 13; please install: ${missing[*]}. With an installed emsdk: 'source emsdk_env.sh', then run again."
}

set_up() {
    mkdir -p "$deps/log" "$deps/scratch"
    exec 9>"$deps/lock"
    flock 9
    release=$(debian_release)
    if [[ $release == other ]]; then require_tools; else install_packages; fi
    install_emscripten
    if [[ $release != other ]]; then
        install_imgui
        install_libsodium
    fi
    install_headers
    install_npm
    exec 9>&-
}

# --- Commands -------------------------------------------------------------------------------------

passed=0
failed=0

# step <name> <command…>: runs it into build/log/<name>.log, says how it went and counts what it tested.
step() {
    local name=$1 log=build/log/$1.log start=$SECONDS status=0 counts
    shift
    mkdir -p build/log
    printf '%-22s ' "$name"
    "$@" >"$log" 2>&1 </dev/null || status=$?
    read -r -a counts <<<"$(count_tests "$log" "$status")"
    passed=$((passed + counts[0]))
    failed=$((failed + counts[1]))
    printf '%4s passed %3s failed %5ss\n' "${counts[0]}" "${counts[1]}" "$((SECONDS - start))"
    [[ $status == 0 ]] && return
    printf '%s\n' "--- $log" && tail -n 80 "$log" && printf '%s\n' "---"
    return 1
}

# count_tests <log> <status>: "passed failed" out of ctest's or node's closing lines. Other commands are one test each.
count_tests() {
    local all bad
    if grep -q 'tests failed out of' "$1"; then
        all=$(sed -n 's/.* tests failed out of \([0-9]*\)/\1/p' "$1" | tail -n1)
        bad=$(sed -n 's/.*, \([0-9]*\) tests failed out of .*/\1/p' "$1" | tail -n1)
    elif grep -q '^# tests ' "$1"; then
        all=$(sed -n 's/^# tests //p' "$1" | tail -n1)
        bad=$((all - $(sed -n 's/^# pass //p' "$1" | tail -n1)))
    else
        all=1 bad=0
    fi
    [[ $2 != 0 && $bad == 0 ]] && bad=1 all=$((all > 1 ? all : 1))
    printf '%s %s' "$((all - bad))" "$bad"
}

# build_preset <preset> [target]: everything, or that target.
build_preset() { cmake --preset "$1" && cmake --build --preset "$1" ${2:+--target "$2"}; }

# node_tests <files…>: with the plain reporter, whose closing lines count_tests reads.
node_tests() { node --test --test-reporter=tap "$@"; }

check_scripts() {
    node_modules/.bin/tsc -p web/tsconfig.json && node_modules/.bin/tsc -p web/tsconfig.worker.json
}

# The tests in JavaScript, short ones first. Those of tests/web belong to ctest, which builds a page for them.
script_tests() {
    find tests -name '*_test.mjs' -o -name '*.test.mjs' | grep -v '^tests/web/' | grep -v '^tests/e2e/' | sort
    find tests/e2e -name '*_test.mjs' -o -name '*.test.mjs' 2>/dev/null | sort
}

# tests/site/size_test.mjs → site-size
script_test_name() { sed -E 's#^tests/##; s#[._]test\.mjs$##; s#/#-#g' <<<"$1"; }

run_tests() {
    if step native-build build_preset native-debug; then
        step native-tests ctest --preset native-debug || true
    fi
    step scripts check_scripts || true
    if step web-build build_preset web-release; then
        step wasm-tests ctest --preset web-release || true
        local file
        while read -r file; do
            step "$(script_test_name "$file")" node_tests "$file" || true
        done < <(script_tests || true)
    fi
    printf '\n%s passed, %s failed\n' "$passed" "$failed"
    [[ $failed == 0 ]]
}

build_quietly() {
    mkdir -p build/log
    build_preset "$@" >"build/log/$1.log" 2>&1 || {
        tail -n 80 "build/log/$1.log" >&2
        die "没有编成，记录在 build/log/$1.log。" "The build failed; see build/log/$1.log."
    }
}

build_site() {
    build_quietly web-release
    say "dist/site/, dist/tongban.html"
}

run_benches() {
    local program
    build_quietly native-release benches
    build_site
    for program in build/native-release/tests/bench_*; do
        if [[ -x $program && -f $program ]]; then "$program"; fi
    done
    for program in tests/bench/*_bench.mjs; do
        if [[ -e $program ]]; then node "$program"; fi
    done
}

main() {
    local verb=${1:-}
    case $verb in
        "" | build | serve | test | bench | shots) ;;
        *) die "不认识“$verb”。可以用：build、serve、test、bench、shots。" "Unknown: $verb. Known: build, serve, test, bench, shots." ;;
    esac
    set_up
    case $verb in
        "") ;;
        build) build_site ;;
        serve) build_site && exec node web/serve.mjs dist/site "${PORT:-8080}" ;;
        test) run_tests ;;
        bench) run_benches ;;
        shots) build_site && build_quietly web-release design_site && node tests/e2e/shots.mjs build/shots ;;
    esac
}

main "$@"
