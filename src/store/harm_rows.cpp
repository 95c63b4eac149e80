#include "store/harm_rows.hpp"

#include "store/joined.hpp"

namespace tongban {

std::vector<Kept<HarmReport>> harm_reports(Database& database, int most) {
    static std::string const sql = "SELECT r.id, " + columns_of(harm_report_shape.plain(), "r") +
                                   " FROM harm_report r ORDER BY r.closed_on IS NOT NULL, r.found_on DESC, r.id DESC"
                                   " LIMIT ?1";
    std::vector<Kept<HarmReport>> reports;
    for (auto row = database.query(sql, most); row.next();) {
        if (auto const report = record_at(database, row, 1, harm_report_shape))
            reports.push_back({{row.number(0)}, *report});
    }
    return reports;
}

bool has_open_report(Database& database, Id<Child> child) {
    auto row = database.query("SELECT 1 FROM harm_report WHERE child = ?1 AND closed_on IS NULL", child.value);
    return row.next();
}

void drop_harm_reports(Database& database) {
    {
        Transaction transaction(database);
        database.exec(
            "DELETE FROM harm_report; DELETE FROM history WHERE record = 'harm_report';"
            "DELETE FROM draft WHERE name LIKE '%harm_report%'");
        if (transaction.commit()) return;
    }
    database.exec("VACUUM");
}

}  // namespace tongban
