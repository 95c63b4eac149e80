#include "app/safekeeping.hpp"

#include "app/store_lock.hpp"
#include "base/text.hpp"
#include "domain/catalog.hpp"
#include "store/blob_rows.hpp"
#include "store/harm_rows.hpp"
#include "store/image.hpp"
#include "store/migrate.hpp"
#include "store/search_keys.hpp"
#include "store/setting.hpp"
#include "store/table.hpp"

namespace tongban {
namespace {

constexpr std::string_view made_on = "backup.made_on", up_to_change = "backup.up_to_change";

std::int64_t changes_after(Database& database, std::int64_t change) {
    auto row = database.query("SELECT count(*) FROM change WHERE id > ?1", change);
    return row.next() ? row.number(0) : 0;
}

bool note_backup(Database& database, Date day) {
    Transaction transaction(database);
    set(database, made_on, day.text());
    set(database, up_to_change, std::to_string(Safekeeping::last_change(database)));
    return !transaction.commit();
}

BackupHeader header_of(Database& database, std::int64_t now_ms) {
    BackupHeader header{now_ms, TONGBAN_VERSION, schema_version(database), false, {}};
    for (Shape const& shape : catalog) header.counts.emplace_back(shape.name, count_rows(database, shape));
    return header;
}

std::optional<std::string> file_of(Database& database, std::int64_t now_ms, bool has_blobs, BackupKeys const* keys) {
    BackupHeader header = header_of(database, now_ms);
    header.has_blobs = has_blobs;
    std::string const image = write_image(database);
    if (database.outcome() != Database::Outcome::fine) return std::nullopt;
    return keys ? write_sealed_backup(header, image, *keys) : write_backup(header, image);
}

/// As it may lie on a stick that anybody finds: reports of harm leave the house under a passphrase only.
std::optional<Database> without_reports(Database& database) {
    auto opened = open_image(write_image(database));
    if (!opened) return std::nullopt;
    Database apart = std::move(opened).value();
    drop_harm_reports(apart);
    if (apart.outcome() != Database::Outcome::fine) return std::nullopt;
    return apart;
}

RestorePreview preview_of(Database& here, Database& in_file) {
    RestorePreview preview;
    preview.changes_lost = Safekeeping::state(here).changes_since;
    for (Shape const& shape : catalog) {
        RestorePreview::Count const count{std::string(shape.name), count_rows(here, shape), count_rows(in_file, shape)};
        if (count.here > 0 || count.in_file > 0) preview.counts.push_back(count);
    }
    return preview;
}

}  // namespace

Safekeeping::State Safekeeping::state(Database& database) {
    State state;
    state.backup_on = Date::parse(setting(database, made_on));
    state.changes_since = changes_after(database, to_number(setting(database, up_to_change)).value_or(0));
    return state;
}

bool Safekeeping::leaves_reports_out(Database& database, BackupKeys const* keys) {
    return !keys && count_rows(database, harm_report_shape.plain()) > 0;
}

void Safekeeping::count_from_here(Database& database) {
    Transaction transaction(database);
    set(database, up_to_change, std::to_string(last_change(database)));
    (void)transaction.commit();
}

std::optional<BackupFile> Safekeeping::make_backup(
    Database& database, std::int64_t now_ms, bool may_write, BackupKeys const* keys) {
    if (may_write && !note_backup(database, day_of(now_ms))) return std::nullopt;
    auto names = named_blobs(database, catalog, now_ms - blobs_outlive_ms);
    bool const apart = leaves_reports_out(database, keys);
    auto without = apart ? without_reports(database) : std::nullopt;
    if (apart && !without) return std::nullopt;
    auto bytes = file_of(apart ? *without : database, now_ms, !names.empty(), keys);
    if (!bytes) return std::nullopt;
    return BackupFile{file_name(now_ms), std::move(*bytes), std::move(names)};
}

std::optional<CopyFile> Safekeeping::make_copy(
    Database& database, std::int64_t at_ms, std::span<std::string const> blobs, BackupKeys const* keys) {
    auto bytes = file_of(database, at_ms, !blobs.empty(), keys);
    if (!bytes) return std::nullopt;
    return CopyFile{at_ms, last_change(database), name_of(keys), std::move(*bytes)};
}

// FNV-1a over both locks: another passphrase or recovery code is another name.
std::string Safekeeping::name_of(BackupKeys const* keys) {
    if (!keys) return "plain";
    std::uint64_t hash = 0xCBF29CE484222325U;
    for (auto const byte : keys->ring.bytes()) hash = (hash ^ byte) * 0x100000001B3U;
    return std::to_string(hash);
}

std::int64_t Safekeeping::last_change(Database& database) {
    auto row = database.query("SELECT max(id) FROM change");
    return row.next() ? row.number(0) : 0;
}

std::string Safekeeping::file_name(std::int64_t made_at_ms) {
    std::string const time = time_of(made_at_ms);
    return "tongban-" + day_of(made_at_ms).text() + "-" + time.substr(0, 2) + time.substr(3) + ".backup";
}

bool Safekeeping::refuse(std::string_view word) {
    cancel();
    m_problem = {"problem." + std::string(word), {}};
    return false;
}

void Safekeeping::look_into(Database& database, std::string_view name, std::string bytes, BackupKeys const* keys) {
    cancel();
    auto const backup = read_backup(bytes);
    if (!backup) return void(refuse(backup.error().front().word));
    m_name = name;
    m_made_at_ms = backup->header.made_at_ms;
    m_image = backup->image;
    m_has_blobs = backup->header.has_blobs;
    m_bytes = std::move(bytes);
    if (!backup->ring) return look_at(database);
    if (keys && keys->ring.key_number() == backup->ring->key_number()) return unseal_with(database, keys->key);
    m_sealed = SealedBackup{m_name, {}, {}};
}

void Safekeeping::type(std::string_view text) {
    if (!m_sealed) return;
    forget(m_sealed->typed);
    m_sealed->typed = text;
    m_sealed->problem = {};
}

void Safekeeping::open_sealed(Database& database) {
    auto const backup = read_backup(m_bytes);
    if (!m_sealed || !backup || !backup->ring) return;
    auto const key = backup->ring->open_with(m_sealed->typed);
    forget(m_sealed->typed);
    if (key) return unseal_with(database, *key);
    m_sealed->problem = {key.error() == KeyFault::wrong ? "problem.secret_wrong" : "problem.no_memory", {}};
}

void Safekeeping::unseal_with(Database& database, Key const& key) {
    auto image = unsealed_image(m_bytes, key);
    if (!image) return void(refuse("damaged"));
    m_sealed.reset();
    m_blob_key = key.copy();
    m_image = std::move(*image);
    look_at(database);
}

void Safekeeping::look_at(Database& database) {
    auto looked_into = open_image(m_image);
    if (!looked_into) return void(refuse("damaged"));
    Database content = std::move(looked_into).value();
    auto const steps = migrations();
    if (auto const failure = migrate(content, steps)) {
        return void(refuse(failure->kind == Failure::Kind::newer ? "newer_version" : "damaged"));
    }
    m_preview = preview_of(database, content);
    m_preview->made_on = day_of(m_made_at_ms);
    m_preview->made_at = time_of(m_made_at_ms);
    m_preview->file = m_name;
    m_preview->size_bytes = static_cast<std::int64_t>(m_bytes.size());
}

bool Safekeeping::restore(Database& database) {
    if (!m_preview) return false;
    if (restore_image(database, m_image)) return refuse("not_written");
    auto const steps = migrations();
    if (migrate(database, steps)) return refuse("not_written");
    Transaction transaction(database);
    refresh_search_keys(database);
    if (transaction.commit()) return refuse("not_written");
    cancel();
    return true;
}

void Safekeeping::cancel() {
    if (m_sealed) forget(m_sealed->typed);
    m_sealed.reset();
    m_name.clear();
    m_bytes.clear();
    forget(m_image);
    m_has_blobs = false;
    m_blob_key.reset();
    m_preview.reset();
    m_problem = {};
}

}  // namespace tongban
