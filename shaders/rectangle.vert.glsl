#version 300 es
// Four corners of the rectangle that something can reach, without a vertex buffer.
uniform vec4 reach;    // x, y, width, height in logical pixels
uniform vec2 surface;  // logical pixels
out vec2 place;        // logical pixels

void main() {
    vec2 corner = vec2(float(gl_VertexID & 1), float(gl_VertexID >> 1));
    place = reach.xy + corner * reach.zw;
    vec2 clip = place / surface * 2.0 - 1.0;
    gl_Position = vec4(clip.x, -clip.y, 0.0, 1.0);
}
