// Typing as people do it, pinyin above all. The DevTools protocol plays the input method: it fires the real events.
import assert from "node:assert/strict";
import { after, afterEach, before, test } from "node:test";
import { middle, open, phone, press, says, start, told } from "./support.mjs";

let world;
before(async () => (world = await start()));
afterEach(() => world.tidy());
after(() => world.stop());

const field = (page, name = "姓名") => page.getByRole("textbox", { name, exact: true });

async function composer(page) {
  const cdp = await page.context().newCDPSession(page);
  return {
    compose: async (...steps) => {
      for (const text of steps) {
        await cdp.send("Input.imeSetComposition", { text, selectionStart: text.length, selectionEnd: text.length });
      }
    },
    commit: (text) => cdp.send("Input.insertText", { text }),
    cancel: () => cdp.send("Input.imeSetComposition", { text: "", selectionStart: 0, selectionEnd: 0 }),
  };
}

test("pinyin is composed in the field and committed to the program", async () => {
  const page = await open(world);
  const ime = await composer(page);
  await field(page).click();
  await ime.compose("n", "ni", "ni h", "ni hao");
  await says(page, { name: "ni hao", seen: "" });
  await ime.commit("你好");
  await says(page, { name: "你好", seen: "你好" });
  assert.equal(await field(page).inputValue(), "你好");
  assert.deepEqual(page.errors, []);
});

test("a cancelled composition leaves nothing", async () => {
  const page = await open(world);
  const ime = await composer(page);
  await field(page).click();
  await ime.compose("xiao");
  await ime.cancel();
  await says(page, { name: "", seen: "" });
  assert.equal(await field(page).inputValue(), "");
});

test("composition in the middle of a text and over a selection", async () => {
  const page = await open(world);
  const ime = await composer(page);
  await field(page).click();
  await page.keyboard.insertText("王明");
  await page.keyboard.press("ArrowLeft");
  await ime.compose("xiao");
  await ime.commit("小");
  await says(page, { seen: "王小明" });
  await page.keyboard.press("Control+a");
  await ime.compose("li");
  await ime.commit("李");
  await says(page, { seen: "李" });
});

test("moving to the next field in the middle of a composition keeps both", async () => {
  const page = await open(world);
  const ime = await composer(page);
  await field(page).click();
  await ime.compose("zhang");
  await field(page, "备注").click();
  await says(page, { name: "zhang", seen: "zhang" });
  await ime.compose("qing");
  await ime.commit("晴");
  await says(page, { name: "zhang", note: "晴" });
});

test("pressing a button in the middle of a composition counts what was typed first", async () => {
  const page = await open(world);
  const ime = await composer(page);
  await field(page).click();
  await ime.compose("li");
  await press(page, "button", "记下");
  const now = await says(page, { presses: 1 });
  assert.equal(now.seen, "li");
});

test("leaving the page's fields in the middle of a composition keeps what was typed", async () => {
  const page = await open(world);
  const ime = await composer(page);
  await field(page).click();
  await ime.compose("yu");
  await field(page).evaluate((element) => element.blur());
  await says(page, { seen: "yu", focus: 0 });
});

test("the program does not touch the text while it is composed, and may afterwards", async () => {
  const page = await open(world);
  const ime = await composer(page);
  await field(page, "村").click();
  await ime.compose("shi");
  await ime.compose("shi men kan cun");
  await page.waitForTimeout(200);
  assert.equal(await field(page, "村").inputValue(), "shi men kan cun");
  await ime.commit("石门坎村四组");
  await says(page, { village: "石门坎" });
  await page.waitForFunction(() => document.activeElement.value === "石门坎");
});

test("Enter submits, but not while composing", async () => {
  const page = await open(world);
  const ime = await composer(page);
  await field(page).click();
  await ime.compose("wo");
  await page.evaluate(() => document.activeElement.dispatchEvent(
    new KeyboardEvent("keydown", { key: "Enter", isComposing: true, bubbles: true, cancelable: true })));
  await page.evaluate(() => document.activeElement.dispatchEvent(
    new KeyboardEvent("keydown", { key: "Enter", keyCode: 229, bubbles: true, cancelable: true })));
  await ime.commit("我");
  await says(page, { seen: "我", enters: 0 });
  await page.keyboard.press("Enter");
  await says(page, { enters: 1 });
});

test("the line break of an Android keyboard is Enter, once", async () => {
  const page = await open(world);
  await field(page).click();
  await page.evaluate(() => document.activeElement.dispatchEvent(
    new InputEvent("beforeinput", { inputType: "insertLineBreak", bubbles: true, cancelable: true })));
  await says(page, { enters: 1 });
});

test("a text area keeps its lines", async () => {
  const page = await open(world);
  await field(page, "备注").click();
  await page.keyboard.type("a");
  await page.keyboard.press("Enter");
  await page.keyboard.type("b");
  await says(page, { note: "a\nb", enters: 0 });
});

test("undo, paste and selection are the browser's own", async () => {
  const page = await open(world);
  await field(page).click();
  await page.keyboard.type("abc");
  await page.keyboard.press("Control+z");
  const undone = await field(page).inputValue();
  assert.notEqual(undone, "abc");
  await says(page, { seen: undone });
  await page.keyboard.press("Control+a");
  await page.evaluate(() => document.execCommand("insertText", false, "𠮷野家"));
  await says(page, { seen: "𠮷野家" });
});

test("fast typing is never overwritten by an older echo", async () => {
  const page = await open(world);
  await field(page).click();
  const text = "abcdefghijklmnopqrstuvwxyz0123456789";
  await page.keyboard.type(text, { delay: 3 });
  await says(page, { seen: text });
  assert.equal(await field(page).inputValue(), text);
});

test("a value that the program sets arrives in the focused field", async () => {
  const page = await open(world);
  await field(page).click();
  await page.keyboard.type("x");
  await page.keyboard.press("Control+u");
  await page.waitForFunction(() => document.activeElement.value === "程序写的");
});

test("every keystroke arrives whatever it holds", async () => {
  const page = await open(world);
  await field(page).click();
  const text = "\"引号\"\\ \u2028 👧🏽 <b>";
  await page.evaluate((text) => document.execCommand("insertText", false, text), text);
  await says(page, { seen: text });
});

test("half a surrogate pair does not stop the page", async () => {
  const page = await open(world);
  await field(page).click();
  await page.evaluate(() => {
    document.activeElement.value = "a\ud83d";
    document.activeElement.dispatchEvent(new InputEvent("input", { bubbles: true }));
  });
  await says(page, { seen: "a\ufffd" });
  assert.deepEqual(page.errors, []);
});

test("a tap focuses the field inside the gesture and shows it where the canvas drew it", async () => {
  const page = await open(world, { device: phone });
  const { x, y } = await middle(field(page));
  await page.touchscreen.tap(x, y);
  await says(page, { focus: 3, touch: 1 });
  const style = await field(page).evaluate((element) => {
    const { opacity, fontSize, lineHeight, inputMode, color } = getComputedStyle(element);
    return { opacity, fontSize, lineHeight, color, mode: element.inputMode, active: document.activeElement === element, inputMode };
  });
  assert.equal(style.opacity, "1");
  assert.equal(style.fontSize, "16px");
  assert.equal(style.color, "rgb(30, 36, 33)");
  assert.ok(style.active);
});

test("a tap beside the field lets it go, a drag does not", async () => {
  const page = await open(world, { device: phone });
  const at = await middle(field(page));
  await page.touchscreen.tap(at.x, at.y);
  await says(page, { focus: 3 });
  const cdp = await page.context().newCDPSession(page);
  const touch = (type, y) => cdp.send("Input.dispatchTouchEvent", { type, touchPoints: type === "touchEnd" ? [] : [{ x: 200, y }] });
  await touch("touchStart", 640);
  await touch("touchMove", 600);
  await touch("touchMove", 560);
  await touch("touchEnd");
  await page.waitForTimeout(100);
  assert.equal((await told(page)).focus, "3");
  await page.touchscreen.tap(200, 640);
  await says(page, { focus: 0 });
});

test("a drag that begins on a field is a drag and no tap", async () => {
  const page = await open(world, { device: phone });
  const { x, y } = await middle(field(page));
  const cdp = await page.context().newCDPSession(page);
  await cdp.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints: [{ x, y }] });
  for (const by of [10, 20, 40]) await cdp.send("Input.dispatchTouchEvent", { type: "touchMove", touchPoints: [{ x, y: y - by }] });
  await cdp.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
  await page.waitForTimeout(100);
  assert.equal((await told(page)).focus, "0");
});
