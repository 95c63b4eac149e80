#include <algorithm>

#include "app/commands/handlers.hpp"

namespace tongban {
namespace {

template <typename Decide>
Answer step(Context& context, Id<Volunteer> volunteer, Decide decide) {
    return change(context, volunteer_shape, volunteer, Screen::volunteer, decide);
}

/// Who has a valid check and waits to be admitted need not wait for another click.
Step<Volunteer> admitted_if_vetted(Volunteer const& volunteer, Context const& context) {
    if (volunteer.state != VolunteerState::applied) return volunteer;
    auto const admitted = admit(volunteer, context.today(), context.rules().policy);
    return admitted ? *admitted : volunteer;
}

bool runs_a_pair(Id<Volunteer> volunteer, Context& context) {
    auto const pairings = all_linked(context.database(), pairing_shape, "volunteer", volunteer);
    return std::ranges::any_of(pairings, [](Kept<Pairing> const& kept) {
        return kept.record.state == PairingState::trial || kept.record.state == PairingState::active;
    });
}

}  // namespace

Answer handle(RegisterVolunteer const& command, Context& context) {
    Volunteer volunteer = command.volunteer;
    volunteer.state = VolunteerState::applied;
    return add(context, volunteer_shape, *admitted_if_vetted(volunteer, context), Screen::volunteer);
}

Answer handle(RecordVetting const& command, Context& context) {
    return step(context, command.volunteer, [&](Volunteer volunteer) {
        volunteer.vetted_on = command.vetted_on;
        volunteer.vetting_body = command.vetting_body;
        return admitted_if_vetted(volunteer, context);
    });
}

Answer handle(SuspendVolunteer const& command, Context& context) {
    return step(context, command.volunteer, [](Volunteer const& volunteer) { return suspend(volunteer); });
}

Answer handle(ReadmitVolunteer const& command, Context& context) {
    return step(context, command.volunteer, [&](Volunteer const& volunteer) -> Step<Volunteer> {
        if (volunteer.state == VolunteerState::left) return apply_again(volunteer);
        return admit(volunteer, context.today(), context.rules().policy);
    });
}

Answer handle(DismissVolunteer const& command, Context& context) {
    if (runs_a_pair(command.volunteer, context)) return Problems{{"", "pairing_runs"}};
    return step(context, command.volunteer, [](Volunteer const& volunteer) { return leave(volunteer); });
}

}  // namespace tongban
