#version 300 es
// A rectangle with a hole, as a strip of ten corners without a vertex buffer: around, outer and inner by turns.
// What lies under the hole is never shaded, and a card's shadow is mostly that.
uniform vec4 reach;    // x, y, width, height in logical pixels
uniform vec4 hole;     // the same, inside reach
uniform vec2 surface;  // logical pixels
out vec2 place;        // logical pixels

void main() {
    int corner = (gl_VertexID >> 1) & 3;
    vec2 side = vec2(corner == 1 || corner == 2 ? 1.0 : 0.0, corner >= 2 ? 1.0 : 0.0);
    vec4 edge = (gl_VertexID & 1) == 0 ? reach : hole;
    place = edge.xy + side * edge.zw;
    vec2 clip = place / surface * 2.0 - 1.0;
    gl_Position = vec4(clip.x, -clip.y, 0.0, 1.0);
}
