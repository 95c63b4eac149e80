// A person at the page: sees names and roles, presses with a real mouse or finger, types with real keys and real pinyin
// composition. Nothing here reaches into the program; what the ARIA mirror does not say does not exist for a test.
import assert from "node:assert/strict";

const patience = { timeout: 30_000 };
/** As high as what stands still above and below a page that scrolls. */
const bar = 220;

/** Of a group of these Tab reaches one; the arrows walk among them. */
const walked = ["radio", "listitem", "option", "tab", "row"];

/** Syllables under a word, as an input method shows them while composing. */
const syllables = (word) => [...word].map(() => "ni").join("'");

const same = (one, other) => one && other && ["x", "y", "width", "height"].every((side) => one[side] === other[side]);

export class Person {
  /** @param {import("playwright-core").Page} page @param {{touch?: boolean}} [habits] */
  constructor(page, habits = {}) {
    this.page = page;
    this.touch = habits.touch ?? false;
    this.effort = { presses: 0, characters: 0 };
  }

  /** The widget of this role and name, or of a name that fits; `within` is another widget that holds it. */
  find(role, name, { within = this.page } = {}) {
    return within.getByRole(role, { name, exact: true }).first();
  }

  /** Presses where a person would: at the middle of what is drawn. Scrolls there first, as the keyboard would. */
  async press(role, name, options = {}) {
    const box = await this.show(this.find(role, name, options));
    await this.pressAt(box.x + box.width / 2, box.y + box.height / 2);
  }

  async pressAt(x, y) {
    await (this.touch ? this.page.touchscreen.tap(x, y) : this.page.mouse.click(x, y));
    this.effort.presses += 1;
  }

  /** Brings a widget into sight, waits until it rests there, and says where that is. */
  async show(widget) {
    await this.waitsFor(widget, "attached");
    const { width, height } = this.page.viewportSize();
    const isSeen = (box, edge = 0) =>
      box && box.width > 0 && box.x >= 0 && box.x + box.width <= width && box.y >= edge && box.y + box.height <= height - edge;
    if (!isSeen(await widget.boundingBox(), bar)) await widget.focus();
    let before = null;
    await this.until(async () => {
      const box = await widget.boundingBox();
      const rests = isSeen(box) && same(box, before);
      before = box;
      return rests;
    }, "the widget is in sight and rests");
    return before;
  }

  /** What the page draws and mirrors after an event has arrived by then. */
  async settle() {
    await this.page.evaluate(() => new Promise((done) => setTimeout(done, 120)));
  }

  /** Puts the caret into a field, as a person would by pressing on it, unless it stands there already. */
  async enter(name, role = "textbox") {
    const field = this.find(role, name);
    if ((await field.and(this.page.locator(":focus")).count()) === 0) await this.press(role, name);
    await field.and(this.page.locator(":focus")).waitFor(patience);
    return field;
  }

  /** Types Latin letters and digits with real keys. */
  async type(name, text, role = "textbox") {
    const field = await this.enter(name, role);
    await this.page.keyboard.press("Control+A");
    await this.page.keyboard.type(text);
    this.effort.characters += [...text].length;
    await this.holds(field, text);
  }

  /** Types Chinese through an input method: a composition of pinyin letters, then the chosen characters. */
  async compose(name, text, role = "textbox") {
    const field = await this.enter(name, role);
    await this.page.keyboard.press("Control+A");
    await this.page.keyboard.press("Delete");
    await this.composeHere(text);
    await this.holds(field, text);
  }

  async composeHere(text) {
    const session = await this.page.context().newCDPSession(this.page);
    for (const part of text.match(/[\p{Script=Han}]+|[^\p{Script=Han}]+/gu) ?? []) {
      if (/\p{Script=Han}/u.test(part)) {
        const letters = syllables(part);
        for (let length = 1; length <= letters.length; length += 1) {
          await session.send("Input.imeSetComposition", { text: letters.slice(0, length), selectionStart: length, selectionEnd: length });
        }
      }
      await session.send("Input.insertText", { text: part });
    }
    this.effort.characters += [...text].length;
    await session.detach();
  }

  /** Walks with Tab, and with the arrows among its own kind, until this widget has the keyboard. */
  async reach(role, name, options = {}) {
    const widget = this.find(role, name, options);
    const wanted = widget.and(this.page.locator(":focus"));
    const isBeside = (element) => element.parentElement === document.activeElement?.parentElement;
    for (let step = 0; step < 200 && (await wanted.count()) === 0; step += 1) {
      const walks = walked.includes(role) && (await this.page.getByRole(role).and(this.page.locator(":focus")).count()) > 0;
      const beside = walks && (await widget.evaluate(isBeside));
      await this.page.keyboard.press(beside ? "ArrowDown" : "Tab");
    }
    assert.equal(await wanted.count(), 1, `the keyboard reaches ${name}`);
  }

  async holds(field, text) {
    await this.until(async () => (await field.inputValue()) === text, `the field holds ${text.length} characters as typed`);
  }

  /** Waits for a widget to come or go; says what stood there instead when it does not. */
  async waitsFor(widget, state) {
    await widget.waitFor({ state, ...patience }).catch(async (error) => {
      throw new Error(`${error.message}\nAt ${this.page.url()}\n${await this.page.locator("#mirror").ariaSnapshot()}`);
    });
  }

  /** Waits until a text stands on the page. */
  async sees(text) {
    await this.waitsFor(this.page.getByText(text).first(), "attached");
  }

  async seesNo(text) {
    await this.waitsFor(this.page.getByText(text).first(), "detached");
  }

  /** Waits until a widget is there. @returns the widget */
  async meets(role, name, options = {}) {
    const widget = this.find(role, name, options);
    await this.waitsFor(widget, "attached");
    return widget;
  }

  /** The same further down a page: only what is in sight of a long list is there. */
  async meetsBelow(role, name) {
    const { width, height } = this.page.viewportSize();
    await this.page.mouse.move(width / 2, height * 0.75);
    for (let turn = 0; turn < 20 && (await this.find(role, name).count()) === 0; turn += 1) {
      await this.page.mouse.wheel(0, height / 3);
      await this.settle();
    }
    return this.meets(role, name);
  }

  async misses(role, name, options = {}) {
    await this.waitsFor(this.find(role, name, options), "detached");
  }

  /** Waits until the field is marked as wrong and says why. */
  async isTold(name, why, role = "textbox") {
    const field = this.find(role, name);
    await this.until(async () => (await field.getAttribute("aria-invalid")) === "true", `${name} is marked`);
    await this.sees(why);
  }

  async until(question, what) {
    const end = Date.now() + patience.timeout;
    while (Date.now() < end) {
      if (await question()) return;
      await new Promise((done) => setTimeout(done, 40));
    }
    assert.fail(`waited in vain: ${what}`);
  }

  /** "已保存" stands in the frame: IndexedDB has confirmed everything. */
  async isSaved() {
    await this.until(async () => (await this.page.getByRole("button", { name: /^已保存/ }).count()) > 0, "all is saved");
  }
}
