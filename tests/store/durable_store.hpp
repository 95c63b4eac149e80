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

    /// One transaction's steps with their values, as they were when it was packed.
    using Steps = std::vector<std::pair<Write, Bytes>>;
    static Steps steps(PageLog& from) {
        Steps steps;
        for (std::size_t i = 0; i < from.writes().size(); ++i) {
            auto const value = from.value(i);
            steps.emplace_back(from.writes()[i], Bytes(value.begin(), value.end()));
        }
        return steps;
    }

    /// False: a key was there already, and nothing happened.
    bool write(Steps const& steps) {
        for (auto const& [write, value] : steps)
            if (write.what == Write::What::add_log && log.contains(write.key)) return false;
        for (auto const& [write, value] : steps) step(write, value);
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
    void step(Write const& write, Bytes const& value) {
        switch (write.what) {
            case Write::What::add_log: log[write.key] = value; break;
            case Write::What::put_chunk: chunks[write.key] = value; break;
            case Write::What::put_head: meta["head"] = value; break;
            case Write::What::put_boot: meta["boot"] = value; break;
            case Write::What::put_log: log[write.key] = value; break;
            case Write::What::put_keyring: meta["keyring"] = value; break;
            case Write::What::erase_keyring: meta.erase("keyring"); break;
            case Write::What::erase_log: log.erase(log.lower_bound(write.key), log.upper_bound(write.key_last)); break;
        }
    }
};

/// Carries out what is under way and says so.
inline bool write_and_confirm(DurableStore& store, PageLog& log) {
    auto const written = store.write(DurableStore::steps(log));
    if (written) log.confirm();
    else log.refuse();
    return written;
}

inline void become_writer(DurableStore& store, PageLog& log) {
    log.pack_epoch();
    check(write_and_confirm(store, log), "nobody was faster");
}

}  // namespace tongban
