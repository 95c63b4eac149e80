#include "app/sample.hpp"

#include <array>
#include <map>
#include <string>

#include "app/forms/form_commands.hpp"
#include "app/forms/form_opening.hpp"
#include "base/check.hpp"
#include "base/embedded.hpp"
#include "base/text.hpp"
#include "exchange/json.hpp"
#include "store/table.hpp"

namespace tongban {
namespace {

/// Tells the story step by step; what was made is known by the names that the file gives it.
class Telling {
public:
    Telling(Database& database, Performer const& perform, Date today)
        : m_database(database), m_perform(perform), m_today(today) {}

    Problems tell(Json const& step) { return step.contains("form") ? fill_form(step) : do_verb(step); }

private:
    Problems fill_form(Json const& step) {
        Route const route = form_route(step["form"].get<std::string>(), id_of(step.value("on", "")));
        auto state = open_form_state(m_database, route, {m_today, {}});
        if (!state) return {{"", "not_found"}};
        for (auto const& [field, text] : step["fields"].items()) state->typed[field] = read(text.get<std::string>());
        FilledForm form = fill(*state);
        form.anyway = true;
        if (!form.problems.empty()) return form.problems;
        auto const command = command_of(form);
        if (!command) return command.error();
        auto const answer = m_perform(*command);
        if (!answer) return answer.error();
        if (step.contains("as")) m_names[step["as"].get<std::string>()] = answer->made;
        return {};
    }

    Problems do_verb(Json const& step) {
        std::int64_t const id = id_of(step["on"].get<std::string>());
        std::string const verb = step["do"].get<std::string>();
        if (verb == "roll") return call_roll({id}, step["marks"]);
        if (verb == "publish_wish") return perform_one(PublishWish{{id}, m_today + step["day"].get<int>()});
        if (verb == "confirm_pairing") return perform_one(ConfirmPairing{{id}});
        check(verb == "open_activity", "the sample does what the program can");
        return perform_one(OpenActivity{{id}});
    }

    Problems call_roll(Id<Activity> activity, Json const& marks) {
        Problems problems;
        for (auto const& [id, one] : all_linked(m_database, participation_shape, "activity", activity)) {
            std::int64_t const who = one.child ? one.child.value : one.volunteer.value;
            for (auto const& [name, word] : marks.items()) {
                Presence presence{};
                bool const known = Member<Presence>::read(word.get<std::string>(), presence);
                if (known && m_names[name] == who) append(problems, perform_one(MarkPresence{id, presence, {}}));
            }
        }
        return problems;
    }

    Problems perform_one(Command const& command) {
        auto const answer = m_perform(command);
        return answer ? Problems{} : answer.error();
    }

    /// "day:-30" is a day, "@yun,@shan" are ids, anything else is itself.
    std::string read(std::string const& text) const {
        if (text.starts_with("day:")) return day_text(std::string_view(text).substr(4));
        if (!text.starts_with("@")) return text;
        std::string ids;
        for (std::string_view const name : split(text, ',')) {
            ids += (ids.empty() ? "" : ",") + std::to_string(id_of(name));
        }
        return ids;
    }

    std::string day_text(std::string_view days) const {
        auto const count = to_number(days);
        check(count.has_value(), "the sample counts days");
        return (m_today + static_cast<int>(*count)).text();
    }

    std::int64_t id_of(std::string_view name) const {
        if (!name.starts_with("@")) return 0;
        auto const found = m_names.find(name.substr(1));
        check(found != m_names.end(), "the sample names what it has made");
        return found->second;
    }

    Database& m_database;
    Performer const& m_perform;
    Date m_today;
    std::map<std::string, std::int64_t, std::less<>> m_names;
};

}  // namespace

Problems load_sample(Database& database, Performer const& perform, Date today) {
    Json const steps = Json::parse(embedded_file("assets/sample/village.json"), nullptr, false);
    check(steps.is_array(), "the sample is a list of steps");
    Telling telling(database, perform, today);
    for (Json const& step : steps) {
        Problems const problems = telling.tell(step);
        if (!problems.empty()) return problems;
    }
    return {};
}

}  // namespace tongban
