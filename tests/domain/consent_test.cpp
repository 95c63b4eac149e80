#include "domain/consent.hpp"

#include <doctest/doctest.h>

#include "support/builders.hpp"

using namespace tongban;
using namespace tongban::build;

namespace {

Problems gaps(Kept<Child> const& child, std::vector<Consent> const& consents, Date on = today) {
    return consent_gaps(child, consents, "pairing", on);
}

Problem const guardian_missing{"child", "guardian_consent_missing"};
Problem const child_missing{"child", "child_consent_missing"};
Consent const guardian = a_consent(Giver::guardian, "2026-03-01", {"keep_file", "pairing"});

/// Turns 14 on 2026-06-12.
Kept<Child> of_fourteen() {
    Kept<Child> child = a_kept_child();
    child.record.born_on = day("2012-06-12");
    return child;
}

}  // namespace

TEST_CASE("under 14 the guardian's consent is enough") {
    CHECK(gaps(a_kept_child(), {guardian}).empty());
    CHECK(gaps(a_kept_child(), {}) == Problems{guardian_missing});
}

TEST_CASE("a consent counts for its purposes, its child and its days only") {
    CHECK(consent_gaps(a_kept_child(), std::vector{guardian}, "photo", today) == Problems{guardian_missing});
    Consent of_another = guardian;
    of_another.child = {8};
    CHECK(gaps(a_kept_child(), {of_another}) == Problems{guardian_missing});
    CHECK(gaps(a_kept_child(), {guardian}, day("2026-02-28")) == Problems{guardian_missing});
    Consent withdrawn = guardian;
    withdrawn.withdrawn_on = today;
    CHECK(gaps(a_kept_child(), {withdrawn}) == Problems{guardian_missing});
    CHECK(gaps(a_kept_child(), {withdrawn}, today - 1).empty());
    CHECK(gaps(a_kept_child(), {withdrawn, guardian}).empty());
}

TEST_CASE("from the 14th birthday on the child itself is asked, and the guardian too") {
    CHECK(gaps(of_fourteen(), {guardian}, day("2026-06-11")).empty());
    CHECK(gaps(of_fourteen(), {guardian}, day("2026-06-12")) == Problems{child_missing});
    Consent const own = a_consent(Giver::child, "2026-06-12", {"pairing"});
    CHECK(gaps(of_fourteen(), {guardian, own}).empty());
    CHECK(gaps(of_fourteen(), {own}) == Problems{guardian_missing});
}

TEST_CASE("what a child said before 14 must be asked again") {
    Consent const early = a_consent(Giver::child, "2026-06-11", {"pairing"});
    CHECK(gaps(of_fourteen(), {guardian, early}) == Problems{child_missing});
}

TEST_CASE("a child of unknown age is asked as well") {
    Kept<Child> child = a_kept_child();
    child.record.born_on.reset();
    CHECK(gaps(child, {guardian}) == Problems{child_missing});
    CHECK(gaps(child, {guardian, a_consent(Giver::child, "2026-04-01", {"pairing"})}).empty());
}

TEST_CASE("each thing that is wrong with a consent is named") {
    CHECK(problems_of(guardian, today).empty());
    Consent consent = guardian;
    consent.relation.clear();
    consent.given_on = today + 1;
    CHECK(problems_of(consent, today) == Problems{{"relation", "required"}, {"given_on", "in_future"}});
    consent = guardian;
    consent.withdrawn_on = day("2026-02-28");
    CHECK(problems_of(consent, today) == Problems{{"withdrawn_on", "before_start"}});
    consent.withdrawn_on = today + 1;
    CHECK(problems_of(consent, today) == Problems{{"withdrawn_on", "in_future"}});
    CHECK(problems_of(a_consent(Giver::child, "2026-04-01", {"pairing"}), today).empty());
}
