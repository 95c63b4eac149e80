#include "domain/ledger/school_review.hpp"

#include "domain/ledger/days.hpp"

namespace tongban {

Problems problems_of(SchoolReview const& review, Date today) {
    return happened(today, {{"assessed_on", review.assessed_on}});
}

}  // namespace tongban
