#include <array>

#include "design/parts.hpp"

namespace tongban::ui {
namespace {

void draw_way(Ui& ui) {
    std::array const links{
        ChainLink{
            "asked",
            std::string(said(ui, "chain.asked")),
            std::string(said(ui, "chain.asked_when")),
            {},
            LinkState::done},
        ChainLink{
            "screened",
            std::string(said(ui, "chain.screened")),
            std::string(said(ui, "chain.screened_when")),
            {},
            LinkState::done},
        ChainLink{
            "claimed",
            std::string(said(ui, "chain.claimed")),
            {},
            std::string(said(ui, "chain.claimed_by")),
            LinkState::current},
        ChainLink{"delivered", std::string(said(ui, "chain.delivered")), {}, {}, LinkState::ahead},
        ChainLink{"followed", std::string(said(ui, "chain.followed")), {}, {}, LinkState::ahead}};
    chain(ui, "way", said(ui, "kind.chain"), links);
}

void draw_clear(Ui& ui) {
    std::array const segments{
        Segment{said(ui, "clear.1"), SegmentState::full},
        Segment{said(ui, "clear.2"), SegmentState::full},
        Segment{said(ui, "clear.3"), SegmentState::partly},
        Segment{said(ui, "clear.4"), SegmentState::full},
        Segment{said(ui, "clear.5"), SegmentState::empty}};
    meter(ui, "clear", said(ui, "kind.meter"), segments);
}

void draw_cards(Ui& ui) {
    constexpr std::array<std::string_view, 6> keys{"raised", "flat", "sunken", "accent", "warm", "danger"};
    for (std::size_t i = 0; i < keys.size(); ++i) {
        card(ui, {.key = keys[i], .kind = static_cast<CardKind>(i)}, [&] {
            heading(ui, said(ui, std::string("card.").append(keys[i])), 3);
            paragraph(ui, said(ui, "card.text"), {.tone = Tone::quiet});
        });
    }
    card(ui, {.key = "pressable", .pressable = true, .selected = true, .name = said(ui, "card.pressable")}, [&] {
        heading(ui, said(ui, "card.pressable"), 3);
    });
}

}  // namespace

void draw_progress_part(Ui& ui, DesignDraft& draft) {
    columns(
        ui,
        {},
        {[&] {
             shown(ui, "chain", [&] { draw_way(ui); });
             shown(ui, "meter", [&] { draw_clear(ui); });
             shown(ui, "progress", [&] {
                 auto const hours = static_cast<float>(draft.hours) / 12;
                 progress(ui, {.key = "known", .label = said(ui, "progress.known"), .share = hours, .note = "3 / 12"});
                 progress(ui, {.key = "unknown", .label = said(ui, "progress.unknown"), .share = -1});
             });
             shown(ui, "saved", [&] {
                 flow(ui, [&] {
                     saved_mark(ui, {.key = "saved", .tone = SavedTone::saved, .text = said(ui, "saved.saved")});
                     saved_mark(ui, {.key = "saving", .tone = SavedTone::saving, .text = said(ui, "saved.saving")});
                     saved_mark(ui, {.key = "not", .tone = SavedTone::not_saved, .text = said(ui, "saved.not_saved")});
                     saved_mark(ui, {.key = "read", .tone = SavedTone::read_only, .text = said(ui, "saved.read_only")});
                 });
             });
             shown(ui, "skeleton", [&] { skeleton(ui, 2); });
         },
         [&] { draw_cards(ui); }});
}

}  // namespace tongban::ui
