#include "ui/text_layout.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "ui/text_classes.hpp"

namespace tongban::ui {
namespace {

constexpr float gap_share = 0.25F;
constexpr float squeeze_share = 0.5F;
/// So many marks may hang over the edge of a column that is too narrow for them; more begin a line after all.
constexpr int hanging_max = 2;
constexpr float tolerance = 0.01F;

struct Cluster {
    std::size_t begin = 0, end = 0;
    float joint = 0;  ///< distance to the cluster before, when both stand in one line; may be negative
    float advance = 0;
    TextClass kind = TextClass::other;
    char32_t code = 0;
    bool newline = false;
};

float joint_between(Cluster const& a, Cluster const& b, float em) {
    using enum TextClass;
    bool const scripts_meet = (a.kind == han && b.kind == latin) || (a.kind == latin && b.kind == han);
    if (scripts_meet) return em * gap_share;
    if (!is_half_empty(a.code) || !is_half_empty(b.code)) return 0;
    // Opening then closing has its empty halves at the outer sides.
    return a.kind == opening && b.kind == closing ? 0 : -em * squeeze_share;
}

std::vector<Cluster> clusters_of(std::string_view text, float em, Advance advance) {
    std::vector<Cluster> clusters;
    clusters.reserve(text.size() / 2);
    auto rest = text;
    while (!rest.empty()) {
        Cluster cluster{.begin = text.size() - rest.size()};
        cluster.code = take_code_point(rest);
        cluster.end = text.size() - rest.size();
        cluster.newline = cluster.code == U'\n';
        cluster.kind = cluster.newline ? TextClass::blank : text_class(cluster.code);
        cluster.advance = cluster.newline ? 0 : advance(cluster.code);
        if (!clusters.empty()) cluster.joint = joint_between(clusters.back(), cluster, em);
        clusters.push_back(cluster);
    }
    return clusters;
}

/// Fills lines one after the other; `m_at` is the next cluster.
class Breaker {
public:
    Breaker(std::vector<Cluster> const& clusters, TextLayoutSpec spec) : m_clusters(clusters), m_spec(spec) {}

    TextBlock run(std::size_t text_size) {
        do {
            take_line(text_size);
            if (m_spec.lines_max > 0 && std::ssize(m_block.lines) == m_spec.lines_max && m_at < m_clusters.size()) {
                m_block.cut = true;
                break;
            }
        } while (m_at < m_clusters.size() || m_newline_last);
        for (auto const& line : m_block.lines) m_block.width = std::max(m_block.width, line.width);
        return std::move(m_block);
    }

private:
    void take_line(std::size_t text_size);
    [[nodiscard]] std::size_t end_of_line() const;
    [[nodiscard]] bool hangs(std::size_t i, int hanging) const;
    void add_line(std::size_t first, std::size_t last, std::size_t text_size);

    std::vector<Cluster> const& m_clusters;
    TextLayoutSpec m_spec;
    TextBlock m_block;
    std::size_t m_at = 0;
    bool m_newline_last = false;
};

bool Breaker::hangs(std::size_t i, int hanging) const {
    using enum TextClass;
    auto const kind = m_clusters[i].kind;
    if (kind == glue) return true;
    bool const wants_company =
        kind == closing || kind == latin_end || kind == joined || m_clusters[i - 1].kind == opening;
    return wants_company && hanging < hanging_max;
}

/// One past the last cluster of the line that begins at m_at, or the newline that ends it.
std::size_t Breaker::end_of_line() const {
    float x = 0;
    std::size_t last_break = m_at;
    int hanging = 0;
    for (std::size_t i = m_at; i < m_clusters.size(); ++i) {
        auto const& cluster = m_clusters[i];
        if (cluster.newline) return i;
        if (i > m_at && may_break(m_clusters[i - 1].kind, cluster.kind)) last_break = i;
        x += cluster.advance + (i > m_at ? cluster.joint : 0);
        if (x <= m_spec.width + tolerance || cluster.kind == TextClass::blank || i == m_at) continue;
        if (last_break > m_at) return last_break;
        if (!hangs(i, hanging)) return i;
        ++hanging;
    }
    return m_clusters.size();
}

void Breaker::take_line(std::size_t text_size) {
    auto const end = end_of_line();
    add_line(m_at, end, text_size);
    m_newline_last = end < m_clusters.size() && m_clusters[end].newline;
    m_at = m_newline_last ? end + 1 : end;
}

void Breaker::add_line(std::size_t first, std::size_t last, std::size_t text_size) {
    while (last > first && m_clusters[last - 1].kind == TextClass::blank) --last;
    TextLine line{.first_run = m_block.runs.size()};
    line.begin = first < m_clusters.size() ? m_clusters[first].begin : text_size;
    line.end = last > first ? m_clusters[last - 1].end : line.begin;
    float x = 0;
    for (std::size_t i = first; i < last; ++i) {
        float const joint = i > first ? m_clusters[i].joint : 0;
        x += joint;
        if (i == first || joint != 0) m_block.runs.push_back({m_clusters[i].begin, m_clusters[i].end, x});
        m_block.runs.back().end = m_clusters[i].end;
        x += m_clusters[i].advance;
    }
    line.width = x;
    line.run_count = m_block.runs.size() - line.first_run;
    m_block.lines.push_back(line);
}

/// Takes characters off the end of the last line until an ellipsis fits behind it.
void make_room(TextBlock& block, std::string_view text, TextLayoutSpec spec, Advance advance) {
    auto const room = spec.width - advance(U'…');
    auto& line = block.lines.back();
    while (line.run_count > 0) {
        auto& run = block.runs.back();
        auto const piece = text.substr(run.begin, run.end - run.begin);
        line.width = run.x;
        std::size_t kept = 0;
        for (auto rest = piece; !rest.empty(); kept = piece.size() - rest.size()) {
            auto const wide = advance(take_code_point(rest));
            if (line.width + wide > room + tolerance) break;
            line.width += wide;
        }
        line.end = run.end = run.begin + kept;
        if (kept > 0) return;
        block.runs.pop_back();
        --line.run_count;
    }
    line.end = line.begin;
    line.width = 0;
}

}  // namespace

TextBlock lay_out(std::string_view text, TextLayoutSpec spec, Advance advance) {
    auto const clusters = clusters_of(text, spec.em, advance);
    auto block = Breaker(clusters, spec).run(text.size());
    if (block.cut) make_room(block, text, spec, advance);
    return block;
}

float line_width(std::string_view text, float em, Advance advance) {
    float width = 0;
    Cluster before;
    while (!text.empty()) {
        Cluster cluster;
        cluster.code = take_code_point(text);
        cluster.kind = text_class(cluster.code);
        if (before.code != 0) width += joint_between(before, cluster, em);
        width += advance(cluster.code);
        before = cluster;
    }
    return width;
}

}  // namespace tongban::ui
