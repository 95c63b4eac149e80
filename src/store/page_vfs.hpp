#pragma once

#include <memory>
#include <string>

#include "store/page_table.hpp"

struct sqlite3_vfs;

namespace tongban {

/// Lets one SQLite connection use a PageTable as its file. Nothing else can be opened through it: journals and temporary
/// tables stay in SQLite's own memory. Pages are 4 KiB; a file that wants another size is refused.
/// A missing page is answered with SQLITE_IOERR_BLOCKED, exhausted memory with SQLITE_FULL.
class PageVfs {
public:
    /// `pages` must outlive it, and it must outlive the connection.
    static std::unique_ptr<PageVfs> create(PageTable& pages);
    ~PageVfs();
    PageVfs(PageVfs const&) = delete;
    PageVfs& operator=(PageVfs const&) = delete;

    /// To be given to sqlite3_open_v2.
    [[nodiscard]] char const* name() const { return m_name.c_str(); }

private:
    PageVfs() = default;
    std::string m_name;
    std::unique_ptr<sqlite3_vfs> m_vfs;
};

}  // namespace tongban
