// Writes a backup file with a whole county of invented people in it, for the benchmark of the page:
//
//   make_county <file> [contact notes]
#include <cstdio>
#include <cstdlib>

#include "app/safekeeping.hpp"
#include "support/many_records.hpp"

namespace {

using namespace tongban;
using namespace tongban::build;

void fill(Database& database, County const& county) {
    Transaction transaction(database);
    CountyMaker maker(database, county);
    maker.villages(), maker.children(), maker.volunteers(), maker.pairings(), maker.notes(), maker.wishes();
    maker.activities();
    check(!transaction.commit() && is_fine(database), "the county is written");
}

bool write(char const* path, std::string_view bytes) {
    std::FILE* const file = std::fopen(path, "wb");
    if (file == nullptr) return false;
    bool const whole = std::fwrite(bytes.data(), 1, bytes.size(), file) == bytes.size();
    return std::fclose(file) == 0 && whole;
}

}  // namespace

int main(int count, char** arguments) {
    if (count < 2) return 2;
    County county;
    if (count > 2) county.notes = std::atoi(arguments[2]);
    Database database = an_empty_database();
    fill(database, county);
    auto const backup = Safekeeping::make_backup(database, a_writing().at_ms, true);
    return backup && write(arguments[1], backup->bytes) ? 0 : 1;
}
