#include "ui/vector_path.hpp"

#include <array>
#include <cmath>
#include <vector>

namespace tongban::ui {
namespace {

constexpr int curve_steps = 14;

/// Reads a path once; `Pen` gets finished outlines and circles.
class Reader {
public:
    Reader(std::string_view path, Grid grid) : m_rest(path), m_grid(grid) {}

    template <typename OnLine, typename OnDisc>
    void read(OnLine const& on_line, OnDisc const& on_disc) {
        while (char const letter = take_letter()) {
            if (letter == 'M' || letter == 'R' || letter == 'O' || letter == 'D') finish(on_line, false);
            if (letter == 'Z') finish(on_line, true);
            if (letter == 'O' || letter == 'D') {
                auto const middle = take_point();
                on_disc(middle, take_number() * m_grid.scale, letter == 'D');
            } else if (letter == 'R') {
                take_box();
                finish(on_line, true);
            } else {
                take_segments(letter);
            }
        }
        finish(on_line, false);
    }

private:
    template <typename OnLine>
    void finish(OnLine const& on_line, bool closed) {
        if (m_points.size() > 1) on_line(m_points, closed);
        m_points.clear();
    }

    [[nodiscard]] bool number_next() {
        while (!m_rest.empty() && m_rest.front() == ' ') m_rest.remove_prefix(1);
        return !m_rest.empty() && (m_rest.front() == '-' || (m_rest.front() >= '0' && m_rest.front() <= '9'));
    }

    char take_letter() {
        while (!m_rest.empty() && m_rest.front() == ' ') m_rest.remove_prefix(1);
        if (m_rest.empty()) return 0;
        char const letter = m_rest.front();
        m_rest.remove_prefix(1);
        return letter;
    }

    float take_number() {
        bool const minus = number_next() && m_rest.front() == '-';
        if (minus) m_rest.remove_prefix(1);
        float value = 0;
        float unit = 0;
        for (; !m_rest.empty(); m_rest.remove_prefix(1)) {
            char const c = m_rest.front();
            if (c == '.' && unit == 0) unit = 1;
            else if (c < '0' || c > '9') break;
            else if (unit == 0) value = value * 10 + static_cast<float>(c - '0');
            else value += static_cast<float>(c - '0') * (unit /= 10);
        }
        return minus ? -value : value;
    }

    [[nodiscard]] Point placed(float x, float y) const {
        return {m_grid.origin.x + x * m_grid.scale, m_grid.origin.y + y * m_grid.scale};
    }

    Point take_point() {
        float const x = take_number();
        float const y = take_number();
        return placed(x, y);
    }

    void take_segments(char letter) {
        while (number_next()) {
            Point to = m_points.empty() ? Point{} : m_points.back();
            if (letter == 'C') {
                take_curve();
                continue;
            }
            if (letter == 'H') to.x = placed(take_number(), 0).x;
            else if (letter == 'V') to.y = placed(0, take_number()).y;
            else to = take_point();
            m_points.push_back(to);
        }
    }

    void take_curve() {
        auto const from = m_points.empty() ? Point{} : m_points.back();
        auto const first = take_point();
        auto const second = take_point();
        auto const to = take_point();
        add_curve({from, first, second, to});
    }

    void add_curve(std::array<Point, 4> const& p) {
        for (int step = 1; step <= curve_steps; ++step) {
            float const t = static_cast<float>(step) / curve_steps;
            float const u = 1 - t;
            std::array const w{u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t};
            m_points.push_back(
                {w[0] * p[0].x + w[1] * p[1].x + w[2] * p[2].x + w[3] * p[3].x,
                 w[0] * p[0].y + w[1] * p[1].y + w[2] * p[2].y + w[3] * p[3].y});
        }
    }

    void take_box() {
        auto const at = take_point();
        float const right = at.x + take_number() * m_grid.scale;
        float const bottom = at.y + take_number() * m_grid.scale;
        float const r = take_number() * m_grid.scale;
        float const k = r * 0.45F;  // handles that make a quarter of a circle
        m_points.push_back({at.x + r, at.y});
        m_points.push_back({right - r, at.y});
        add_curve({m_points.back(), {right - k, at.y}, {right, at.y + k}, {right, at.y + r}});
        m_points.push_back({right, bottom - r});
        add_curve({m_points.back(), {right, bottom - k}, {right - k, bottom}, {right - r, bottom}});
        m_points.push_back({at.x + r, bottom});
        add_curve({m_points.back(), {at.x + k, bottom}, {at.x, bottom - k}, {at.x, bottom - r}});
        m_points.push_back({at.x, at.y + r});
        add_curve({m_points.back(), {at.x, at.y + k}, {at.x + k, at.y}, {at.x + r, at.y}});
        m_points.pop_back();  // the outline is closed
    }

    std::string_view m_rest;
    Grid m_grid;
    std::vector<Point> m_points;
};

/// True where the line turns so sharply that the joint wants a round cap.
bool is_corner(Point before, Point at, Point after) {
    constexpr float gentle = 0.8F;  // cosine
    float const ax = at.x - before.x, ay = at.y - before.y;
    float const bx = after.x - at.x, by = after.y - at.y;
    float const lengths = std::sqrt((ax * ax + ay * ay) * (bx * bx + by * by));
    return ax * bx + ay * by < gentle * lengths;
}

void round_joints(Canvas& canvas, std::vector<Point> const& points, bool closed, Ink const& pen) {
    auto const count = points.size();
    for (std::size_t i = 0; i < count; ++i) {
        bool const end = !closed && (i == 0 || i + 1 == count);
        if (end || is_corner(points[(i + count - 1) % count], points[i], points[(i + 1) % count]))
            canvas.disc(points[i], pen.size / 2 - 0.05F, pen.colour);
    }
}

}  // namespace

void stroke_path(Canvas& canvas, std::string_view path, Grid grid, Colour colour, float width) {
    auto const on_line = [&](std::vector<Point> const& points, bool closed) {
        canvas.stroke(points, colour, width, closed);
        round_joints(canvas, points, closed, {.size = width, .colour = colour});
    };
    auto const on_disc = [&](Point middle, float radius, bool filled) {
        if (filled) canvas.disc(middle, radius, colour);
        else canvas.ring(middle, radius + width / 2, colour, width);
    };
    Reader(path, grid).read(on_line, on_disc);
}

void fill_path(Canvas& canvas, std::string_view path, Grid grid, Colour colour) {
    auto const on_line = [&](std::vector<Point> const& points, bool) { canvas.polygon(points, colour); };
    auto const on_disc = [&](Point middle, float radius, bool) { canvas.disc(middle, radius, colour); };
    Reader(path, grid).read(on_line, on_disc);
}

}  // namespace tongban::ui
