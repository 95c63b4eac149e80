#include "app/forms/ledger_forms.hpp"

#include <algorithm>
#include <array>

namespace tongban {
namespace {

FormSpec blank(Ledger const& ledger, std::string name, std::string submit) {
    FormSpec spec;
    spec.name = std::move(name);
    spec.record = ledger.record;
    spec.title_key = "record." + ledger.record;
    spec.submit_key = std::move(submit);
    spec.groups.emplace_back();
    return spec;
}

bool comes_later(Ledger const& ledger, std::string_view field) {
    return std::ranges::find(ledger.later, field) != ledger.later.end();
}

FormSpec entering(Ledger const& ledger) {
    Shape const& shape = shape_of(ledger);
    FormSpec spec = blank(ledger, ledger.record, "form.enter.submit");
    spec.command = "enter";
    for (Field const& field : shape.fields) {
        if (!comes_later(ledger, field.name)) spec.groups.front().fields.emplace_back(field.name);
    }
    spec.defaults.emplace_back(shape.fields[first_day_at(shape)].name, "today");
    int const subject = subject_at(shape);
    if (subject < 0) return spec;
    spec.subject = FormSpec::Subject::linked;
    spec.subject_field = shape.fields[static_cast<std::size_t>(subject)].name;
    spec.many = spec.required = {spec.subject_field};
    return spec;
}

/// Whom it is about stays: what was noted about somebody else is taken back and entered anew.
FormSpec amending(Ledger const& ledger) {
    Shape const& shape = shape_of(ledger);
    FormSpec spec = blank(ledger, "amend_" + ledger.record, "form.amend_entry.submit");
    spec.command = "amend";
    spec.subject = FormSpec::Subject::self;
    int const subject = subject_at(shape);
    for (std::size_t i = 0; i < shape.fields.size(); ++i) {
        if (static_cast<int>(i) != subject) spec.groups.front().fields.emplace_back(shape.fields[i].name);
    }
    return spec;
}

}  // namespace

void add_ledger_forms(std::vector<FormSpec>& specs, Ledger const& ledger) {
    for (FormSpec& spec : std::array{entering(ledger), amending(ledger)}) {
        bool const written = std::ranges::find(specs, spec.name, &FormSpec::name) != specs.end();
        if (!written) specs.push_back(std::move(spec));
    }
}

}  // namespace tongban
