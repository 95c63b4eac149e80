// Medians, a table of them, and the machine they were taken on.
import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { cpus, loadavg, totalmem } from "node:os";
import { chromiumPath } from "../../support/browser.mjs";

export const quantile = (values, part) =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * part))];
export const median = (values) => quantile(values, 0.5);

const figure = (value) => (value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toPrecision(3));
const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

const idleWanted = 0.85;
const patienceMs = 1000 * Number(process.env.PATIENCE ?? 20);

/** Jiffies since the start of the machine: those with nothing to do, and all. */
function jiffies() {
  const spent = readFileSync("/proc/stat", "utf8").split("\n")[0].trim().split(/\s+/).slice(1).map(Number);
  return { idle: spent[3] + spent[4], all: spent.reduce((sum, part) => sum + part, 0) };
}

/** Other people's work spoils a figure: waits a while for a second without. Says whether there was one. */
export async function quiet() {
  for (const end = Date.now() + patienceMs; Date.now() < end; ) {
    const before = jiffies();
    await pause(1000);
    const after = jiffies();
    if (after.idle - before.idle >= idleWanted * (after.all - before.all)) return true;
  }
  return false;
}

/** The next read comes from the disk. */
export function dropPageCache() {
  spawnSync("sync");
  try {
    writeFileSync("/proc/sys/vm/drop_caches", "3");
    return true;
  } catch {
    return false; // only root may
  }
}

export function machine() {
  const version = spawnSync(chromiumPath, ["--version"], { encoding: "utf8" }).stdout?.trim().split(" ").slice(0, 2).join(" ");
  const memory = Math.round(totalmem() / 2 ** 30);
  return `${cpus()[0].model}, ${cpus().length} cores, ${memory} GiB; ${version} headless; load ${loadavg()[0].toFixed(1)}`;
}

/**
 * @param {Record<string, [name: string, unit: string, bar?: number]>} rows
 * @param {Record<string, number | undefined>[]} seen one object of figures per repetition
 */
export function printTable(rows, seen) {
  console.log("| | median (least – most) | bar |\n|---|---|---|");
  for (const [key, [name, unit, bar]] of Object.entries(rows)) {
    const values = seen.map((one) => one[key]).filter((value) => value !== undefined);
    if (values.length === 0) continue;
    const range = `${figure(Math.min(...values))} – ${figure(Math.max(...values))}`;
    console.log(`| ${name} | ${figure(median(values))} ${unit} (${range}) | ${bar === undefined ? "" : `≤ ${bar}`} |`);
  }
}
