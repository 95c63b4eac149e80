#include <algorithm>
#include <map>
#include <unordered_map>

#include "app/forms/form_spec.hpp"
#include "app/read/form_reader.hpp"
#include "app/read/item_parts.hpp"
#include "app/read/plan_items.hpp"
#include "app/read/screens.hpp"
#include "app/views/plan_view.hpp"

namespace tongban {
namespace {

// Our estimate: what it takes to open a form and save it, and for each field that must be filled.
constexpr int seconds_form = 20, seconds_field = 8, seconds_all = 600;

/// One form for one record.
struct Fix {
    Mend mend;
    std::string_view record;  ///< what the form's subject names
    int gain = 0;             ///< so many lines of the plan, and records in them, it fills
};

/// By form, then by its subject.
class Fixes {
public:
    using OfForm = std::unordered_map<std::int64_t, Fix>;

    void add(Mend const& mend, std::string_view record) {
        if (mend.subject == 0) return;
        ++m_forms[mend.form].try_emplace(mend.subject, Fix{mend, record}).first->second.gain;
    }
    [[nodiscard]] std::map<std::string_view, OfForm> const& forms() const { return m_forms; }

private:
    std::map<std::string_view, OfForm> m_forms;
};

/// A child comes back to school, to a pair or to an activity by somebody's work, not by a form.
bool is_desk_work(Measure measure) {
    return measure != Measure::attended && measure != Measure::in_school && measure != Measure::paired &&
           measure != Measure::study_pair;
}

void add_child(Fixes& fixes, PlanFigure const& figure, PlanFacts const& facts, std::int64_t id) {
    ChildFacts const* const child = facts.find({id});
    if (!child || !is_desk_work(figure.measure)) return;
    fixes.add(mend_of(figure, *child, facts.day), figure.measure == Measure::handed_on ? "village" : "child");
}

void add_pair(Fixes& fixes, PlanFigure const& figure, PlanFacts const& facts, std::int64_t id) {
    auto const pair = std::ranges::find(facts.pairs, Id<Pairing>{id}, &PairFacts::id);
    if (pair == facts.pairs.end() || figure.measure == Measure::helper_vetted) return;
    if (figure.measure == Measure::pair_consent)
        fixes.add({"give_consent", "give_consent", pair->child.value}, "child");
    else fixes.add({"note_contact", "note_contact", id}, "pairing");
}

void add(Fixes& fixes, PlanFigure const& figure, PlanFacts const& facts, std::int64_t id) {
    switch (subject_of(figure)) {
        case PlanSubject::child: return add_child(fixes, figure, facts, id);
        case PlanSubject::pairing: return add_pair(fixes, figure, facts, id);
        case PlanSubject::village: return fixes.add({"enter", figure.met.record, id}, "village");
        case PlanSubject::wish:
        case PlanSubject::volunteer:
        case PlanSubject::record:
        case PlanSubject::times: return;
    }
}

/// Fields that somebody has to fill: of a form that changes a record, one.
int fields_of(std::string_view form) {
    FormSpec const* const spec = find_form(form);
    if (!spec || spec->subject == FormSpec::Subject::self) return 1;
    int fields = spec->again.empty() ? 0 : 1;
    for (Field const& field : shape_of(*spec).fields) {
        bool const given =
            field.name == spec->subject_field || std::ranges::find(spec->defaults, field.name, [](auto const& one) {
                                                     return std::string_view(one.first);
                                                 }) != spec->defaults.end();
        if (is_required(*spec, field) && !given) ++fields;
    }
    return fields;
}

OpenItem item_of(Reader const& reader, Fix const& fix) {
    FormSpec const* const spec = find_form(fix.mend.form);
    std::string const name = record_label(reader, fix.record, fix.mend.subject).text;
    Route const form = form_route(fix.mend.form, fix.mend.subject);
    OpenItem item = open_item(
        fix.mend.form == "record_visit" ? "visit_quick" : "ledger_quick",
        phrase("app.item.quick", {{"name", name}, {"what", Word{spec ? spec->title_key : ""}}}),
        form);
    item.detail = phrase("app.item.quick_gain", {{"n", std::int64_t{fix.gain}}});
    item.act = open_form(fix.mend.label, fix.mend.form, fix.mend.subject);
    return item;
}

std::map<int, std::vector<Fix const*>> by_cost(Fixes const& fixes) {
    std::map<int, std::vector<Fix const*>> sorted;
    for (auto const& [form, all] : fixes.forms()) {
        auto& same = sorted[fields_of(form)];
        for (auto const& [subject, fix] : all) same.push_back(&fix);
    }
    return sorted;
}

std::vector<OpenItem> cheapest(Reader const& reader, Fixes const& fixes, std::size_t most) {
    std::vector<OpenItem> items;
    int seconds = 0;
    auto costs = by_cost(fixes);
    for (auto& [fields, same] : costs) {
        auto const end = same.begin() + static_cast<std::ptrdiff_t>(std::min(most, same.size()));
        std::ranges::partial_sort(
            same, end, {}, [](Fix const* fix) { return std::pair(-fix->gain, fix->mend.subject); });
        for (auto fix = same.begin(); fix != end; ++fix) {
            seconds += seconds_form + seconds_field * fields;
            if (seconds > seconds_all || items.size() == most) return items;
            items.push_back(item_of(reader, **fix));
        }
    }
    return items;
}

}  // namespace

std::vector<OpenItem> quick_items(Reader const& reader, Id<Village> village, std::size_t most) {
    PlanFacts const& facts = plan_facts_of(reader);
    if (facts.children.empty()) return {};
    Fixes fixes;
    for (PlanRow const& row : reader.rules.plan.rows) {
        for (PlanFigure const& figure : row.figures) {
            for (std::int64_t const id : count(figure, facts, village, reader.rules.policy).missing)
                add(fixes, figure, facts, id);
        }
    }
    return cheapest(reader, fixes, most);
}

QuickView read_quick(Reader const& reader, People const& people, ListState const& board) {
    return {quick_items(reader, village_on_board(people, board), PlanRowView::missing_most)};
}

}  // namespace tongban
