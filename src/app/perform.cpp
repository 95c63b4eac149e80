#include "app/perform.hpp"

#include <variant>

#include "app/commands/handlers.hpp"

namespace tongban {

Answer perform(Command const& command, Context& context) {
    Transaction transaction(context.database());
    auto answer = std::visit([&](auto const& verb) { return handle(verb, context); }, command);
    if (!answer) return answer;
    context.drop_draft();
    if (transaction.commit()) return Problems{{"", "not_written"}};
    Done done = *answer;
    done.change = context.written();
    return done;
}

}  // namespace tongban
