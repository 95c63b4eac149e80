// Screenshots of every screen, with the sample village, at three sizes, light and dark:
//
//   node tests/e2e/shots.mjs <folder>
//
// The one in the README is <folder>/laptop-light/today.png.
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { serve } from "../../web/serve.mjs";
import { dist, goByAddress, isDrawn, laptop, phone, visit } from "./support/program.mjs";
import { lists, screens } from "./support/screens.mjs";
import { setPassphrase } from "./support/volunteer_work.mjs";

const [folder = "build/shots"] = process.argv.slice(2);
const devices = { phone, laptop, desktop: { viewport: { width: 1440, height: 900 } } };
const forms = ["register_child", "record_visit", "care_agreement", "collect_wish", "form_pairing", "register_volunteer", "add_village", "plan_activity"];

/** Until everything that moved has come to rest. */
const rest = (person) => person.page.waitForTimeout(700);

async function show(person, address) {
  await goByAddress(person, address);
  await rest(person);
}

async function shoot(person, into, name) {
  await person.page.screenshot({ path: join(into, `${name}.png`) });
}

async function shootAll(person, into) {
  await shoot(person, into, "empty");
  await person.press("button", "先看看示例村");
  await person.sees("今天有几件事等着您");
  await person.page.waitForTimeout(4000); // the toast is gone
  for (const name of screens) {
    await show(person, name);
    await shoot(person, into, name.replace("/", "-"));
  }
  for (const name of [...Object.values(lists), "villages", "campaigns"]) {
    await show(person, name);
    const first = person.page.locator("main").getByRole("listitem").first();
    if ((await first.count()) === 0) continue;
    const box = await person.show(first);
    await person.pressAt(box.x + Math.min(box.width / 2, 120), box.y + Math.min(box.height / 2, 30));
    await rest(person);
    await shoot(person, into, `${name}-open`);
  }
  for (const name of forms) {
    await show(person, `form/${name}`);
    await shoot(person, into, `form-${name}`);
  }
  await shootLock(person, into);
}

async function shootLock(person, into) {
  await setPassphrase(person, "石榴灯笼渡口旧信", (step) => shoot(person, into, `lock-${step}`));
  await person.press("button", "马上锁上");
  await person.sees("输入密码接着用");
  await isDrawn(person.page);
  await rest(person);
  await shoot(person, into, "lock");
}

/** The design sheet, part by part. */
async function shootSheet(person, into) {
  for (const part of ["text", "drawing", "control", "field", "list", "progress", "overlay"]) {
    await show(person, part);
    await shoot(person, into, `design-${part}`);
  }
}

/** Somebody who comes to the page for the first time. */
async function newcomer(url, device, act) {
  const profile = mkdtempSync(join(tmpdir(), "tongban-shots-"));
  const { person, browser } = await visit({ url, profile }, { device });
  await act(person);
  await browser.close();
  rmSync(profile, { recursive: true, force: true });
}

const server = await serve(`${dist}site`);
const sheet = await serve(fileURLToPath(new URL("../../build/web-release/design/dist/site", import.meta.url)));
for (const [name, device] of Object.entries(devices)) {
  for (const colorScheme of ["light", "dark"]) {
    const into = join(folder, `${name}-${colorScheme}`);
    mkdirSync(into, { recursive: true });
    await newcomer(server.url, { ...device, colorScheme }, (person) => shootAll(person, into));
    await newcomer(sheet.url, { ...device, colorScheme }, (person) => shootSheet(person, into));
    console.log(into);
  }
}
await server.close();
await sheet.close();
