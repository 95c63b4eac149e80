#include "app/commands/handlers.hpp"
#include "app/grounds.hpp"
#include "domain/wish_steps.hpp"
#include "store/pair_rows.hpp"

namespace tongban {
namespace {

template <typename Decide>
Answer last_step(Context& context, Id<Pairing> pairing, Date day, Decide decide) {
    Problems const problems = not_yet("ended_on", day, context);
    if (!problems.empty()) return problems;
    return change(context, pairing_shape, pairing, Screen::pair, decide);
}

/// The form of a hand-over knows one day: the last of the one is the first of the other.
Problems at_first_day(Problems problems) {
    for (Problem& problem : problems) {
        if (problem.field == "ended_on") problem.field = "started_on";
    }
    return problems;
}

/// The wish that the pair grew out of comes to its end with it, unless another child was chosen meanwhile.
Problems turn_into_pairing(Id<Wish> id, Pairing& pairing, Context& context) {
    auto const wish = context.find(wish_shape, id);
    if (!wish || wish->child != pairing.child) {
        pairing.wish = {};
        return {};
    }
    auto const closed = close(*wish, "to_pairing", context.today());
    return closed ? context.save(wish_shape, id, *closed) : closed.error();
}

}  // namespace

Answer handle(FormPairing const& command, Context& context) {
    auto const ground = pairing_ground(context.database(), command.pairing, context.today());
    if (!ground) return ground.error();
    auto const formed = form_pairing(command.pairing, *ground, context.rules().policy);
    if (!formed) return formed.error();
    Pairing pairing = *formed;
    Problems const problems = turn_into_pairing(pairing.wish, pairing, context);
    if (!problems.empty()) return problems;
    return add(context, pairing_shape, pairing, Screen::pair);
}

Answer handle(ConfirmPairing const& command, Context& context) {
    return change(context, pairing_shape, command.pairing, Screen::pair, [&](Pairing const& pairing) -> Step<Pairing> {
        auto const volunteer = context.find(volunteer_shape, pairing.volunteer);
        if (!volunteer) return Problems{{"volunteer", "not_found"}};
        int const contacts = count_contacts(context.database(), command.pairing);
        return confirm(pairing, {*volunteer, contacts, context.today()}, context.rules().policy);
    });
}

Answer handle(ReviewPairing const& command, Context& context) {
    Problems const problems = not_yet("reviewed_on", command.reviewed_on, context);
    if (!problems.empty()) return problems;
    return change(context, pairing_shape, command.pairing, Screen::pair, [&](Pairing const& pairing) {
        return review(pairing, command.reviewed_on, command.words);
    });
}

Answer handle(HandOver const& command, Context& context) {
    Problems const problems = not_yet("started_on", command.next.started_on, context);
    if (!problems.empty()) return problems;
    Id<Pairing> const former = command.next.took_over;
    auto const pairing = context.find(pairing_shape, former);
    if (!pairing) return Problems{{"took_over", "required"}};
    auto const next = successor({former, *pairing}, command.next);
    if (!next) return next.error();
    Answer const ended = change(context, pairing_shape, former, Screen::pair, [&](Pairing const& record) {
        return hand_over(record, next->started_on, command.goodbye_done);
    });
    if (!ended) return at_first_day(ended.error());
    return handle(FormPairing{*next}, context);
}

Answer handle(EndPairing const& command, Context& context) {
    return last_step(context, command.pairing, command.ended_on, [&](Pairing const& pairing) {
        return end(pairing, {command.ended_on, command.end_reason, command.goodbye_done});
    });
}

Answer handle(StopPairing const& command, Context& context) {
    return last_step(context, command.pairing, command.ended_on, [&](Pairing const& pairing) {
        return stop(pairing, {command.ended_on, command.end_reason, false});
    });
}

Answer handle(NoteContact const& command, Context& context) {
    auto const pairing = context.find(pairing_shape, command.note.pairing);
    if (!pairing) return Problems{{"pairing", "required"}};
    Problems const problems = attribution_problems(command.note, *pairing);
    if (!problems.empty()) return problems;
    auto const added = context.add(contact_note_shape, command.note);
    if (!added) return added.error();
    return Done{{Screen::pair, command.note.pairing.value}};
}

}  // namespace tongban
