#include "ui/papers.hpp"

#include <variant>

#include "ui/papers/list_papers.hpp"
#include "ui/papers/record_papers.hpp"

namespace tongban::ui {
namespace {

template <typename View>
concept OnPaper = requires(PaperMaker& maker, View const& view) { make_paper(maker, view); };

Paper finished(PaperMaker& maker) {
    maker.paper.foot = maker.ui.word("paper.foot", {{"day", maker.day(maker.today)}});
    return std::move(maker.paper);
}

}  // namespace

bool is_for_paper(Snapshot const& seen) {
    return std::visit([]<typename View>(View const&) { return OnPaper<View>; }, *seen.page);
}

std::optional<Paper> paper_of(Ui const& ui, Snapshot const& seen) {
    if (!is_for_paper(seen)) return std::nullopt;
    PaperMaker maker(ui, seen.today);
    std::visit(
        [&]<typename View>(View const& view) {
            if constexpr (OnPaper<View>) make_paper(maker, view);
        },
        *seen.page);
    return finished(maker);
}

void print_page(Ui const& ui, Snapshot const& seen, Intents& intents) {
    if (auto paper = paper_of(ui, seen)) intents.push_back(Print{std::move(*paper)});
}

void print_lesson(Ui const& ui, ActivityView const& view, Snapshot const& seen, Intents& intents) {
    PaperMaker maker(ui, seen.today);
    make_lesson_paper(maker, view);
    intents.push_back(Print{finished(maker)});
}

}  // namespace tongban::ui
