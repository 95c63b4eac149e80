// What a program on the platform can do, without widgets: text, shadow, fields, lists, a dialog, a scrolled region.
// The colours and lengths are nobody's design.
#include <emscripten/em_macros.h>
#include <imgui.h>

#include <algorithm>
#include <cmath>
#include <string>

#include "platform/browser/frame_loop.hpp"
#include "platform/browser/page.hpp"
#include "platform/browser/ports.hpp"
#include "store/browser/vault_exports.hpp"

using namespace tongban;

namespace {

constexpr std::uint32_t paper = 0xF6F4EFFF;
constexpr ImU32 ink = IM_COL32(0x1E, 0x24, 0x21, 0xFF);
constexpr ImU32 faint = IM_COL32(0x5E, 0x68, 0x62, 0xFF);
constexpr ImU32 card = IM_COL32(0xFF, 0xFF, 0xFF, 0xFF);
constexpr ImU32 ring = IM_COL32(0x2F, 0x6F, 0xED, 0xFF);
constexpr float size = 16;
constexpr float line = 24;

enum Id : WidgetId {
    id_main = 1,
    id_title,
    id_name,
    id_village,
    id_note,
    id_echo,
    id_button,
    id_box,
    id_switch,
    id_ask,
    id_file,
    id_offer,
    id_colours,
    id_list = 40,
    id_dialog = 60,
    id_dialog_field,
    id_dialog_close,
    id_status,
    id_first_colour = 100,
    id_first_row = 200,
};

struct Text {
    std::string value, seen;  ///< `seen` is the last that was not being composed
    int edits = 0, enters = 0;
};

struct Demo {
    Page page;
    BrowserFiles files;
    BrowserClock clock;
    Text name, village, note, question;
    WidgetId focus = 0, asked = 0;
    int presses = 0, frames = 0, colour = 0, row = 0, long_presses = 0;
    bool boxed = false, switched = false, dialog = false, dark = false, wake_soon = false;
    float scrolled = 0;
    std::string status, hash, shortcut;

    PageOutput draw(PageInput const& input);
};

/// Draws one line of text and says it in the outline.
struct Pen {
    Demo& demo;
    Outline& outline;
    ImDrawList& list = *ImGui::GetBackgroundDrawList();

    OutlineRecord& record(WidgetId id, Role role, std::string name, OutlineRect rect, WidgetId parent = id_main) {
        OutlineRecord made;
        made.id = id;
        made.parent = parent;
        made.role = role;
        made.name = std::move(name);
        made.rect = rect;
        made.clip = {0, 0, 4000, 4000};
        outline.records.push_back(std::move(made));
        return outline.records.back();
    }
    void text(OutlineRect rect, std::string_view words, ImU32 colour = ink, float px = size) {
        ImGui::PushFont(demo.page.fonts().regular, px);
        ImVec2 const at{rect.x, rect.y + (rect.height - px) / 2};
        list.AddText(ImGui::GetFont(), px, at, colour, words.data(), words.data() + words.size());
        ImGui::PopFont();
    }
    void box(OutlineRect rect, WidgetId id) {
        list.AddRectFilled({rect.x, rect.y}, {rect.x + rect.width, rect.y + rect.height}, card, 6);
        if (demo.focus == id)
            list.AddRect({rect.x - 2, rect.y - 2}, {rect.x + rect.width + 2, rect.y + rect.height + 2}, ring, 8, 0, 2);
    }
};

bool contains(OutlineRect const& rect, Pointer const& at) {
    return at.x >= rect.x && at.y >= rect.y && at.x < rect.x + rect.width && at.y < rect.y + rect.height;
}

bool tapped(OutlineRect const& rect, Pointer const& pointer) {
    return pointer.released && !pointer.cancelled && contains(rect, pointer) &&
           std::hypot(pointer.x - pointer.press_x, pointer.y - pointer.press_y) <= touch_slop;
}

OutlineRecord& field(
    Pen& pen, Role role, WidgetId id, std::string label, OutlineRect rect, Text& text, WidgetId parent = id_main) {
    pen.box(rect, id);
    OutlineRecord& made = pen.record(id, role, label, rect, parent);
    made.value = text.value;
    made.focusable = made.tab_stop = true;
    made.entry.font_px = size;
    made.entry.line_px = line;
    made.entry.ink = 0x1E2421FF;
    made.entry.text_rect = {rect.x + 12, rect.y + 8, rect.width - 24, rect.height - 16};
    made.entry.placeholder = "请写" + label;
    made.entry.enter_submits = role != Role::text_area;
    OutlineRect first_line = made.entry.text_rect;
    first_line.height = line;
    if (text.value.empty()) pen.text(first_line, made.entry.placeholder, faint);
    else if (pen.demo.focus != id) pen.text(first_line, text.value);
    return made;
}

bool button(
    Pen& pen, WidgetId id, std::string label, OutlineRect rect, Pointer const& pointer, WidgetId parent = id_main) {
    pen.demo.page.painter().shadow(&pen.list, rect, {.radius = 6, .blur = 12, .dx = 0, .dy = 3, .colour = 0x3A2E1C40});
    pen.box(rect, id);
    pen.text({rect.x + 12, rect.y, rect.width, rect.height}, label);
    OutlineRecord& made = pen.record(id, Role::button, std::move(label), rect, parent);
    made.focusable = made.tab_stop = true;
    return tapped(rect, pointer);
}

Text* text_of(Demo& demo, WidgetId id) {
    switch (id) {
        case id_name: return &demo.name;
        case id_village: return &demo.village;
        case id_note: return &demo.note;
        case id_dialog_field: return &demo.question;
        default: return nullptr;
    }
}

void press(Demo& demo, WidgetId id) {
    if (id == id_button) ++demo.presses;
    if (id == id_box) demo.boxed = !demo.boxed;
    if (id == id_switch) demo.switched = demo.dark = !demo.switched;
    if (id == id_ask) demo.dialog = true;
    if (id == id_dialog_close) demo.dialog = false;
    if (id == id_file) demo.files.ask("demo", ".txt");
    if (id == id_offer) demo.files.offer("童伴.txt", "text/plain", "孩子\n");
    if (id >= id_first_colour && id < id_first_colour + 3) demo.colour = static_cast<int>(id - id_first_colour);
}

void handle(Demo& demo, OutlineEvent const& event) {
    using What = OutlineEvent::What;
    Text* const text = text_of(demo, event.id);
    switch (event.what) {
        case What::focus: demo.focus = event.id; break;
        case What::press: press(demo, event.id); break;
        case What::edit:
            if (text == nullptr) break;
            // The last three letters that this field takes: a program that corrects what is typed.
            text->value = event.id == id_village && !event.composing ? event.text.substr(0, 9) : event.text;
            if (!event.composing) text->seen = text->value;
            ++text->edits;
            break;
        case What::enter:
            if (text != nullptr) ++text->enters;
            break;
        case What::step: {
            int& chosen = event.id >= id_first_row ? demo.row : demo.colour;
            WidgetId const first = event.id >= id_first_row ? id_first_row : id_first_colour;
            chosen = std::clamp(chosen + event.steps, 0, 2);
            demo.asked = first + static_cast<WidgetId>(chosen);
            break;
        }
        case What::escape: demo.dialog = false; break;
        case What::shift: break;
    }
}

void draw_choices(Pen& pen, Pointer const& pointer, float width) {
    Demo& demo = pen.demo;
    pen.record(id_colours, Role::radio_group, "颜色", {24, 320, 330, 36});
    char const* const names[] = {"红 ●", "黄 ▲", "蓝 ■"};
    for (int i = 0; i < 3; ++i) {
        WidgetId const id = id_first_colour + static_cast<WidgetId>(i);
        OutlineRect const rect{24 + 110 * static_cast<float>(i), 320, 100, 36};
        pen.box(rect, id);
        pen.text({rect.x + 12, rect.y, 80, 36}, names[i], demo.colour == i ? ring : ink);
        OutlineRecord& made = pen.record(id, Role::radio, names[i], rect, id_colours);
        made.check = demo.colour == i ? Check::on : Check::off;
        made.focusable = true;
        made.tab_stop = demo.colour == i;
        if (tapped(rect, pointer)) press(demo, id);
    }
    OutlineRect const box{24, 372, 160, 36}, toggle{200, 372, 160, 36};
    pen.box(box, id_box);
    pen.text(box, demo.boxed ? "☑ 已同意" : "☐ 已同意");
    OutlineRecord& checkbox = pen.record(id_box, Role::checkbox, "已同意", box);
    checkbox.check = demo.boxed ? Check::on : Check::off;
    checkbox.focusable = checkbox.tab_stop = true;
    if (tapped(box, pointer)) press(demo, id_box);
    pen.box(toggle, id_switch);
    pen.text(toggle, "夜间");
    OutlineRecord& night = pen.record(id_switch, Role::switch_, "夜间", toggle);
    night.check = demo.switched ? Check::on : Check::off;
    night.focusable = night.tab_stop = true;
    if (tapped(toggle, pointer)) press(demo, id_switch);
    (void)width;
}

void draw_list(Pen& pen, Pointer const& pointer) {
    Demo& demo = pen.demo;
    OutlineRect const view{24, 424, 330, 120};
    if (contains(view, pointer)) demo.scrolled = std::clamp(demo.scrolled + pointer.wheel_y, 0.0F, 240.0F);
    pen.record(id_list, Role::list, "孩子", view);
    pen.list.PushClipRect({view.x, view.y}, {view.x + view.width, view.y + view.height});
    char const* const names[] = {"小满", "𠮷田", "阿🌱"};
    for (int i = 0; i < 3; ++i) {
        WidgetId const id = id_first_row + static_cast<WidgetId>(i);
        OutlineRect const rect{view.x, view.y + 120 * static_cast<float>(i) - demo.scrolled, view.width, 112};
        pen.demo.page.painter().shadow(
            &pen.list, rect, {.radius = 10, .blur = 16, .dx = 0, .dy = 4, .colour = 0x3A2E1C60});
        pen.box(rect, id);
        pen.text({rect.x + 12, rect.y, 200, 56}, names[i]);
        OutlineRecord& made = pen.record(id, Role::list_item, names[i], rect, id_list);
        made.clip = view;
        made.focusable = true;
        made.tab_stop = demo.row == i;
        made.position = i + 1;
        made.set_size = 3;
    }
    pen.list.PopClipRect();
}

void draw_dialog(Pen& pen, Pointer const& pointer) {
    Demo& demo = pen.demo;
    if (!demo.dialog) return;
    OutlineRect const rect{60, 120, 280, 200};
    demo.page.painter().shadow(&pen.list, rect, {.radius = 16, .blur = 32, .dx = 0, .dy = 8, .colour = 0x3A2E1C80});
    pen.box(rect, id_dialog);
    OutlineRecord& dialog = pen.record(id_dialog, Role::dialog, "问一句", rect);
    dialog.focusable = true;
    field(pen, Role::text_field, id_dialog_field, "问题", {80, 140, 240, 40}, demo.question, id_dialog);
    if (button(pen, id_dialog_close, "好", {80, 220, 100, 40}, pointer, id_dialog)) demo.dialog = false;
    pen.outline.modal = id_dialog;
}

std::string summary(Demo const& demo, PageInput const& input) {
    auto const number = [](auto value) { return std::to_string(value); };
    return "name=" + demo.name.value + ";seen=" + demo.name.seen + ";edits=" + number(demo.name.edits) +
           ";enters=" + number(demo.name.enters) + ";village=" + demo.village.value + ";note=" + demo.note.value +
           ";presses=" + number(demo.presses) + ";focus=" + number(demo.focus) + ";colour=" + number(demo.colour) +
           ";row=" + number(demo.row) + ";long=" + number(demo.long_presses) + ";frames=" + number(demo.frames) +
           ";size=" + number(std::lround(input.surface.width)) + "x" + number(std::lround(input.surface.height)) + "@" +
           number(std::lround(input.surface.density * 100)) +
           ";keyboard=" + number(std::lround(input.surface.keyboard_height)) +
           ";scrolled=" + number(std::lround(demo.scrolled)) + ";hash=" + demo.hash + ";shortcut=" + demo.shortcut +
           ";file=" + demo.status + ";touch=" + number(static_cast<int>(input.surface.touch)) +
           ";dark=" + number(static_cast<int>(input.surface.dark));
}

void receive(Demo& demo, PageInput const& input) {
    ++demo.frames;
    demo.asked = 0;
    for (OutlineEvent const& event : input.events) handle(demo, event);
    for (std::string const& key : input.shortcuts) {
        demo.shortcut = key;
        if (key == "ctrl+k") demo.asked = id_village;
        if (key == "ctrl+u") demo.name.value = "程序写的";
        if (key == "ctrl+y") demo.wake_soon = true;
    }
    for (ChosenFile const& file : input.files) demo.status = file.purpose + "/" + file.name + "/" + file.bytes;
    if (input.hash) demo.hash = *input.hash;
    demo.long_presses += input.pointer.long_press ? 1 : 0;
}

PageOutput Demo::draw(PageInput const& input) {
    receive(*this, input);
    PageOutput output;
    output.paper = dark ? 0x16181AFF : paper;
    output.outline.title = "试验";
    Pen pen{*this, output.outline};
    float const width = std::min(input.surface.width - 48, 330.0F);
    pen.record(id_main, Role::main, "", {0, 0, input.surface.width, input.surface.height}, 0);
    pen.record(id_title, Role::heading, "今日有三位孩子", {24, 16, width, 36}).level = 1;
    pen.text({24, 16, width, 36}, "今日有三位孩子 Today 3", ink, 28);
    field(pen, Role::text_field, id_name, "姓名", {24, 64, width, 40}, name);
    field(pen, Role::text_field, id_village, "村", {24, 112, width, 40}, village).described = "只留前三个字";
    field(pen, Role::text_area, id_note, "备注", {24, 160, width, 90}, note);
    if (button(pen, id_button, "记下", {24, 264, 90, 40}, input.pointer)) press(*this, id_button);
    if (button(pen, id_ask, "问", {124, 264, 60, 40}, input.pointer)) press(*this, id_ask);
    if (button(pen, id_file, "选文件", {194, 264, 80, 40}, input.pointer)) press(*this, id_file);
    if (button(pen, id_offer, "存", {284, 264, 60, 40}, input.pointer)) press(*this, id_offer);
    draw_choices(pen, input.pointer, width);
    draw_list(pen, input.pointer);
    draw_dialog(pen, input.pointer);
    if (!dialog && contains({24, 264, 90, 40}, input.pointer)) ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
    pen.record(id_status, Role::status, summary(*this, input), {24, 700, 300, 20});
    output.outline.focus = asked;
    if (presses > 0) output.outline.announcements.push_back({"记下了 " + std::to_string(presses), false});
    if (std::exchange(wake_soon, false)) output.wish.after_seconds = 0.2;
    return output;
}

}  // namespace

/// Called by web/main.js, as in src/main.cpp. The demo keeps nothing, but the page brings its pages first.
extern "C" EMSCRIPTEN_KEEPALIVE int program_start() {
    (void)browser_log();
    static Demo demo;
    demo.page.shortcuts({"ctrl+k", "ctrl+u", "ctrl+y"});
    demo.page.run([](PageInput const& input) { return demo.draw(input); });
    return 0;
}

int main() { return 0; }
