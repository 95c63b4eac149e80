#include "domain/ledger/project_service.hpp"

#include "domain/ledger/days.hpp"

namespace tongban {

Problems problems_of(ProjectService const& service, Date today) {
    return happened(today, {{"served_on", service.served_on}});
}

}  // namespace tongban
