// An activity from a ready lesson to the hours of who gave it, with a thumb on a small phone.
import assert from "node:assert/strict";
import { test } from "node:test";
import { axeFindings } from "./support/axe.mjs";
import { phone, place, visit } from "./support/program.mjs";
import { act, approve, choose, enlist, goTo, handIn, open, openForm, pickDay, pickFrom } from "./support/volunteer_work.mjs";

/** As many pixels as a processor without a graphics card can draw in time. */
const device = { ...phone, deviceScaleFactor: 1 };

/** What is printed after `press`: lines, the cells of a row between tabs. */
async function printed(person, press) {
  const { page } = person;
  await page.evaluate(() => (globalThis.print = () => (globalThis.printing = true)));
  await press();
  await page.waitForFunction(() => globalThis.printing);
  const lines = await page.evaluate(() => {
    const line = (element) => (element.cells ? [...element.cells].map((cell) => cell.textContent).join("\t") : element.textContent);
    return [...document.querySelectorAll("#sheet :is(h1, h2, h3, p, tr)")].map(line);
  });
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
  await page.evaluate(() => {
    delete globalThis.printing;
    dispatchEvent(new Event("afterprint"));
  });
  return { lines, pages: pdf.match(/\/Type ?\/Page\b/g).length };
}

async function planFromLesson(person) {
  await goTo(person, "活动");
  await openForm(person, "安排活动", "安排");
  await pickFrom(person, "用现成的教案", "防溺水");
  await person.until(async () => (await person.find("textbox", "活动名称").inputValue()) === "夏天不下河", "the lesson names it");
  await pickDay(person, "日期", "今天");
  await choose(person, "负责人", "bxm", "白雪梅");
  await person.type("安排几位大人", "2");
  await handIn(person, "安排");
  await person.meets("heading", "夏天不下河");
}

const place_of_the_photo = "32.0603N118.7969E";

/** A photo as a camera makes it: large, and with a note of the place where it was taken. */
async function photo(page) {
  const base64 = await page.evaluate(() => {
    const canvas = Object.assign(document.createElement("canvas"), { width: 2400, height: 1800 });
    const pen = canvas.getContext("2d");
    for (const [i, colour] of ["#8ac", "#fb6", "#6a8"].entries()) {
      pen.fillStyle = colour;
      pen.fillRect(0, i * 600, 2400, 600);
    }
    return canvas.toDataURL("image/jpeg").split(",")[1];
  });
  const jpeg = Buffer.from(base64, "base64");
  const note = Buffer.from(`Exif\0\0${place_of_the_photo}`);
  const mark = Buffer.from([0xff, 0xe1, 0, note.length + 2]);
  return Buffer.concat([jpeg.subarray(0, 2), mark, note, jpeg.subarray(2)]);
}

async function addPhoto(person, name, buffer) {
  const chooser = person.page.waitForEvent("filechooser");
  await person.press("button", "添加照片");
  await (await chooser).setFiles({ name, mimeType: "image/jpeg", buffer });
}

/** Everything that lies in the store beside the pages, as text. */
const storedPhotos = (page) =>
  page.evaluate(async () => {
    const [{ name }] = (await indexedDB.databases()).filter(({ name }) => !name.includes(" "));
    const opened = indexedDB.open(name);
    await new Promise((done) => (opened.onsuccess = done));
    const all = opened.result.transaction("blob").objectStore("blob").getAll();
    await new Promise((done) => (all.onsuccess = done));
    opened.result.close();
    return all.result.map((value) => new TextDecoder("latin1").decode(value));
  });

/** A log with a photo: shrunk, without its place, seen large, gone and there again after a reload. */
async function writeWithPhoto(person) {
  const { page } = person;
  await addPhoto(person, "notes.jpg", Buffer.from("no photo"));
  await person.sees("“notes.jpg”不是能打开的照片");
  const taken = await photo(page);
  await addPhoto(person, "IMG_0001.jpg", taken);
  await person.meets("button", "照片 1，共 1 张");
  await person.isSaved();
  const [stored, ...others] = await storedPhotos(page);
  assert.equal(others.length, 0);
  assert.ok(taken.toString("latin1").includes(place_of_the_photo));
  assert.ok(!stored.includes(place_of_the_photo) && !stored.includes("Exif"), "the place is not kept");
}

async function lookAtPhoto(person) {
  const { page } = person;
  await person.press("button", "照片 1，共 1 张");
  const large = page.locator("#cover img");
  await person.until(() => large.evaluate((image) => image.naturalWidth === 1600), "it is seen as it is kept");
  assert.equal(await large.getAttribute("alt"), "照片 1，共 1 张");
  await page.keyboard.press("Escape");
  assert.equal(await page.locator("#cover").count(), 0);
  await person.meets("button", "照片 1，共 1 张");
}

test("on a phone a lesson becomes an activity, is approved, called, taken home, written up and counted", async (t) => {
  const { person, browser, faults } = await visit(await place(t), { device });
  await person.press("button", "先看看示例村");
  await person.meets("heading", "今天有几件事等着您");
  await planFromLesson(person);
  await person.meets("listitem", /先准备好安全预案/);
  await openForm(person, "修改", "保存");
  await person.press("checkbox", "有安全预案");
  await handIn(person, "保存");
  for (const village of ["柳树村", "桃湾村", "白鹭村"]) await person.press("button", new RegExp(`^${village}`));
  await person.sees("/ 12 位");
  await enlist(person, "白雪梅");
  assert.deepEqual(await axeFindings(person.page), []);
  await approve(person, "周晓岚");
  await act(person, "开放名单");
  await act(person, "没点到的都到了");
  await person.meets("checkbox", /^云朵朵，到了/);
  await act(person, "都由照护人接走");
  await person.misses("heading", "放学交接");
  assert.deepEqual(await axeFindings(person.page), []);
  const roll = await printed(person, () => person.page.keyboard.press("Control+P"));
  assert.ok(roll.lines.some((line) => /小蜜蜂\t到了\t\d\d:\d\d\t\d\d:\d\d\t/.test(line)), "the sheet says who came, when, and with whom they went");
  assert.ok(!roll.lines.some((line) => line.includes("云朵朵")), "and nobody's real name");

  await openForm(person, "写活动日志", "写好了");
  await person.compose("活动记录", "讲了不下水，每人扔了两遍绳子。");
  await writeWithPhoto(person);
  await person.type("喜欢的有几位", "13");
  await person.press("button", "写好了");
  await person.isTold("喜欢的有几位", "比到场的孩子还多");
  await person.type("喜欢的有几位", "12");
  await handIn(person, "写好了");
  await lookAtPhoto(person);
  await person.isSaved();
  await person.page.reload();
  await lookAtPhoto(person);
  await open(person, "志愿者", "白雪梅");
  await person.press("checkbox", "哪一段时间");
  await person.press("button", /^这个月/);
  const hours = await printed(person, () => person.page.keyboard.press("Control+P"));
  assert.equal(hours.lines[0], "服务记录明细");
  assert.ok(hours.lines.some((line) => line.includes("夏天不下河”\t60 分钟")), hours.lines.join("\n"));
  assert.ok(hours.lines.some((line) => /合计\t\d+ 分钟，记 [\d.]+ 小时/.test(line)));
  assert.ok(!hours.lines.some((line) => line.includes("证明")));
  await person.isSaved();
  assert.deepEqual(faults, []);
  await browser.close();
});

test("a lesson goes to paper on one sheet: what to bring, the steps, the questions with room for the right ones", async (t) => {
  const { person, browser, faults } = await visit(await place(t));
  await person.press("button", "先看看示例村");
  await person.meets("heading", "今天有几件事等着您");
  await open(person, "活动", "防溺水一课");
  const lesson = await printed(person, () => person.press("button", "打印教案"));
  assert.equal(lesson.pages, 1);
  assert.ok(lesson.lines.some((line) => line.startsWith("要带的\t长绳一根")));
  assert.ok(lesson.lines.some((line) => line.startsWith("1. 问大家：村里哪儿有水")));
  assert.ok(lesson.lines.some((line) => /^同伴掉进水里，你先做什么？\t.+\t\t$/.test(line)));
  assert.deepEqual(faults, []);
  await browser.close();
});
