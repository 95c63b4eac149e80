#include "app/read/settings_reader.hpp"

#include <algorithm>

#include "domain/catalog.hpp"

namespace tongban {

Phrase vault_phrase(VaultState const& state) {
    return state.reason.empty() ? Phrase{} : phrase("vault." + state.reason);
}

bool has_no_records(Database& database) {
    return std::ranges::all_of(catalog, [&](Shape const& shape) {
        auto row = database.query("SELECT 1 FROM " + std::string(shape.name) + " LIMIT 1");
        return !row.next();
    });
}

namespace {

CopyView copy_view(CopyState const& copy) {
    if (copy.at_ms == 0) return {copy.possible, copy.failed, std::nullopt, {}};
    return {copy.possible, copy.failed, day_of(copy.at_ms), time_of(copy.at_ms)};
}

std::vector<RuleLine> rule_lines(Rules const& rules) {
    std::vector<RuleLine> lines;
    for (std::size_t i = 0; i < policy_numbers().size(); ++i) {
        PolicyNumber const& number = policy_numbers()[i];
        lines.push_back(
            {std::string(number.name),
             number.text(rules.policy),
             number.text(rules.standard.policy),
             rules.standard.sources[i]});
    }
    return lines;
}

}  // namespace

SettingsView read_settings(
    Reader const& reader, Ports const& ports, Device const& device, Safekeeping const& safekeeping) {
    VaultState const vault = ports.vault.state();
    auto const backup = Safekeeping::state(reader.database);
    SettingsView view;
    view.saved = vault.saved;
    view.saved_reason = vault_phrase(vault);
    view.persistent = vault.persistent;
    view.database_bytes = std::int64_t{reader.database.pages().pages()} * PageTable::page_size;
    if (vault.lost()) view.loss = LossView{day_of(vault.lost_at_ms), vault.lost_bytes};
    view.copy = copy_view(vault.copy);
    view.backup_on = backup.backup_on;
    if (backup.backup_on) view.backup_days = days_between(*backup.backup_on, reader.today);
    view.backup_changes = backup.changes_since;
    view.restore = safekeeping.preview();
    view.sealed = safekeeping.sealed();
    view.restore_problem = safekeeping.problem();
    view.theme = device.theme();
    view.text_size = device.text_size();
    view.masked = reader.masked;
    view.writer = device.writer();
    view.offer_sample = has_no_records(reader.database);
    view.version = TONGBAN_VERSION;
    view.rules = rule_lines(reader.rules);
    view.actions.push_back(open_form("add_village", "add_village"));
    for (VillageLine const& village : village_lines(reader.database)) {
        Action amend = open_form("amend", "amend_village", village.id.value);
        amend.label = text_label(village.name);
        view.actions.push_back(std::move(amend));
    }
    return view;
}

}  // namespace tongban
