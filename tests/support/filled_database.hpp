#pragma once

#include "store/database.hpp"
#include "store/migrate.hpp"
#include "store/writer.hpp"
#include "support/builders.hpp"

namespace tongban::build {

/// An empty database of today's schema.
inline Database an_empty_database() {
    Database database = Database::in_memory();
    auto const steps = migrations();
    check(!migrate(database, steps), "the migrations run on an empty database");
    return database;
}

inline Writing a_writing(std::string command = "test") { return {1'795'400'000'000, "周晓岚", std::move(command)}; }

/// A village (11), a child (7), a volunteer (9), their pairing (5) and an activity (3): what other records refer to.
inline Database a_small_database() {
    Database database = an_empty_database();
    Writer writer(database, a_writing("found"));
    writer.add(village_shape, Id<Village>{11}, Village{"柳树村", "石桥镇", "云溪县"});
    writer.add(child_shape, Id<Child>{7}, a_child());
    writer.add(volunteer_shape, Id<Volunteer>{9}, a_volunteer());
    writer.add(pairing_shape, Id<Pairing>{5}, a_pairing());
    writer.add(activity_shape, Id<Activity>{3}, an_activity());
    check(database.outcome() == Database::Outcome::fine, "the small database is written");
    return database;
}

inline bool is_fine(Database const& database) { return database.outcome() == Database::Outcome::fine; }

}  // namespace tongban::build
