#include "app/forms/draft_text.hpp"

#include "exchange/json.hpp"

namespace tongban {
namespace {

void restore(Json const& kept, FormSpec const& spec, std::map<std::string, std::string, std::less<>>& into) {
    if (!kept.is_object()) return;
    for (auto const& [field, text] : kept.items()) {
        if (text.is_string() && spec.asks(field)) into[field] = text.get<std::string>();
    }
}

}  // namespace

std::string draft_text(FormState const& state) {
    Json const kept{{"typed", state.typed}, {"sought", state.sought}};
    return kept.dump(-1, ' ', false, Json::error_handler_t::replace);
}

void restore_draft(FormState& state, std::string_view text) {
    Json const kept = Json::parse(text, nullptr, false);
    if (!kept.is_object()) return;
    restore(kept.value("typed", Json{}), *state.spec, state.typed);
    restore(kept.value("sought", Json{}), *state.spec, state.sought);
}

}  // namespace tongban
