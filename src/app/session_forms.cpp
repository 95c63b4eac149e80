#include <algorithm>
#include <utility>

#include "app/forms/draft_text.hpp"
#include "app/forms/form_again.hpp"
#include "app/forms/form_commands.hpp"
#include "app/forms/form_opening.hpp"
#include "app/forms/grading_form.hpp"
#include "app/read/form_reader.hpp"
#include "app/session.hpp"
#include "base/check.hpp"
#include "domain/id_number.hpp"
#include "domain/survey.hpp"
#include "store/blob.hpp"
#include "store/drafts.hpp"

namespace tongban {
namespace {

bool is_blocked(Database const& database) { return database.outcome() == Database::Outcome::blocked; }

/// An identity number says when somebody was born, and the sex; who has typed it need not type that again.
void fill_from_id_number(FormState& state, std::string_view field) {
    if (field != "id_number" || state.spec->record != child_shape.name) return;
    Shape const shape = shape_of(*state.spec);
    auto const facts = read_id_number(text_of(fill(state).row[static_cast<std::size_t>(shape.find(field))]));
    if (!facts) return;
    auto const fill_empty = [&](std::string_view name, std::string const& text) {
        Field const& wanted = shape.fields[static_cast<std::size_t>(shape.find(name))];
        if (state.spec->asks(name) && text_in(state, wanted).empty()) state.typed[std::string(name)] = text;
    };
    fill_empty("born_on", facts->born_on.text());
    fill_empty("sex", std::string(words_of<Sex>[static_cast<std::size_t>(facts->sex)]));
}

/// A lesson says what the activity is called, what it counts for, how long it takes and what will be done. Words of one's own
/// stay; those of another lesson do not.
void fill_from_pack(FormState& state, std::string_view field, LessonPacks const& packs) {
    if (field != "pack" || state.spec->record != activity_shape.name) return;
    Shape const shape = shape_of(*state.spec);
    auto const text = [&](std::string_view name) {
        return text_in(state, shape.fields[static_cast<std::size_t>(shape.find(name))]);
    };
    LessonPack const* const pack = find_pack(packs, text(field));
    if (pack == nullptr) return;
    auto const is_own = [&](std::string const& words, auto of_pack) {
        return !words.empty() && std::ranges::find(packs, words, of_pack) == packs.end();
    };
    auto const write = [&](std::string_view name, std::string words) {
        state.typed[std::string(name)] = std::move(words);
        std::erase_if(state.refused, [&](Problem const& problem) { return problem.field == name; });
    };
    if (!is_own(text("title"), &LessonPack::title)) write("title", pack->title);
    if (!is_own(text("plan"), plan_of)) write("plan", plan_of(*pack));
    write("theme", pack->theme);
    write("minutes", std::to_string(pack->minutes));
}

/// The form led from the record of the page it was opened from to another one like it: a hand-over to the next pair.
bool leads_on(Route const& form, Route const& from, Route const& shows) {
    return from.screen == shows.screen && from.subject == form.subject && shows.subject != from.subject;
}

}  // namespace

FormOpening Session::opening() const {
    Date const today = m_ports.clock.today();
    return {today, m_device.writer(), survey_round_on(today, m_rules.policy).word()};
}

void Session::open_form() {
    Route const& here = m_trail.here();
    if (here.screen != Screen::form) {
        m_form.reset();
        return;
    }
    if (m_form && m_form->route == here) return;
    m_form = open_form_state(m_database, here, opening());
    if (!m_form) return;
    if (auto const draft = find_draft(m_database, print_route(here))) restore_draft(*m_form, draft->body);
    propose_grading(*m_form, m_rules);
    if (is_blocked(m_database)) m_form.reset();
}

void Session::keep_form() {
    propose_grading(*m_form, m_rules);
    m_maker.view_changed();
    if (!may_write()) return;
    std::string const name = print_route(m_form->route);
    Transaction transaction(m_database);
    if (has_input(*m_form) || !m_form->sought.empty()) {
        keep_draft(m_database, {name, draft_text(*m_form), m_ports.clock.now_ms()});
    } else {
        drop_draft(m_database, name);
    }
    if (!transaction.commit()) m_ports.vault.commit();
}

void Session::on(Type const& intent) {
    open_form();
    if (!m_form) return;
    type_into(*m_form, intent.field, intent.text);
    fill_from_id_number(*m_form, intent.field);
    keep_form();
}

void Session::on(Choose const& intent) {
    open_form();
    if (!m_form) return;
    choose_in(*m_form, intent.field, intent.value);
    fill_from_pack(*m_form, intent.field, m_rules.lessons);
    m_form->left.insert(intent.field);
    keep_form();
}

void Session::on(Leave const& intent) {
    open_form();
    if (m_form && m_form->left.insert(intent.field).second) m_maker.view_changed();
}

void Session::on(AskPhotos const&) { m_ports.files.ask("photo", "image/*"); }

void Session::on(ShowPhoto const& intent) { m_log.carrier().show_photo(intent.name, intent.words); }

/// The draft that names it goes into the same transaction.
void Session::take_photo(FileChosen const& file) {
    open_form();
    if (!m_form || !may_write()) return;
    if (file.bytes.empty()) return say({"problem.photo_unreadable", {{"file", file.name}}}, Tone::danger);
    Field const* const field = shape_of(*m_form->spec).photos();
    if (field == nullptr || !m_form->spec->asks(field->name)) return;
    ByteView const bytes(reinterpret_cast<std::uint8_t const*>(file.bytes.data()), file.bytes.size());
    std::string const name = blob_name(bytes);
    std::string const before = text_in(*m_form, *field);
    if (before.find(name) != before.npos) return;
    if (std::ssize(before) + std::ssize(name) >= field->facts.most)
        return say({"problem.enough_photos", {}}, Tone::danger);
    m_log.keep_blob(bytes);
    choose_in(*m_form, field->name, name);
    keep_form();
}

void Session::on(Repeat const&) {
    open_form();
    if (!m_form) return;
    auto const pattern = find_pattern(m_database, *m_form);
    if (!pattern) return;
    repeat(*m_form, *pattern);
    keep_form();
}

void Session::on(Submit const&) { submit(false); }
void Session::on(SubmitAnyway const&) { submit(true); }

void Session::submit(bool anyway) {
    open_form();
    if (!m_form) return;
    m_maker.view_changed();
    FilledForm form = fill(*m_form);
    form.anyway = anyway;
    Problems problems = form.problems;
    if (problems.empty()) {
        auto const command = command_of(form);
        auto const answer = command ? do_command(*command, print_route(m_form->route)) : Answer(command.error());
        if (answer) return after_submit(*answer, command_word(*command));
        problems = answer.error();
    }
    if (is_blocked(m_database)) return;
    m_form->refused = std::move(problems);
    ++m_form->refusals;
}

/// Back to where the form was opened from; a new record is shown itself.
void Session::after_submit(Done const& done, std::string_view command) {
    FormState const form = *std::exchange(m_form, std::nullopt);
    m_device.note_use(form.spec->name);
    say_done(command, done);
    m_standing.harm_told += done.harm ? 1 : 0;
    auto const from = m_trail.came_from();
    bool const returns = from && (form.route.subject != 0 || from->screen == Screen::form);
    bool const stays = returns && !leads_on(form.route, *from, done.shows);
    m_trail.replace(stays ? *from : done.shows);
}

void Session::leave_gone(Done const& done) {
    if (!m_form) return;
    auto const from = m_trail.came_from();
    m_form.reset();
    m_trail.replace(from.value_or(done.shows));
    m_maker.view_changed();
}

void Session::on(DropDraft const& intent) {
    if (!may_write()) return;
    Transaction transaction(m_database);
    drop_draft(m_database, print_route(intent.form));
    if (transaction.commit()) return;
    m_ports.vault.commit();
    if (m_form && m_form->route == intent.form) m_form.reset();
    m_maker.view_changed();
}

}  // namespace tongban
