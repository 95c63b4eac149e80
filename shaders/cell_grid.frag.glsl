#version 300 es
// Rows of small marks: which one stands in a cell is read from four bits, its shape is a distance, so that it is sharp at
// every density. Shapes differ without their colours: full, half full, cross, two bars, ring.
precision highp float;
precision highp int;
uniform vec4 first;         // the first cell of the first row, in logical pixels
uniform float mark;         // half of a square's side
uniform uvec4 rows[128];    // four bits for each cell, the first in the lowest
uniform vec4 colours[6];    // not premultiplied, by kind
in vec2 place;
out vec4 shade;

const uint met = 1u, tried = 2u, missed = 3u, paused = 4u, due = 5u;

// Distance to the edge of a rectangle with round corners; negative inside. So with all that follow.
float box(vec2 at, vec2 half_size, float radius) {
    vec2 outside = abs(at) - half_size + radius;
    return length(max(outside, 0.0)) + min(max(outside.x, outside.y), 0.0) - radius;
}

float shape(uint kind, vec2 at) {
    float thin = mark * 0.16;
    float square = box(at, vec2(mark), mark * 0.4);
    if (kind == met) return square;
    if (kind == tried) return min(abs(square + thin) - thin, max(square, -at.y));
    if (kind == missed) {
        vec2 turned = vec2(at.x + at.y, at.x - at.y) * 0.70710678;
        return min(box(turned, vec2(mark, thin * 1.4), thin), box(turned, vec2(thin * 1.4, mark), thin));
    }
    if (kind == paused) return box(vec2(abs(at.x) - mark * 0.45, at.y), vec2(thin * 1.2, mark * 0.75), thin);
    return abs(length(at) - mark * 0.6) - thin * 0.8;
}

void main() {
    vec2 cell = (place - first.xy) / first.zw;
    ivec2 at = clamp(ivec2(floor(cell)), ivec2(0), ivec2(31, 127));
    uint kind = (rows[at.y][at.x >> 3] >> uint((at.x & 7) * 4)) & 15u;
    vec2 from_middle = (cell - vec2(at) - 0.5) * first.zw;
    float pixel = fwidth(place.y);
    float cover = kind >= met && kind <= due ? clamp(0.5 - shape(kind, from_middle) / pixel, 0.0, 1.0) : 0.0;
    vec4 colour = colours[min(kind, due)];
    shade = vec4(colour.rgb, colour.a * cover);
}
