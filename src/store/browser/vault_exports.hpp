#pragma once

#include "store/database.hpp"
#include "store/page_log.hpp"

namespace tongban {

/// The log that web/vault.js keeps durable; there is one per page. The database is opened on its pages.
PageLog& browser_log();

/// From now on nothing is packed while `database` is inside a transaction. It must live as long as the page.
void mind_transactions(Database const& database);

}  // namespace tongban
