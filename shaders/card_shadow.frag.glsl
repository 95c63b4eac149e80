#version 300 es
// A rounded rectangle blurred by a gaussian. Across each row the blur is exact (the integral of a gaussian is erf);
// over the rows it is summed at five heights, which is enough because the row's edge moves slowly.
precision highp float;
uniform vec4 caster;   // centre x, y and half width, half height
uniform vec2 softness; // corner radius, sigma
uniform vec4 colour;   // not premultiplied
in vec2 place;
out vec4 shade;

const int rows = 5;
const float reach_sigmas = 3.0;

// Abramowitz and Stegun 7.1.27, error below 5e-4: finer than a step of 8-bit alpha over any shadow we draw.
vec2 erf(vec2 x) {
    vec2 a = abs(x);
    vec2 t = 1.0 + (0.278393 + (0.230389 + (0.000972 + 0.078108 * a) * a) * a) * a;
    t *= t;
    return sign(x) * (1.0 - 1.0 / (t * t));
}

float gaussian(float x, float sigma) {
    return exp(-x * x / (2.0 * sigma * sigma)) / (sqrt(6.28318530718) * sigma);
}

// How much of the blurred row at height y (from the centre) covers x.
float row_cover(float x, float y) {
    float radius = softness.x;
    float into_corner = max(abs(y) - (caster.w - radius), 0.0);
    float half_width = caster.z - radius + sqrt(max(radius * radius - into_corner * into_corner, 0.0));
    vec2 edges = 0.5 + 0.5 * erf((x + vec2(-half_width, half_width)) * (0.70710678 / softness.y));
    return edges.y - edges.x;
}

void main() {
    vec2 from_centre = place - caster.xy;
    float sigma = softness.y;
    float low = max(from_centre.y - reach_sigmas * sigma, -caster.w);
    float high = min(from_centre.y + reach_sigmas * sigma, caster.w);
    float row_height = max(high - low, 0.0) / float(rows);
    float cover = 0.0;
    for (int row = 0; row < rows; ++row) {
        float y = low + row_height * (float(row) + 0.5);
        cover += row_cover(from_centre.x, y) * gaussian(from_centre.y - y, sigma) * row_height;
    }
    shade = vec4(colour.rgb, colour.a * cover);
}
