#pragma once

#include <concepts>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

#include "base/result.hpp"
#include "record/value.hpp"
#include "store/page_table.hpp"
#include "store/page_vfs.hpp"

struct sqlite3;
struct sqlite3_stmt;

/// SQLite's handles, and nothing above them. Sentences of SQL are constants of the program, never built from what
/// people typed; values are bound.
namespace tongban {

/// Why the database could not do what was asked. For a banner and a log, not for a field: see Problem.
struct Failure {
    enum class Kind : std::uint8_t {
        refused,  ///< a constraint of the schema
        full,     ///< memory is exhausted
        damaged,  ///< not a database, or not the one it was
        newer,    ///< written by a later version of the program
        blocked,  ///< a page has not arrived yet; the same again later will do
        defect,   ///< our mistake: wrong SQL, wrong use
    };
    Kind kind = Kind::defect;
    std::string detail;  ///< for us; holds names of tables and columns, no content
};

class Database;

/// A prepared statement, lent by the database; given back when it goes. Not to be kept over `Database::refresh`.
class Statement {
public:
    Statement(Statement&& other) noexcept;
    ~Statement();
    Statement& operator=(Statement&&) = delete;

    /// Positions of parameters count from 1, as in SQL's ?1.
    void bind(int at, Value const& value);
    void bind(int at, std::string_view text);
    void bind(int at, std::int64_t number);
    void bind(int at, std::nullopt_t);
    void bind_real(int at, double number);
    template <std::integral T>
    void bind(int at, T number) {
        bind(at, static_cast<std::int64_t>(number));
    }
    template <typename T>
        requires std::convertible_to<T const&, std::string_view>
    void bind(int at, T const& text) {
        bind(at, std::string_view{text});
    }

    /// Goes to the next row; false after the last one, and whenever the database is not `fine`.
    bool next();
    /// Starts over; parameters stay bound until they are bound anew.
    void again();

    /// The current row. Columns count from 0; text lives until the next `next` or `again`.
    [[nodiscard]] int columns() const;
    [[nodiscard]] bool is_null(int column) const;
    [[nodiscard]] std::int64_t number(int column) const;  ///< 0 for null
    [[nodiscard]] double real(int column) const;
    [[nodiscard]] std::string_view text(int column) const;  ///< "" for null
    [[nodiscard]] Value value(int column) const;
    [[nodiscard]] Row row() const;
    [[nodiscard]] bool is_number(int column) const;  ///< whole or not; `value` gives one that is not whole as text

private:
    friend class Database;
    Statement(Database& database, sqlite3_stmt* handle, bool* lent)
        : m_database(&database), m_handle(handle), m_lent(lent) {}
    Database* m_database;
    sqlite3_stmt* m_handle;  // none if it could not be prepared: the database remembers why
    bool* m_lent;            // mark in the cache; none: the statement is ours alone
};

/// One database on one PageTable. Every call answers at once.
///
/// It remembers the first thing that went wrong (as LevelDB's builder does): from then on `next` gives no row and nothing
/// is written, until `forget`. So queries and commands run straight through, and are asked once at the end.
class Database {
public:
    enum class Outcome : std::uint8_t {
        fine,
        blocked,  ///< a page that was asked for has not arrived: what was read is worthless, read it again later
        failed,   ///< see `failure`
    };

    /// Opens what lies in `pages` (which must outlive it); an empty table becomes an empty database.
    static Result<Database, Failure> open(PageTable& pages);
    /// A database of its own, empty: for tests and for looking into a backup.
    static Database in_memory();
    Database(Database&&) noexcept;
    ~Database();

    [[nodiscard]] Statement prepare(std::string_view sql);
    template <typename... Values>
    [[nodiscard]] Statement query(std::string_view sql, Values const&... values) {
        auto statement = prepare(sql);
        int at = 0;
        (statement.bind(++at, values), ...);
        return statement;
    }
    /// Runs a statement that gives no rows; answers how many rows it wrote.
    template <typename... Values>
    std::int64_t run(std::string_view sql, Values const&... values) {
        auto statement = query(sql, values...);
        while (statement.next()) {
        }
        return changed_rows();
    }
    /// Runs several statements separated by ';', without parameters.
    void exec(std::string_view sql);

    [[nodiscard]] Outcome outcome() const;
    [[nodiscard]] Failure const& failure() const;  ///< only when the outcome is not fine
    void forget();                                 ///< the outcome is fine again
    /// Remembers a failure that a reader has found in what was stored, as if a statement had met it.
    void report(Failure failure) { remember(std::move(failure)); }

    [[nodiscard]] bool in_transaction() const;
    /// Compares every page with every other as SQLite's quick_check does; an empty text is a sound database.
    [[nodiscard]] std::string inspect();
    [[nodiscard]] PageTable& pages() { return *m_pages; }

private:
    friend class Statement;
    friend class Transaction;
    struct Cached {
        sqlite3_stmt* handle = nullptr;
        bool lent = false;
    };

    explicit Database(PageTable& pages);
    bool connect();
    void disconnect();
    void refresh();
    sqlite3_stmt* compile(std::string_view sql, bool kept);
    void remember(int code);
    void remember(Failure failure);
    [[nodiscard]] std::int64_t changed_rows() const;

    std::unique_ptr<PageTable> m_own_pages;  // of in_memory
    PageTable* m_pages;
    std::unique_ptr<PageVfs> m_vfs;
    sqlite3* m_handle = nullptr;
    std::unordered_map<std::string, Cached> m_statements;
    std::optional<Failure> m_failure;
    std::uint64_t m_generation = 0;  // of the pages when connected
};

/// All or nothing. Goes back at its end unless `commit` was reached and answered nothing.
class [[nodiscard]] Transaction {
public:
    /// Begins, with a database that is fine. Transactions do not nest.
    explicit Transaction(Database& database);
    ~Transaction();
    Transaction(Transaction const&) = delete;
    Transaction& operator=(Transaction const&) = delete;

    /// Nothing: done. Otherwise the first thing that went wrong since the beginning, and everything is as it was before.
    [[nodiscard]] std::optional<Failure> commit();

private:
    void go_back();
    Database& m_database;
    bool m_open = true;
};

}  // namespace tongban
