#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "app/command.hpp"
#include "app/forms/form_spec.hpp"
#include "support/languages.hpp"

using namespace tongban;

namespace {

std::string content_of(std::filesystem::path const& path) {
    std::ifstream file(path, std::ios::binary);
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

/// Every text between quotes in the sources of the application level.
std::vector<std::string> literals() {
    std::vector<std::string> found;
    auto const folder = std::filesystem::path(TONGBAN_SOURCE_DIR) / "src" / "app";
    for (auto const& entry : std::filesystem::recursive_directory_iterator(folder)) {
        if (entry.path().extension() != ".cpp") continue;
        std::string const text = content_of(entry.path());
        for (std::size_t at = text.find('"'); at != std::string::npos; at = text.find('"', at + 1)) {
            std::size_t const end = text.find('"', at + 1);
            found.push_back(text.substr(at + 1, end - at - 1));
            at = end;
        }
    }
    return found;
}

bool is_key(std::string const& text) {
    bool const ours = text.starts_with("app.") || text.starts_with("today.") || text.starts_with("form.group.");
    return ours && !text.ends_with('.') && text.find('/') == std::string::npos && !text.ends_with(".hpp");
}

void add(std::set<std::string>& keys, std::string const& stem, std::initializer_list<std::string_view> words) {
    for (std::string_view const word : words) keys.insert(stem + std::string(word));
}

std::set<std::string> keys_used() {
    std::set<std::string> keys;
    for (std::string const& text : literals()) {
        if (is_key(text)) keys.insert(text);
    }
    for (std::string_view const word : command_words()) {
        if (word != "mark_presence") keys.insert("app.done." + std::string(word));
    }
    for (FormSpec const& spec : form_specs()) {
        keys.insert(spec.title_key);
        keys.insert(spec.submit_key);
        for (auto const& group : spec.groups) {
            if (!group.title.empty()) keys.insert("form.group." + group.title);
        }
    }
    add(keys, "app.health.", {"new", "agreed", "quiet_14", "quiet_30", "quiet_45"});
    add(keys, "app.child_state.", {"open", "unpaired", "closed"});
    add(keys, "app.vetting_until.", {"none", "valid", "expiring", "expired"});
    add(keys, "app.banner.", {"not_saved", "left_unsaved", "wiped", "read_only", "backup_old", "backup_never"});
    add(keys, "today.section.", {"overdue", "today", "soon", "promised", "waiting", "birthdays", "plan"});
    add(keys,
        "vault.",
        {"quota",
         "no_indexeddb",
         "aborted",
         "lost_connection",
         "taken_over",
         "other_window",
         "newer_version",
         "damaged",
         "locked",
         "wiped"});
    add(keys,
        "problem.",
        {"secret_wrong",
         "secret_short",
         "secret_differs",
         "secret_wait",
         "secret_not_stored",
         "no_memory",
         "not_kept_yet"});
    return keys;
}

/// Labels of actions are put together; here they stand as they are called.
std::set<std::string> actions_used() {
    std::set<std::string> keys;
    std::string const all = [] {
        std::string text;
        auto const folder = std::filesystem::path(TONGBAN_SOURCE_DIR) / "src" / "app" / "read";
        for (auto const& entry : std::filesystem::recursive_directory_iterator(folder))
            text += content_of(entry.path());
        return text;
    }();
    for (std::string const& call : std::array<std::string, 3>{"open_form(", "do_at_once(", "mark("}) {
        for (std::size_t at = all.find(call); at != std::string::npos; at = all.find(call, at + 1)) {
            std::size_t const begin = all.find_first_not_of(" \n", at + call.size());
            if (all[begin] != '"') continue;
            keys.insert("app.action." + all.substr(begin + 1, all.find('"', begin + 1) - begin - 1));
        }
    }
    return keys;
}

std::vector<std::string> missing_in(std::string_view language, std::set<std::string> const& keys) {
    auto const there = keys_of_language(language);
    std::vector<std::string> missing;
    std::ranges::set_difference(keys, there, std::back_inserter(missing));
    return missing;
}

}  // namespace

TEST_CASE("everything that the application says has its words in both languages") {
    auto keys = keys_used();
    keys.merge(actions_used());
    CHECK(keys.size() > 200);
    for (std::string_view const language : {"zh-CN", "en"}) {
        for (std::string const& key : missing_in(language, keys)) {
            CAPTURE(key);
            FAIL_CHECK("no words in " << language);
        }
    }
}
