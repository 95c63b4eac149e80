#include "store/page_vfs.hpp"

#include <sqlite3.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstring>

#include "base/check.hpp"

namespace tongban {
namespace {

struct File {
    sqlite3_file base;
    PageTable* pages;
};

PageTable& pages_of(sqlite3_file* file) { return *reinterpret_cast<File*>(file)->pages; }

int answer(PageTable::Access access) {
    switch (access) {
        case PageTable::Access::fine: return SQLITE_OK;
        case PageTable::Access::beyond: return SQLITE_IOERR_SHORT_READ;
        case PageTable::Access::missing: return SQLITE_IOERR_BLOCKED;
        case PageTable::Access::no_memory: return SQLITE_FULL;
    }
    return SQLITE_IOERR;
}

// SQLite reads whole pages, and small parts of the first one.
int read(sqlite3_file* file, void* into, int size, sqlite3_int64 offset) {
    auto const page = static_cast<std::uint32_t>(offset / PageTable::page_size);
    auto const from = static_cast<std::uint32_t>(offset % PageTable::page_size);
    if (from + static_cast<std::uint32_t>(size) > PageTable::page_size) return SQLITE_IOERR_READ;
    std::span const bytes{static_cast<std::uint8_t*>(into), static_cast<std::size_t>(size)};
    auto const access = pages_of(file).read(page, from, bytes);
    if (access == PageTable::Access::beyond) std::ranges::fill(bytes, std::uint8_t{0});
    return answer(access);
}

int write(sqlite3_file* file, void const* from, int size, sqlite3_int64 offset) {
    if (size != PageTable::page_size || offset % PageTable::page_size != 0) return SQLITE_IOERR_WRITE;
    PageTable::Page const content{static_cast<std::uint8_t const*>(from), PageTable::page_size};
    return answer(pages_of(file).write(static_cast<std::uint32_t>(offset / PageTable::page_size), content));
}

int truncate(sqlite3_file* file, sqlite3_int64 size) {
    return answer(pages_of(file).truncate(static_cast<std::uint32_t>(size / PageTable::page_size)));
}

int file_size(sqlite3_file* file, sqlite3_int64* size) {
    *size = static_cast<sqlite3_int64>(pages_of(file).pages()) * PageTable::page_size;
    return SQLITE_OK;
}

// With SQLite's memory mapping on, pages are read where they lie, without a copy in its cache.
int fetch(sqlite3_file* file, sqlite3_int64 offset, int size, void** memory) {
    *memory = nullptr;
    if (size != PageTable::page_size || offset % PageTable::page_size != 0) return SQLITE_OK;
    auto const* const view = pages_of(file).view(static_cast<std::uint32_t>(offset / PageTable::page_size));
    *memory = const_cast<std::uint8_t*>(view);
    return SQLITE_OK;
}

int close(sqlite3_file*) { return SQLITE_OK; }
int sync(sqlite3_file*, int) { return SQLITE_OK; }
int lock(sqlite3_file*, int) { return SQLITE_OK; }
int check_reserved_lock(sqlite3_file*, int* locked) { return (*locked = 0, SQLITE_OK); }
int control(sqlite3_file*, int, void*) { return SQLITE_NOTFOUND; }
int sector_size(sqlite3_file*) { return PageTable::page_size; }
int characteristics(sqlite3_file*) { return SQLITE_IOCAP_POWERSAFE_OVERWRITE; }
int unfetch(sqlite3_file*, sqlite3_int64, void*) { return SQLITE_OK; }

sqlite3_io_methods const file_methods = {
    .iVersion = 3,
    .xClose = close,
    .xRead = read,
    .xWrite = write,
    .xTruncate = truncate,
    .xSync = sync,
    .xFileSize = file_size,
    .xLock = lock,
    .xUnlock = lock,
    .xCheckReservedLock = check_reserved_lock,
    .xFileControl = control,
    .xSectorSize = sector_size,
    .xDeviceCharacteristics = characteristics,
    .xShmMap = nullptr,
    .xShmLock = nullptr,
    .xShmBarrier = nullptr,
    .xShmUnmap = nullptr,
    .xFetch = fetch,
    .xUnfetch = unfetch,
};

int open(sqlite3_vfs* vfs, sqlite3_filename, sqlite3_file* file, int flags, int* flags_out) {
    file->pMethods = nullptr;
    if ((flags & SQLITE_OPEN_MAIN_DB) == 0) return SQLITE_CANTOPEN;
    *reinterpret_cast<File*>(file) = {{&file_methods}, static_cast<PageTable*>(vfs->pAppData)};
    if (flags_out != nullptr) *flags_out = flags;
    return SQLITE_OK;
}

int remove(sqlite3_vfs*, char const*, int) { return SQLITE_OK; }
int access(sqlite3_vfs*, char const*, int, int* found) { return (*found = 0, SQLITE_OK); }

int full_path(sqlite3_vfs*, char const* name, int size, char* into) {
    sqlite3_snprintf(size, into, "%s", name);
    return SQLITE_OK;
}

int randomness(sqlite3_vfs*, int size, char* into) {
    check(getentropy(into, static_cast<std::size_t>(std::min(size, 256))) == 0, "the machine gives random bytes");
    return std::min(size, 256);
}

int sleep(sqlite3_vfs*, int microseconds) { return microseconds; }

// Milliseconds of the Julian day, as SQLite counts them.
int current_time_ms(sqlite3_vfs*, sqlite3_int64* time) {
    auto const since_1970 = std::chrono::system_clock::now().time_since_epoch();
    *time = std::chrono::duration_cast<std::chrono::milliseconds>(since_1970).count() + 210'866'760'000'000;
    return SQLITE_OK;
}

int current_time(sqlite3_vfs* vfs, double* days) {
    sqlite3_int64 milliseconds = 0;
    current_time_ms(vfs, &milliseconds);
    *days = static_cast<double>(milliseconds) / 86'400'000.0;
    return SQLITE_OK;
}

}  // namespace

std::unique_ptr<PageVfs> PageVfs::create(PageTable& pages) {
    std::unique_ptr<PageVfs> made{new PageVfs};
    char name[40];
    sqlite3_snprintf(sizeof name, name, "pages-%p", static_cast<void*>(&pages));
    made->m_name = name;
    made->m_vfs.reset(new sqlite3_vfs{
        .iVersion = 2,
        .szOsFile = sizeof(File),
        .mxPathname = 64,
        .pNext = nullptr,
        .zName = made->m_name.c_str(),
        .pAppData = &pages,
        .xOpen = open,
        .xDelete = remove,
        .xAccess = access,
        .xFullPathname = full_path,
        .xDlOpen = nullptr,
        .xDlError = nullptr,
        .xDlSym = nullptr,
        .xDlClose = nullptr,
        .xRandomness = randomness,
        .xSleep = sleep,
        .xCurrentTime = current_time,
        .xGetLastError = nullptr,
        .xCurrentTimeInt64 = current_time_ms,
        .xSetSystemCall = nullptr,
        .xGetSystemCall = nullptr,
        .xNextSystemCall = nullptr});
    check(sqlite3_vfs_register(made->m_vfs.get(), 0) == SQLITE_OK, "SQLite takes the page file");
    return made;
}

PageVfs::~PageVfs() { sqlite3_vfs_unregister(m_vfs.get()); }

}  // namespace tongban

// SQLite is built without any operating system (SQLITE_OS_OTHER); each database brings its own file layer.
extern "C" int sqlite3_os_init() { return SQLITE_OK; }
extern "C" int sqlite3_os_end() { return SQLITE_OK; }
