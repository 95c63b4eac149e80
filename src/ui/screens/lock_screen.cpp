#include <string>

#include "ui/screens.hpp"
#include "ui/screens/common.hpp"
#include "ui/widgets.hpp"

namespace tongban::ui {
namespace {

constexpr double look_again_seconds = 1;

std::string problem_of(Ui& ui, LockView const& view, Date today) {
    if (view.wait_seconds == 0) return spoken(ui, view.problem, today);
    ui.wake_after(look_again_seconds);
    return numbered(ui, "lock.wait", view.wait_seconds);
}

}  // namespace

void draw_lock(Ui& ui, LockView const& view, Snapshot const& seen, Intents& intents) {
    ui.title(dotted({ui.word("lock.title"), ui.word("product.name")}));
    scroll_page(ui, {.key = "lock", .width_max = 420}, [&] {
        gap(ui, space_6);
        heading(ui, ui.word("product.name"), 1);
        paragraph(ui, ui.word("lock.text"), {.tone = Tone::quiet});
        std::string typed = view.typed;
        std::string const problem = problem_of(ui, view, seen.today);
        FieldSpec const spec{
            .key = "secret",
            .label = ui.word("lock.secret"),
            .help = ui.word("lock.help"),
            .error = problem,
            .keyboard = Keyboard::secret};
        FieldAnswer const answer = text_field(ui, spec, typed);
        if (answer.changed) intents.push_back(TypeSecret{Secret::unlock, typed});
        bool const working = seen.frame.working;
        bool const ready = !typed.empty() && view.wait_seconds == 0 && !working;
        ButtonSpec const open{
            .key = "open",
            .label = ui.word(working ? "lock.opening" : "lock.open"),
            .kind = ButtonKind::primary,
            .busy = working,
            .disabled = !ready && !working,
            .fill = true};
        bool const pressed = button(ui, open);
        if (pressed || (answer.entered && ready)) intents.push_back(Unlock{});
    });
}

}  // namespace tongban::ui
