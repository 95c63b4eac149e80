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

/** @param {(number | undefined)[]} values @param {string} unit */
function cell(values, unit) {
  const known = values.filter((value) => value !== undefined);
  if (known.length === 0) return "";
  return `${figure(median(known))} ${unit} (${figure(Math.min(...known))} – ${figure(Math.max(...known))})`;
}

/**
 * @param {Record<string, [name: string, unit: string, bar?: number]>} rows
 * @param {Record<string, Record<string, number | undefined>[]>} columns by their head: one object of figures per repetition
 */
export function printTable(rows, columns) {
  const heads = Object.keys(columns);
  console.log(`| median (least – most) | ${heads.join(" | ")} | bar |\n|---|${"---|".repeat(heads.length)}---|`);
  for (const [key, [name, unit, bar]] of Object.entries(rows)) {
    const cells = Object.values(columns).map((seen) => cell(seen.map((one) => one[key]), unit));
    if (cells.every((text) => text === "")) continue;
    console.log(`| ${name} | ${cells.join(" | ")} | ${bar === undefined ? "" : `≤ ${bar}`} |`);
  }
}
