#pragma once

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "store/page_log.hpp"

namespace tongban {

/// What IndexedDB is to the vault, in memory: transactions that happen whole or not at all.
class DurableStore {
public:
    std::map<std::uint64_t, Bytes> log, chunks;
    std::map<std::string, Bytes> meta;
    std::map<std::string, Bytes> blobs;
    int writes_until_full = -1;  ///< the step after so many finds no room; never below 0

    /// One transaction's steps with their values, as they were when it was packed.
    struct Step {
        Write write;
        Bytes value;
        std::string place;  ///< of a blob
    };
    using Steps = std::vector<Step>;
    static Steps steps(PageLog& from) {
        Steps steps;
        for (std::size_t i = 0; i < from.writes().size(); ++i) {
            auto const write = from.writes()[i];
            auto const value = from.value(i);
            steps.push_back({write, Bytes(value.begin(), value.end()), {}});
            if (write.what == Write::What::put_blob)
                steps.back().place = from.blob_place(static_cast<std::size_t>(write.key));
        }
        return steps;
    }
    /// The same with every blob that lies here, where another key is to seal them.
    Steps all_steps(PageLog& from) const {
        auto all = steps(from);
        for (auto const& [place, value] : blobs) {
            if (!from.seals_anew()) break;
            auto resealed = from.seal_blob_anew(value);
            if (resealed.erase) all.push_back({{Write::What::put_blob}, {}, place});
            if (!resealed.place.empty())
                all.push_back({{Write::What::put_blob}, std::move(resealed.value), resealed.place});
        }
        return all;
    }

    /// False: a key was there already, or there was no room. Then nothing happened.
    bool write(Steps const& steps) {
        auto const before = *this;
        for (auto const& step : steps) {
            bool const is_there = step.write.what == Write::What::add_log && log.contains(step.write.key);
            if (!is_there && writes_until_full != 0) {
                take(step);
                if (writes_until_full > 0) --writes_until_full;
                continue;
            }
            *this = before;
            writes_until_full = -1;
            return false;
        }
        return true;
    }

    /// Reads head and log; pages arrive later.
    std::optional<Damage> open(PageLog& into) const {
        into.restart();
        if (meta.contains("keyring"))
            if (auto damage = into.take_keyring(meta.at("keyring"))) return damage;
        if (meta.contains("head"))
            if (auto damage = into.take_head(meta.at("head"))) return damage;
        for (auto const& [key, value] : log)
            if (auto damage = into.take_log(key, value)) return damage;
        return into.finish_log();
    }

    std::optional<Damage> fill(PageLog& into) const {
        for (std::uint32_t chunk = 0; chunk < into.stored_chunks(); ++chunk) {
            if (!chunks.contains(chunk)) return Damage::broken;
            if (auto damage = into.take_chunk(chunk, chunks.at(chunk))) return damage;
        }
        return {};
    }

    std::optional<Damage> boot(PageLog& into) const {
        return meta.contains("boot") ? into.take_boot(meta.at("boot")) : std::nullopt;
    }

private:
    void take(Step const& step) {
        auto const& [write, value, place] = step;
        switch (write.what) {
            case Write::What::add_log: log[write.key] = value; break;
            case Write::What::put_chunk: chunks[write.key] = value; break;
            case Write::What::put_head: meta["head"] = value; break;
            case Write::What::put_boot: meta["boot"] = value; break;
            case Write::What::put_log: log[write.key] = value; break;
            case Write::What::put_keyring: meta["keyring"] = value; break;
            case Write::What::erase_keyring: meta.erase("keyring"); break;
            case Write::What::put_blob: value.empty() ? void(blobs.erase(place)) : void(blobs[place] = value); break;
            case Write::What::erase_log: log.erase(log.lower_bound(write.key), log.upper_bound(write.key_last)); break;
        }
    }
};

/// Carries out what is under way and says so.
inline bool write_and_confirm(DurableStore& store, PageLog& log) {
    auto const written = store.write(store.all_steps(log));
    if (written) log.confirm();
    else log.refuse();
    return written;
}

inline void become_writer(DurableStore& store, PageLog& log) {
    log.pack_epoch();
    check(write_and_confirm(store, log), "nobody was faster");
}

}  // namespace tongban
