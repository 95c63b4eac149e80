#include "store/database.hpp"

#include <sqlite3.h>

#include <utility>

#include "base/check.hpp"

namespace tongban {
namespace {

constexpr std::size_t statements_kept = 200;

Failure::Kind kind_of(int extended_code) {
    if (extended_code == SQLITE_IOERR_BLOCKED) return Failure::Kind::blocked;
    switch (extended_code & 0xff) {
        case SQLITE_CONSTRAINT: return Failure::Kind::refused;
        case SQLITE_NOMEM:
        case SQLITE_TOOBIG:
        case SQLITE_FULL: return Failure::Kind::full;
        case SQLITE_CORRUPT:
        case SQLITE_NOTADB:
        case SQLITE_IOERR: return Failure::Kind::damaged;
        default: return Failure::Kind::defect;
    }
}

}  // namespace

// --- Database ----------------------------------------------------------------------------------------------------

Database::Database(PageTable& pages) : m_pages(&pages), m_vfs(PageVfs::create(pages)) {}

Database::Database(Database&& other) noexcept
    : m_own_pages(std::move(other.m_own_pages)),
      m_pages(other.m_pages),
      m_vfs(std::move(other.m_vfs)),
      m_handle(std::exchange(other.m_handle, nullptr)),
      m_statements(std::move(other.m_statements)),
      m_failure(std::move(other.m_failure)),
      m_generation(other.m_generation) {}

Database::~Database() { disconnect(); }

Result<Database, Failure> Database::open(PageTable& pages) {
    Database database{pages};
    if (!database.connect()) return *database.m_failure;
    return database;
}

Database Database::in_memory() {
    auto pages = std::make_unique<PageTable>();
    auto opened = open(*pages);
    auto database = std::move(opened).value();
    database.m_own_pages = std::move(pages);
    return database;
}

bool Database::connect() {
    m_generation = m_pages->generation();
    auto const flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_EXRESCODE;
    auto const code = sqlite3_open_v2("main", &m_handle, flags, m_vfs->name());
    check(m_handle != nullptr, "SQLite has memory for a handle");
    if (code != SQLITE_OK) remember(code);
    // The rest of the settings are compiled in: see src/cmake/third_party.cmake.
    exec("PRAGMA journal_mode = MEMORY");
    return outcome() == Outcome::fine;
}

void Database::disconnect() {
    for (auto const& [sql, cached] : m_statements) {
        check(!cached.lent, "statements are given back before the database goes");
        sqlite3_finalize(cached.handle);
    }
    m_statements.clear();
    check(sqlite3_close(m_handle) == SQLITE_OK, "no statement outlives its database");
    m_handle = nullptr;
}

// What SQLite keeps in its cache is of another time once pages were exchanged behind its back.
void Database::refresh() {
    if (m_generation == m_pages->generation()) return;
    disconnect();
    connect();
}

sqlite3_stmt* Database::compile(std::string_view sql, bool kept) {
    sqlite3_stmt* handle = nullptr;
    auto const flags = kept ? SQLITE_PREPARE_PERSISTENT : 0u;
    auto const code = sqlite3_prepare_v3(m_handle, sql.data(), static_cast<int>(sql.size()), flags, &handle, nullptr);
    if (code != SQLITE_OK) remember(code);
    return handle;
}

Statement Database::prepare(std::string_view sql) {
    refresh();
    if (outcome() != Outcome::fine) return {*this, nullptr, nullptr};
    auto found = m_statements.find(std::string{sql});
    if (found == m_statements.end() && m_statements.size() < statements_kept) {
        if (auto* const handle = compile(sql, true)) found = m_statements.emplace(sql, Cached{handle}).first;
        else return {*this, nullptr, nullptr};
    }
    if (found == m_statements.end() || found->second.lent) return {*this, compile(sql, false), nullptr};
    found->second.lent = true;
    return {*this, found->second.handle, &found->second.lent};
}

void Database::exec(std::string_view sql) {
    refresh();
    while (outcome() == Outcome::fine) {
        sqlite3_stmt* handle = nullptr;
        char const* rest = nullptr;
        auto code = sqlite3_prepare_v3(m_handle, sql.data(), static_cast<int>(sql.size()), 0, &handle, &rest);
        if (code == SQLITE_OK && handle == nullptr && rest == sql.data() + sql.size()) return;
        while (code == SQLITE_OK || code == SQLITE_ROW) code = sqlite3_step(handle);
        if (code != SQLITE_DONE) remember(code);
        sqlite3_finalize(handle);
        sql.remove_prefix(static_cast<std::size_t>(rest - sql.data()));
    }
}

void Database::remember(int code) { remember({kind_of(code), sqlite3_errmsg(m_handle)}); }

void Database::remember(Failure failure) {
    if (!m_failure) m_failure = std::move(failure);
}

Database::Outcome Database::outcome() const {
    if (!m_failure) return Outcome::fine;
    return m_failure->kind == Failure::Kind::blocked ? Outcome::blocked : Outcome::failed;
}

Failure const& Database::failure() const {
    check(m_failure.has_value(), "there is a failure to read");
    return *m_failure;
}

void Database::forget() { m_failure.reset(); }

bool Database::in_transaction() const { return sqlite3_get_autocommit(m_handle) == 0; }

std::int64_t Database::changed_rows() const { return outcome() == Outcome::fine ? sqlite3_changes64(m_handle) : 0; }

std::string Database::inspect() {
    auto check_rows = query("PRAGMA quick_check(1)");
    if (check_rows.next() && check_rows.text(0) == "ok") return {};
    return outcome() == Outcome::fine ? std::string{check_rows.text(0)} : failure().detail;
}

// --- Statement ---------------------------------------------------------------------------------------------------

Statement::Statement(Statement&& other) noexcept
    : m_database(other.m_database),
      m_handle(std::exchange(other.m_handle, nullptr)),
      m_lent(std::exchange(other.m_lent, nullptr)) {}

Statement::~Statement() {
    if (m_lent == nullptr) {
        sqlite3_finalize(m_handle);
        return;
    }
    sqlite3_reset(m_handle);
    sqlite3_clear_bindings(m_handle);
    *m_lent = false;
}

void Statement::bind(int at, std::string_view text) {
    if (m_handle == nullptr) return;
    auto const code = sqlite3_bind_text64(
        m_handle, at, text.data() == nullptr ? "" : text.data(), text.size(), SQLITE_TRANSIENT, SQLITE_UTF8);
    if (code != SQLITE_OK) m_database->remember(code);
}

void Statement::bind(int at, std::int64_t number) {
    if (m_handle == nullptr) return;
    if (auto const code = sqlite3_bind_int64(m_handle, at, number); code != SQLITE_OK) m_database->remember(code);
}

void Statement::bind_real(int at, double number) {
    if (m_handle == nullptr) return;
    if (auto const code = sqlite3_bind_double(m_handle, at, number); code != SQLITE_OK) m_database->remember(code);
}

void Statement::bind(int at, std::nullopt_t) {
    if (m_handle == nullptr) return;
    if (auto const code = sqlite3_bind_null(m_handle, at); code != SQLITE_OK) m_database->remember(code);
}

void Statement::bind(int at, Value const& value) {
    if (auto const* const number = std::get_if<std::int64_t>(&value)) bind(at, *number);
    else if (auto const* const text = std::get_if<std::string>(&value)) bind(at, std::string_view{*text});
    else bind(at, std::nullopt);
}

bool Statement::next() {
    if (m_handle == nullptr || m_database->outcome() != Database::Outcome::fine) return false;
    auto const code = sqlite3_step(m_handle);
    if (code == SQLITE_ROW) return true;
    // The message must be read before the reset, which a statement needs before it can run again.
    if (code != SQLITE_DONE) m_database->remember(code);
    sqlite3_reset(m_handle);
    return false;
}

void Statement::again() { sqlite3_reset(m_handle); }

int Statement::columns() const { return m_handle == nullptr ? 0 : sqlite3_column_count(m_handle); }
bool Statement::is_null(int column) const { return sqlite3_column_type(m_handle, column) == SQLITE_NULL; }

bool Statement::is_number(int column) const {
    auto const type = sqlite3_column_type(m_handle, column);
    return type == SQLITE_INTEGER || type == SQLITE_FLOAT;
}
std::int64_t Statement::number(int column) const { return sqlite3_column_int64(m_handle, column); }
double Statement::real(int column) const { return sqlite3_column_double(m_handle, column); }

std::string_view Statement::text(int column) const {
    auto const* const text = reinterpret_cast<char const*>(sqlite3_column_text(m_handle, column));
    if (text == nullptr) return {};
    return {text, static_cast<std::size_t>(sqlite3_column_bytes(m_handle, column))};
}

Value Statement::value(int column) const {
    switch (sqlite3_column_type(m_handle, column)) {
        case SQLITE_NULL: return {};
        case SQLITE_INTEGER: return number(column);
        default: return std::string{text(column)};
    }
}

Row Statement::row() const {
    Row row;
    row.reserve(static_cast<std::size_t>(columns()));
    for (int column = 0; column < columns(); ++column) row.push_back(value(column));
    return row;
}

// --- Transaction -------------------------------------------------------------------------------------------------

Transaction::Transaction(Database& database) : m_database(database) {
    check(!database.in_transaction(), "transactions do not nest");
    database.forget();
    database.exec("BEGIN");
}

Transaction::~Transaction() {
    if (m_open) go_back();
}

std::optional<Failure> Transaction::commit() {
    m_database.exec("COMMIT");
    m_open = false;
    if (m_database.outcome() == Database::Outcome::fine) return {};
    auto failure = m_database.failure();
    go_back();
    return failure;
}

// SQLite has gone back by itself after some errors.
void Transaction::go_back() {
    m_open = false;
    m_database.forget();
    if (m_database.in_transaction()) m_database.exec("ROLLBACK");
}

}  // namespace tongban
