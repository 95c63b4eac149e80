#include <string>
#include <vector>

#include "ui/screens.hpp"
#include "ui/screens/common.hpp"
#include "ui/screens/form_field.hpp"
#include "ui/widgets.hpp"

namespace tongban::ui {
namespace {

constexpr float column_width = 640;

/// The names of the fields the keyboard walks through, in order.
std::vector<std::string_view> walk_of(FormView const& view) {
    std::vector<std::string_view> names;
    for (FormGroup const& group : view.groups)
        for (FormField const& field : group.fields)
            if (takes_focus(field)) names.push_back(field.field->name);
    return names;
}

/// Draws the fields of a form; all their ids lie under one scope, whatever card they stand in.
class Fields {
public:
    Fields(Ui& ui, FormView const& view) : m_ui(ui), m_scope(ui.id("fields")), m_walk(walk_of(view)) {}

    void draw(FormGroup const& group, Snapshot const& seen, Intents& intents) {
        auto const scope = m_ui.scope_of(m_scope);
        for (FormField const& field : group.fields) {
            if (!field.visible) continue;
            if (draw_form_field(m_ui, field, seen, intents) == FieldStep::next) step_on(field.field->name, intents);
        }
    }

    void focus(std::string_view field) {
        auto const scope = m_ui.scope_of(m_scope);
        m_ui.ask_focus(m_ui.id(field));
    }

    [[nodiscard]] std::string_view first() const { return m_walk.empty() ? std::string_view() : m_walk.front(); }

private:
    /// Enter in the last field hands the form in.
    void step_on(std::string_view from, Intents& intents) {
        auto const at = std::ranges::find(m_walk, from);
        if (at == m_walk.end() || at + 1 == m_walk.end()) {
            intents.push_back(Submit{});
        } else {
            focus(*(at + 1));
        }
    }

    Ui& m_ui;
    WidgetId m_scope;
    std::vector<std::string_view> m_walk;
};

/// After a refused Submit the first wrong field, and what no field can mend is spoken; on a new form the first field, unless that would raise a phone's keyboard.
void move_focus(Ui& ui, FormView const& view, Fields& fields, Date today) {
    float& met = ui.remembered(ui.id("met"));
    float const now = static_cast<float>(view.refused) + 1;
    if (met == now) return;
    bool const opened_now = met == 0;
    met = now;
    for (Phrase const& problem : view.problems) ui.announce(spoken(ui, problem, today), true);
    if (view.refused > 0 && !view.first_wrong.empty()) {
        fields.focus(view.first_wrong);
    } else if (opened_now && !ui.theme().touch && !fields.first().empty()) {
        fields.focus(fields.first());
    }
}

void draw_head(Ui& ui, FormView const& view, Date today) {
    spaced(ui, 2, [&] {
        heading(ui, ui.word(view.title_key), 1);
        std::string const subject = dotted({spoken(ui, view.subject), spoken(ui, view.subject_detail, today)});
        if (!subject.empty()) paragraph(ui, subject, {.tone = Tone::quiet});
    });
}

void draw_again(Ui& ui, FormGroup const& group, Date today, Intents& intents) {
    if (!group.again) return;
    std::string const label = spoken(ui, group.again, today);
    if (button(ui, {.key = "again", .label = label, .icon = Icon::copy, .fill = ui.phone()}))
        intents.push_back(Repeat{});
}

void draw_group(Ui& ui, FormGroup const& group, Fields& fields, Snapshot const& seen, Intents& intents) {
    std::string const key = group.title_key.empty() ? "only" : group.title_key;
    card(ui, {.key = key, .gap = space_4}, [&] {
        if (group.title_key.empty()) {
            fields.draw(group, seen, intents);
            return;
        }
        std::string const filled = std::to_string(group.filled) + " / " + std::to_string(group.total);
        section(ui, {.key = "group", .title = ui.word(group.title_key), .note = filled}, [&] {
            spaced(ui, space_4, [&] {
                draw_again(ui, group, seen.today, intents);
                fields.draw(group, seen, intents);
            });
        });
    });
}

// ---- likely the same child

void draw_duplicate(Ui& ui, Duplicate const& duplicate, Date today, Intents& intents) {
    std::string reasons;
    for (Phrase const& reason : duplicate.reasons)
        reasons.append(reasons.empty() ? std::string_view() : ui.word("common.comma"))
            .append(spoken(ui, reason, today));
    std::string const about = dotted({child_line(ui, duplicate.child), reasons});
    auto const scope = ui.scope(duplicate.child.id);
    RowSpec const row{
        .key = "same", .title = duplicate.record.name, .note = about, .icon = Icon::child, .tone = Tone::warm};
    if (simple_row(ui, row)) go(intents, duplicate.record.route);
}

void draw_duplicates(Ui& ui, FormView const& view, Snapshot const& seen, Intents& intents) {
    if (view.duplicates.empty()) return;
    bool const certain = view.duplicates.front().certain;
    std::string_view const title = ui.word(certain ? "form.same_child" : "form.similar_child");
    card(ui, {.key = "duplicates", .kind = CardKind::warm, .name = title}, [&] {
        heading(ui, title, 3);
        note(ui, ui.word(certain ? "form.same_child_text" : "form.similar_child_text"));
        for (Duplicate const& duplicate : view.duplicates) draw_duplicate(ui, duplicate, seen.today, intents);
    });
}

// ---- the foot

void draw_submit(Ui& ui, FormView const& view, Intents& intents) {
    ButtonSpec const submit{
        .key = "submit",
        .label = ui.word(view.submit_key),
        .kind = ButtonKind::primary,
        .disabled = view.read_only,
        .reason = view.read_only ? ui.word("form.read_only") : std::string_view(),
        .fill = ui.phone()};
    ButtonSpec const anyway{
        .key = "anyway", .label = view.anyway ? ui.word(view.anyway_key) : std::string_view(), .fill = ui.phone()};
    auto const buttons = [&] {
        if (button(ui, submit)) intents.push_back(Submit{});
        if (view.anyway && button(ui, anyway)) intents.push_back(SubmitAnyway{});
        if (view.has_draft && !ui.phone()) note(ui, ui.word("form.draft_kept"));
    };
    if (ui.phone()) {
        buttons();
    } else {
        flow(ui, {.gap = space_3}, buttons);
    }
}

void draw_foot(Ui& ui, FormView const& view, Snapshot const& seen, Intents& intents) {
    for (Phrase const& problem : view.problems) paragraph(ui, spoken(ui, problem, seen.today), {.tone = Tone::danger});
    if (!view.mends.empty()) {
        flow(ui, [&] {
            for (std::size_t i = 0; i < view.mends.size(); ++i)
                action_button(ui, "mend_" + std::to_string(i), view.mends[i], {}, seen, intents);
        });
    }
    draw_submit(ui, view, intents);
    if (view.has_draft && ui.phone()) note(ui, ui.word("form.draft_kept"));
}

}  // namespace

void draw_form(Ui& ui, FormView const& view, Snapshot const& seen, Intents& intents) {
    auto const scope = ui.scope(view.form);
    Fields fields(ui, view);
    auto const head = [&] {
        if (!ui.phone()) draw_head(ui, view, seen.today);
    };
    auto const body = [&] {
        if (ui.phone()) draw_head(ui, view, seen.today);
        bool first = true;
        for (FormGroup const& group : view.groups) {
            draw_group(ui, group, fields, seen, intents);
            if (first) draw_duplicates(ui, view, seen, intents);
            first = false;
        }
    };
    auto const foot = [&] { draw_foot(ui, view, seen, intents); };
    // Before the fields are drawn: those of several controls pass the keyboard on to one of them.
    move_focus(ui, view, fields, seen.today);
    PageSpec const page{.key = "form", .width_max = column_width};
    scroll_page(ui, page, head, body, foot);
}

}  // namespace tongban::ui
