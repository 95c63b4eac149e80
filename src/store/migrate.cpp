#include "store/migrate.hpp"

#include <string>

#include "base/check.hpp"
#include "base/embedded.hpp"
#include "base/text.hpp"

namespace tongban {
namespace {

constexpr std::string_view folder = "src/store/migrations/";

Migration migration_of(EmbeddedFile const& file) {
    auto const stem = file.path.substr(folder.size(), file.path.rfind('.') - folder.size());
    auto const number = to_number(stem.substr(0, stem.find('_')));
    check(number.has_value(), "a migration's name begins with its number");
    return {static_cast<int>(*number), stem, file.content};
}

std::int64_t pragma(Database& database, std::string_view sql) {
    auto row = database.prepare(sql);
    return row.next() ? row.number(0) : 0;
}

std::optional<Failure> stranger(Database& database, int version, std::span<Migration const> steps) {
    if (version == 0) return {};
    if (pragma(database, "PRAGMA application_id") != application_id)
        return Failure{Failure::Kind::damaged, "the database belongs to another program"};
    if (version > static_cast<int>(steps.size()))
        return Failure{Failure::Kind::newer, "schema " + std::to_string(version)};
    return {};
}

}  // namespace

std::vector<Migration> migrations() {
    std::vector<Migration> steps;
    for (auto const& file : embedded_files_under(folder)) {
        steps.push_back(migration_of(file));
        check(steps.back().number == static_cast<int>(steps.size()), "migrations are numbered without a gap");
    }
    return steps;
}

int schema_version(Database& database) { return static_cast<int>(pragma(database, "PRAGMA user_version")); }

std::optional<Failure> migrate(Database& database, std::span<Migration const> steps) {
    database.forget();
    auto const version = schema_version(database);
    if (database.outcome() != Database::Outcome::fine) return database.failure();
    if (auto failure = stranger(database, version, steps)) return failure;
    if (version == static_cast<int>(steps.size())) return {};

    Transaction transaction{database};
    for (auto const& step : steps.subspan(static_cast<std::size_t>(version))) database.exec(step.sql);
    // A pragma takes no parameters; both are numbers of ours.
    database.exec("PRAGMA application_id = " + std::to_string(application_id));
    database.exec("PRAGMA user_version = " + std::to_string(steps.size()));
    // Whoever has the database open besides us reads the schema anew when this number moves.
    database.exec("PRAGMA schema_version = " + std::to_string(pragma(database, "PRAGMA schema_version") + 1));
    auto failure = transaction.commit();
    // A step that failed between these two would leave us a schema in memory that the database does not have.
    database.exec("PRAGMA writable_schema = RESET");
    return failure;
}

}  // namespace tongban
