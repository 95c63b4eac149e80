#pragma once

#include <cstddef>
#include <cstdint>

/// What the page does for the program: web/imports.js has the bodies. Texts are UTF-8 with their length in bytes.
extern "C" {

void host_wake(int frames);
void host_wake_after(double seconds);

void host_start_graphics();
/// The look of what surrounds the canvas: page background (0xRRGGBB) and the system's own controls.
void host_paper(std::uint32_t rgb);
void host_cursor(int imgui_cursor);

/// Height of the face above and below the baseline at this CSS font-size, as the browser lays out a line of it.
void host_face_height(int weight, float css_px, float* ascent_descent);
float host_glyph_width(int weight, float px, std::uint32_t point);
/// Draws a glyph with the pen at (pen_x, baseline) into `side` × `side` RGBA pixels at `rgba`.
void host_draw_glyph(int weight, float px, std::uint32_t point, std::uint8_t* rgba, int side, int pen_x, int baseline);

/// A texture with the photo of this name, at about `side` pixels; 0 while it is not there. Fills width, height, and 1 when it
/// will never be there.
std::uint32_t host_picture(char const* name, std::size_t size, float side, float* width_height_missing);
void host_show_photo(char const* name, std::size_t size, char const* words, std::size_t words_size);

void host_outline(char const* json, std::size_t size);
void host_route(char const* hash, std::size_t size);

/// See app/ports.hpp, Vault. What comes of it arrives by vault_report.
void host_vault_commit();
void host_vault_take_over();
void host_vault_reopen();
void host_vault_lock();
void host_vault_accept_loss();
void host_vault_open_copy();
/// Names of 64 letters, one after the other.
void host_vault_keep_only_blobs(char const* names, std::size_t size);
void host_vault_adopt_blobs();
/// `texts`: name, bytes, names of blobs as above.
void host_vault_offer_backup(char const* const* texts, std::size_t const* sizes);
void host_vault_add_to_copy(char const* names, std::size_t size);
void host_vault_keep_copy(
    double at_ms, double change, char const* keys, std::size_t keys_size, char const* bytes, std::size_t size);

void host_offer_file(char const* const* name_type_bytes, std::size_t const* sizes);
void host_ask_file(char const* purpose, std::size_t purpose_size, char const* accept, std::size_t accept_size);

/// A page for paper, see platform/paper_json.hpp.
void host_print(char const* json, std::size_t size);
void host_show_paper(char const* json, std::size_t size, char const* close, std::size_t close_size);

void host_dial(char const* digits, std::size_t size);

/// A text from malloc with its length in `size`; null when never written.
char* host_read_preference(char const* key, std::size_t key_size, std::size_t* size);
void host_write_preference(char const* key, std::size_t key_size, char const* value, std::size_t value_size);
}
