#include <doctest/doctest.h>

#include <algorithm>

#include "app/forms/draft_text.hpp"
#include "app/forms/form_commands.hpp"
#include "app/forms/form_spec.hpp"
#include "app/forms/form_state.hpp"
#include "domain/catalog.hpp"

using namespace tongban;

namespace {

FormState opened(std::string_view form, std::int64_t subject = 0) {
    FormState state;
    state.spec = find_form(form);
    REQUIRE(state.spec != nullptr);
    state.route = form_route(form, subject);
    state.initial = Row(shape_of(*state.spec).fields.size());
    return state;
}

Field const& field_of(FormState const& state, std::string_view name) {
    Shape const shape = shape_of(*state.spec);
    return shape.fields[static_cast<std::size_t>(shape.find(name))];
}

}  // namespace

TEST_CASE("every form asks for fields that its record has, once, and its command is known") {
    for (FormSpec const& spec : form_specs()) {
        CAPTURE(spec.name);
        Shape const shape = shape_of(spec);
        CHECK(knows_command(spec.command));
        std::vector<std::string> asked;
        for (auto const& group : spec.groups) asked.insert(asked.end(), group.fields.begin(), group.fields.end());
        auto const known = [&](std::string const& field) { return shape.find(field) >= 0; };
        CHECK(std::ranges::all_of(asked, known));
        std::ranges::sort(asked);
        CHECK(std::ranges::adjacent_find(asked) == asked.end());
        auto const is_asked_for = [&](std::string const& field) { return std::ranges::binary_search(asked, field); };
        CHECK(std::ranges::all_of(spec.required, is_asked_for));
        CHECK(std::ranges::all_of(spec.many, is_asked_for));
        for (auto const& condition : spec.conditions) {
            CHECK(is_asked_for(condition.field));
            CHECK(known(condition.other));
        }
        for (auto const& [field, value] : spec.defaults) CHECK(known(field));
        for (auto const& [field, values] : spec.offers) CHECK(is_asked_for(field));
        if (!spec.subject_field.empty()) CHECK(is_asked_for(spec.subject_field));
        if (!spec.second_field.empty()) CHECK(is_asked_for(spec.second_field));
    }
}

TEST_CASE("what the shape of a new record requires is asked for by its form") {
    for (char const* const name :
         {"register_child",
          "register_volunteer",
          "collect_wish",
          "plan_activity",
          "note_contact",
          "form_pairing",
          "give_consent",
          "add_village"}) {
        FormSpec const& spec = *find_form(name);
        for (Field const& field : shape_of(spec).fields) {
            CAPTURE(name);
            CAPTURE(std::string(field.name));
            bool const by_program = field.name == "state";
            CHECK((!field.facts.required || by_program || spec.asks(field.name)));
        }
    }
}

TEST_CASE("numbers and days are read as an input method leaves them") {
    FormState state = opened("note_contact", 7);
    type_into(state, "happened_on", " ２０２６年１１月２３日 ");
    type_into(state, "minutes", "　４５ ");
    FilledForm const form = fill(state);
    Shape const shape = shape_of(*state.spec);
    CHECK(text_of(form.row[static_cast<std::size_t>(shape.find("happened_on"))]) == "2026-11-23");
    CHECK(text_of(form.row[static_cast<std::size_t>(shape.find("minutes"))]) == "45");
}

TEST_CASE("money is typed in yuan and kept in cents") {
    FormState state = opened("buy_wish", 7);
    Field const& cost = field_of(state, "cost_cents");
    auto const at = static_cast<std::size_t>(shape_of(*state.spec).find("cost_cents"));
    for (auto const& [typed, cents] : {std::pair{"12", 1200}, {"１２．５", 1250}, {"0.05", 5}, {" 99.90 ", 9990}}) {
        CAPTURE(typed);
        type_into(state, "cost_cents", typed);
        CHECK(fill(state).row[at] == Value{std::int64_t{cents}});
    }
    for (char const* const typed : {"12.345", "十二", "1,200", ".", "12.", "-3"}) {
        CAPTURE(typed);
        type_into(state, "cost_cents", typed);
        CHECK(has_problem(fill(state).problems, "cost_cents", "not_money"));
    }
    state.typed.clear();
    state.initial[at] = std::int64_t{1205};
    CHECK(text_in(state, cost) == "12.05");
}

TEST_CASE("a field that is no longer asked for gives nothing and no problem") {
    FormState state = opened("register_child");
    choose_in(state, "no_id_reason", "not_registered");
    CHECK(is_asked(state, "no_id_reason"));
    type_into(state, "id_number", "12");
    CHECK_FALSE(is_asked(state, "no_id_reason"));
    FilledForm const form = fill(state);
    CHECK(is_empty(form.row[static_cast<std::size_t>(child_shape.plain().find("no_id_reason"))]));
    CHECK(has_problem(form.problems, "id_number", "id_length"));
    CHECK(has_problem(form.problems, "name", "required"));
    CHECK_FALSE(has_problem(form.problems, "state", "required"));
}

TEST_CASE("choosing replaces, toggles and takes back") {
    FormState state = opened("register_child");
    choose_in(state, "sex", "female");
    choose_in(state, "sex", "male");
    CHECK(text_in(state, field_of(state, "sex")) == "male");
    choose_in(state, "sex", "male");
    CHECK(text_in(state, field_of(state, "sex")) == "male");  // a child has a sex
    choose_in(state, "grade", "primary_1");
    choose_in(state, "grade", "primary_1");
    CHECK(text_in(state, field_of(state, "grade")).empty());
    choose_in(state, "needs", "a");
    choose_in(state, "needs", "b");
    CHECK(text_in(state, field_of(state, "needs")) == "a,b");
    choose_in(state, "needs", "a");
    CHECK(text_in(state, field_of(state, "needs")) == "b");
}

TEST_CASE("the record a form was opened for cannot be exchanged") {
    FormState state = opened("note_contact", 7);
    CHECK(is_locked(state, "pairing"));
    choose_in(state, "pairing", "9");
    CHECK(state.typed.empty());
    FormState free = opened("note_contact");
    choose_in(free, "pairing", "9");
    CHECK(text_in(free, field_of(free, "pairing")) == "9");
}

TEST_CASE("typing in a link only seeks") {
    FormState state = opened("collect_wish");
    type_into(state, "child", "xiaohe");
    CHECK_FALSE(has_input(state));
    CHECK(state.sought["child"] == "xiaohe");
    choose_in(state, "child", "12");
    CHECK(state.sought.empty());
    CHECK(has_input(state));
}

TEST_CASE("a draft comes back as it was typed") {
    FormState state = opened("register_child");
    type_into(state, "name", "林\"小禾\"\n\\");
    type_into(state, "village", "liu");
    choose_in(state, "needs", "a");
    FormState again = opened("register_child");
    restore_draft(again, draft_text(state));
    CHECK(again.typed == state.typed);
    CHECK(again.sought == state.sought);
    restore_draft(again, "no draft");
    restore_draft(again, R"({"typed": {"gone": "x", "name": 3}, "sought": []})");
    CHECK(again.typed == state.typed);
}

TEST_CASE("a filled form becomes its command") {
    FormState state = opened("enlist", 5);
    state.initial[static_cast<std::size_t>(participation_shape.plain().find("activity"))] = std::int64_t{5};
    choose_in(state, "child", "11");
    choose_in(state, "child", "12");
    choose_in(state, "volunteer", "21");
    state.initial[static_cast<std::size_t>(participation_shape.plain().find("presence"))] = "listed";
    FilledForm const form = fill(state);
    CHECK(form.problems.empty());
    auto const command = command_of(form);
    REQUIRE(command.has_value());
    auto const* const enlist = std::get_if<EnlistParticipants>(&*command);
    REQUIRE(enlist != nullptr);
    CHECK(enlist->activity.value == 5);
    CHECK(enlist->children.size() == 2);
    CHECK(enlist->volunteers.front().value == 21);
}
