// Real Chromium on a real profile, for tests that close it, kill it and open it again.
import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "playwright-core";

const candidates = [process.env.CHROMIUM, "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
export const chromiumPath = candidates.find((path) => path && existsSync(path));

const flags = [
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
];

/** An empty folder that goes when the test ends. @param {import("node:test").TestContext} [test] */
export function newProfile(test) {
  const folder = mkdtempSync(join(tmpdir(), "tongban-profile-"));
  test?.after(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }));
  return folder;
}

/** @param {string} from @param {string} to */
export function copyProfile(from, to) {
  rmSync(to, { recursive: true, force: true });
  cpSync(from, to, { recursive: true, filter: (path) => !/Singleton|\/Cache(_Data)?$|DevToolsActivePort/.test(path) });
}

/** @param {number} pid @returns {number[]} with all descendants */
function family(pid) {
  const parents = new Map();
  for (const entry of readdirSync("/proc").filter((name) => /^\d+$/.test(name))) {
    try {
      const stat = readFileSync(`/proc/${entry}/stat`, "utf8");
      parents.set(Number(entry), Number(stat.slice(stat.lastIndexOf(")") + 2).split(" ")[1]));
    } catch {
      // It ended meanwhile.
    }
  }
  const members = [pid];
  for (const member of members) for (const [child, parent] of parents) if (parent === member) members.push(child);
  return members;
}

/**
 * @param {string} profile
 * @param {{args?: string[], page?: string} & import("playwright-core").LaunchOptions} [settings]
 */
export async function launch(profile, { args = [], ...more } = {}) {
  if (!chromiumPath) throw new Error("no Chromium found: apt-get install chromium, or set CHROMIUM to its path");
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: chromiumPath,
    headless: true,
    args: [...flags, ...args],
    ...more,
  });
  return new RunningBrowser(context, profile);
}

export class RunningBrowser {
  /** @param {import("playwright-core").BrowserContext} context @param {string} profile */
  constructor(context, profile) {
    this.context = context;
    this.profile = profile;
  }

  /** The first page. @param {string} url */
  async open(url) {
    const page = this.context.pages()[0] ?? (await this.context.newPage());
    await page.goto(url);
    return page;
  }

  /** Another window. @param {string} url */
  async openAnother(url) {
    const page = await this.context.newPage();
    await page.goto(url);
    return page;
  }

  /** The process number of the browser itself, which its profile's lock names. */
  get pid() {
    const link = spawnSync("readlink", [join(this.profile, "SingletonLock")], { encoding: "utf8" }).stdout.trim();
    return Number(link.slice(link.lastIndexOf("-") + 1));
  }

  /** All its processes. */
  get processes() {
    return family(this.pid);
  }

  /** As when the power goes for this program: every process at once, no chance to tidy up. */
  async kill() {
    for (const pid of this.processes) {
      try {
        process.kill(pid, "SIGKILL");
      } catch {
        // It ended by itself.
      }
    }
    await this.context.close().catch(() => {});
  }

  close() {
    return this.context.close();
  }
}
