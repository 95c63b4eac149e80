#pragma once

#include "app/intent.hpp"
#include "app/snapshot.hpp"
#include "ui/ui.hpp"

/// The first half of 设置: whether what was typed is safe.
namespace tongban::ui {

/// What the browser has cleared away, and the ways to go on; nothing when nothing is lost.
void draw_loss_card(Ui& ui, SettingsView const& view, Snapshot const& seen, Intents& intents);
/// What is kept where, in words.
void draw_saved_card(Ui& ui, SettingsView const& view, Snapshot const& seen);
/// Age of the backup, a new one, and the way back from a file.
void draw_backup_card(Ui& ui, SettingsView const& view, Snapshot const& seen, Intents& intents);
/// What would change if the chosen file took the place of what is here; nothing without a file.
void draw_restore_card(Ui& ui, SettingsView const& view, Snapshot const& seen, Intents& intents);

}  // namespace tongban::ui
