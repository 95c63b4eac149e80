#include "app/session.hpp"
#include "exchange/csv.hpp"
#include "exchange/icalendar.hpp"

namespace tongban {

void Session::on(Print const& intent) { m_ports.files.print(intent.paper); }

void Session::on(ShowPaper const& intent) { m_ports.files.show(intent.paper, intent.close); }

void Session::on(OfferCalendar const& intent) {
    m_ports.files.offer(intent.file, "text/calendar", icalendar(intent.days, m_ports.clock.now_ms()));
}

void Session::on(OfferTable const& intent) { m_ports.files.offer(intent.file, "text/csv", write_csv(intent.rows)); }

}  // namespace tongban
