#include <emscripten/em_macros.h>

#include <cstring>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "store/browser/vault_exports.hpp"
#include "store/database.hpp"

/// The database layer alone, for web/db.js (the only caller): benchmarks and contract tests drive it without the program.
///
///   parameters, result := cells of a u8 tag: 0 nothing, 1 a number (f64), 2 text (u32 bytes, UTF-8)
///   a result is led by u32 columns, u32 rows
using namespace tongban;

namespace {

struct Module {
    std::optional<Database> database;
    std::vector<std::string> sentences;  // SQL by number
    Bytes parameters, result;
    std::string failure;
};

Module& module() {
    static Module module;
    return module;
}

template <typename T>
T take(std::uint8_t const*& at) {
    T value;
    std::memcpy(&value, at, sizeof value);
    at += sizeof value;
    return value;
}

template <typename T>
void append(Bytes& bytes, T value) {
    auto const* const from = reinterpret_cast<std::uint8_t const*>(&value);
    bytes.insert(bytes.end(), from, from + sizeof value);
}

void bind_number(Statement& statement, int at, double number) {
    auto const whole = static_cast<std::int64_t>(number);
    if (static_cast<double>(whole) == number) statement.bind(at, whole);
    else statement.bind_real(at, number);
}

void bind_all(Statement& statement, std::size_t count) {
    auto const* from = module().parameters.data();
    for (int at = 1; at <= static_cast<int>(count); ++at) {
        switch (take<std::uint8_t>(from)) {
            case 0: statement.bind(at, std::nullopt); break;
            case 1: bind_number(statement, at, take<double>(from)); break;
            default: {
                auto const size = take<std::uint32_t>(from);
                statement.bind(at, std::string_view{reinterpret_cast<char const*>(from), size});
                from += size;
            }
        }
    }
}

void append_cell(Bytes& bytes, Statement const& row, int column) {
    if (row.is_null(column)) return append(bytes, std::uint8_t{0});
    if (row.is_number(column)) {
        append(bytes, std::uint8_t{1});
        return append(bytes, row.real(column));
    }
    auto const text = row.text(column);
    append(bytes, std::uint8_t{2});
    append(bytes, static_cast<std::uint32_t>(text.size()));
    bytes.insert(bytes.end(), text.begin(), text.end());
}

int answer(Failure const* failure) {
    if (failure == nullptr) return static_cast<int>(Database::Outcome::fine);
    module().failure = failure->detail;
    auto const blocked = failure->kind == Failure::Kind::blocked;
    return static_cast<int>(blocked ? Database::Outcome::blocked : Database::Outcome::failed);
}

int answer() {
    auto& database = *module().database;
    return answer(database.outcome() == Database::Outcome::fine ? nullptr : &database.failure());
}

}  // namespace

extern "C" {

/// With a passphrase, put into db_parameters: the next commit seals everything. Without one (size 0) it is removed.
EMSCRIPTEN_KEEPALIVE bool db_protect(std::size_t size) {
    std::string_view const secret{reinterpret_cast<char const*>(module().parameters.data()), size};
    if (size == 0) return browser_log().change_keys({}), true;
    auto made = Keyring::make(secret, least_cost);
    if (made) browser_log().change_keys(PageLog::Keys{made->ring, std::move(made->key)});
    return made.has_value();
}
/// Finds the key with the passphrase in db_parameters; the vault can be reopened then.
EMSCRIPTEN_KEEPALIVE bool db_unlock(std::size_t size) {
    std::string_view const secret{reinterpret_cast<char const*>(module().parameters.data()), size};
    auto key = browser_log().keyring()->open_with_passphrase(secret);
    if (key) browser_log().use_key(std::move(key).value());
    return key.has_value();
}

/// Keeps the blob in db_parameters with the next commit; its name, ended by a zero.
EMSCRIPTEN_KEEPALIVE char const* db_keep_blob(std::size_t size) {
    module().failure = browser_log().keep_blob(ByteView{module().parameters}.first(size));
    return module().failure.c_str();
}

/// Opens the database on the pages that the vault has brought. These answer a Database::Outcome.
EMSCRIPTEN_KEEPALIVE int db_open() {
    auto opened = Database::open(browser_log().pages());
    if (!opened) return answer(&opened.error());
    module().database.emplace(std::move(opened).value());
    mind_transactions(*module().database);
    return answer();
}

EMSCRIPTEN_KEEPALIVE std::uint8_t* db_parameters(std::size_t size) {
    if (module().parameters.size() < size) module().parameters.resize(size);
    return module().parameters.data();
}

/// Learns a sentence of SQL, put into db_parameters; answers its number.
EMSCRIPTEN_KEEPALIVE int db_learn(std::size_t size) {
    auto const* const text = reinterpret_cast<char const*>(module().parameters.data());
    module().sentences.emplace_back(text, size);
    return static_cast<int>(module().sentences.size()) - 1;
}

/// Runs it with the parameters in db_parameters.
EMSCRIPTEN_KEEPALIVE int db_run(std::size_t sentence, std::size_t parameters) {
    auto& [database, sentences, values, result, failure] = module();
    database->forget();
    auto statement = database->prepare(sentences[sentence]);
    bind_all(statement, parameters);
    result.clear();
    auto const columns = statement.columns();
    append(result, static_cast<std::uint32_t>(columns));
    append(result, std::uint32_t{0});
    std::uint32_t rows = 0;
    for (; statement.next(); ++rows)
        for (int column = 0; column < columns; ++column) append_cell(result, statement, column);
    std::memcpy(result.data() + 4, &rows, sizeof rows);
    return answer();
}

/// Runs several sentences without parameters, put into db_parameters.
EMSCRIPTEN_KEEPALIVE int db_exec(std::size_t size) {
    auto& [database, sentences, values, result, failure] = module();
    database->forget();
    database->exec({reinterpret_cast<char const*>(values.data()), size});
    return answer();
}

EMSCRIPTEN_KEEPALIVE std::uint8_t const* db_result() { return module().result.data(); }
/// What went wrong, ended by a zero.
EMSCRIPTEN_KEEPALIVE char const* db_failure() { return module().failure.c_str(); }
}
