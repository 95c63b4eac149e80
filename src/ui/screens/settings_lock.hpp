#pragma once

#include "app/intent.hpp"
#include "app/snapshot.hpp"
#include "ui/ui.hpp"

/// The part of 设置 about the passphrase.
namespace tongban::ui {

/// Set it, change it, lock now, and after how long it locks by itself; the recovery code, once.
void draw_lock_card(Ui& ui, SettingsView const& view, Snapshot const& seen, Intents& intents);
/// A chosen backup file asks for its passphrase; nothing without one.
void draw_sealed_card(Ui& ui, SettingsView const& view, Snapshot const& seen, Intents& intents);

}  // namespace tongban::ui
