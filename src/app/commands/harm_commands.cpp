#include "app/commands/handlers.hpp"

namespace tongban {

Answer handle(WriteReport const& command, Context& context) {
    auto const added = context.add(harm_report_shape, command.report);
    if (!added) return added.error();
    return Done{{Screen::today}, added->value};
}

Answer handle(CloseReport const& command, Context& context) {
    return change(context, harm_report_shape, command.report, Screen::today, [&](HarmReport const& report) {
        return close(report, command.closing);
    });
}

}  // namespace tongban
