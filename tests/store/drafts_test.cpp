#include "store/drafts.hpp"

#include <doctest/doctest.h>

#include "store/setting.hpp"
#include "support/filled_database.hpp"

using namespace tongban;
using namespace tongban::build;

TEST_CASE("a draft is kept, replaced and dropped") {
    Database database = an_empty_database();
    CHECK_FALSE(find_draft(database, "register_child"));
    keep_draft(database, {"register_child", "小", 10});
    keep_draft(database, {"collect_wish:7", "鞋", 30});
    keep_draft(database, {"register_child", "小禾", 20});
    CHECK(find_draft(database, "register_child") == Draft{"register_child", "小禾", 20});
    auto const drafts = all_drafts(database);
    REQUIRE(drafts.size() == 2);
    CHECK(drafts[0].name == "collect_wish:7");
    drop_draft(database, "collect_wish:7");
    drop_draft(database, "never kept");
    CHECK(all_drafts(database).size() == 1);
    CHECK(is_fine(database));
}

TEST_CASE("a setting is empty until it is set, and then what was set last") {
    Database database = an_empty_database();
    CHECK(setting(database, "organisation") == "");
    set(database, "organisation", "云溪志愿者之家");
    set(database, "organisation", "石桥志愿者之家");
    CHECK(setting(database, "organisation") == "石桥志愿者之家");
    CHECK(is_fine(database));
}
