#include "app/session.hpp"

namespace tongban {

void Session::on(AskBackup const&) {}
void Session::on(AskRestore const&) {}
void Session::on(FileChosen const&) {}
void Session::on(ConfirmRestore const&) {}
void Session::on(CancelRestore const&) {}
void Session::on(LoadSample const&) {}

}  // namespace tongban
