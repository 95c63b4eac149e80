// Kills the browser during a stream of commits: KILLS=200 node tests/bench/kill_bench.mjs
// Ends with an error at the first acknowledged row that is missing, at a gap, or at a database that is not sound.
import { rmSync } from "node:fs";
import { newProfile } from "../support/browser.mjs";
import { serveDbSite } from "../support/db_site.mjs";
import { killOverAndOver } from "../support/kill_stream.mjs";
import { machine } from "./support/figures.mjs";

const kills = Number(process.env.KILLS ?? 200);
const server = await serveDbSite();
const profile = newProfile();
process.on("exit", () => rmSync(profile, { recursive: true, force: true }));

const begin = performance.now();
const onKill = (kill) => kill % 10 === 0 && console.log(`${kill} of ${kills}`);
const { acknowledged, found } = await killOverAndOver({ url: server.url, profile, kills, onKill });
await server.close();

const minutes = ((performance.now() - begin) / 60_000).toFixed(1);
console.log(`\n${machine()}\n`);
console.log("| kills | acknowledged rows | found at the end | lost | minutes |\n|---|---|---|---|---|");
console.log(`| ${kills} | ${acknowledged} | ${found} | 0 | ${minutes} |`);
