#include <doctest/doctest.h>

#include "platform/paper_json.hpp"

using namespace tongban;

TEST_CASE("a paper arrives in the order that web/paper.js reads, whatever its words hold") {
    Paper const paper{
        .title = "王\"小禾\"",
        .note = "<b>",
        .parts = {{PaperPart::Kind::facts, {{"学校", "石桥\n小学"}}}, {PaperPart::Kind::heading, {{"经过"}}}},
        .foot = "童伴"};
    CHECK(paper_json(paper) == R"(["王\"小禾\"","<b>","童伴",[[2,["学校","石桥\u000a小学"]],[0,["经过"]]]])");
}
