// What people do with the page, in their words: register, pair, carry a wish to its child, call a roll.
// Each deed begins where the bar of places leads and ends when the page shows what became of it.

/** The places of the bar; on a phone some of them are a line behind 更多. @param {import("./person.mjs").Person} person */
export async function goTo(person, place) {
  const leads = async (name) => (await person.find("link", name).count()) > 0;
  await person.until(async () => (await leads(place)) || (await leads("更多")), `a link leads to ${place}`);
  if (await leads(place)) return person.press("link", place);
  await person.press("link", "更多");
  await person.press("button", place);
}

/** Presses what the record offers; on a phone it may be a line behind 更多. */
export async function act(person, name) {
  const offered = async (label) => (await person.find("button", label).count()) > 0;
  await person.until(async () => (await offered(name)) || (await offered("更多")), `${name} is offered`);
  if (!(await offered(name))) await person.press("button", "更多");
  await person.press("button", name);
}

/** Opens a form. @param {string} submit the button that hands it in */
export async function openForm(person, opener, submit) {
  await act(person, opener);
  await person.meets("button", submit);
}

/** Hands a form in; it has gone when it was taken. */
export async function handIn(person, submit) {
  await person.press("button", submit);
  await person.misses("button", submit);
}

/** Writes a few letters of a name and chooses who is found. */
export async function choose(person, field, letters, name) {
  await person.type(field, letters);
  await person.press("option", name);
  await person.meets("button", `去掉${name}`);
}

/** One of the days beside a day's field. */
export async function pickDay(person, field, day) {
  await person.press("checkbox", day, { within: await person.meets("group", field) });
}

/** One of a long list that opens above the page. */
export async function pickFrom(person, list, entry) {
  await person.press("button", list);
  await person.press("listitem", entry);
  await person.misses("listitem", entry);
}

/** One of a few: they lie open where there is room, and behind a button on a phone. */
export async function pick(person, question, answer) {
  const laid = () => person.find("radio", answer).count();
  await person.until(async () => (await laid()) + (await person.find("button", question).count()) > 0, `${question} is asked`);
  if ((await laid()) > 0) return person.press("radio", answer);
  return pickFrom(person, question, answer);
}

/** Opens a record from the list of its place. */
export async function open(person, place, name) {
  await goTo(person, place);
  const row = await person.show(person.find("listitem", new RegExp(`^${name}`)));
  await person.pressAt(row.x + Math.min(row.width / 2, 120), row.y + row.height / 2);
  await person.meets("heading", name);
}

/** What the form of a child needs at least, and the village when there is one. */
export async function fillChild(person, { name, alias, born, village, sex = "女" }) {
  await person.compose("姓名", name);
  await person.compose("化名或小名", alias);
  await person.press("radio", "手边没有，下次补");
  if (born) await person.type("出生日期", born);
  await person.press("radio", sex);
  if (village) await person.compose("村（居）", village);
}

export async function registerChild(person, child) {
  await goTo(person, "孩子");
  await openForm(person, "登记孩子", "登记");
  await fillChild(person, child);
  await handIn(person, "登记");
  await person.meets("heading", child.name);
}

export async function registerVolunteer(person, { name, phone, unit }) {
  await goTo(person, "志愿者");
  await openForm(person, "登记志愿者", "登记");
  await person.compose("姓名", name);
  await person.press("radio", "老师");
  await person.press("radio", "女");
  await person.type("电话", phone);
  await person.compose("单位或学校", unit);
  await handIn(person, "登记");
  await person.meets("heading", name);
}

/** The answer of the police to the check, which came yesterday. */
export async function recordVetting(person) {
  await openForm(person, "记查询结果", "记下");
  await pickDay(person, "查询日期", "昨天");
  await person.press("radio", "公安机关");
  await handIn(person, "记下");
}

/** In the form of a consent. */
export async function grandmotherConsents(person) {
  await pickFrom(person, "是孩子的", "奶奶");
  await person.press("checkbox", "结对");
  await person.press("checkbox", "用化名发布心愿");
  await person.press("radio", "签了纸");
  await handIn(person, "记下");
}

export async function noteContact(person, { words, next }) {
  await openForm(person, "记联系", "记下");
  await person.press("radio", "入户");
  await person.press("radio", "开心");
  await person.compose("做了什么、聊了什么", words);
  await person.compose("说好的下一步", next);
  await handIn(person, "记下");
}

/** From a child's page. */
export async function collectWish(person, words) {
  await openForm(person, "收集心愿", "记下");
  await person.compose("孩子原话", words);
  await pick(person, "哪一类", "东西");
  await handIn(person, "记下");
}

/** From the wish's page, already published, until the child has said how it is. */
export async function carryWish(person) {
  await openForm(person, "登记认领", "认领");
  await person.compose("认领人", "县图书馆");
  await person.type("认领人电话", "13700000301");
  await person.compose("打算怎么办", "随书车带去");
  await handIn(person, "认领");
  await openForm(person, "记采购", "记下");
  await person.type("花了多少钱", "52.5");
  await handIn(person, "记下");
  await openForm(person, "记送达", "送到了");
  await person.press("radio", "儿童主任转交");
  await person.compose("谁收的", "奶奶");
  await handIn(person, "送到了");
  await openForm(person, "问问孩子", "记下");
  await person.press("radio", "开心");
  await handIn(person, "记下");
}

/** An activity of today, led by somebody whose check is valid. */
export async function planActivity(person, { title, leader, adults }) {
  await goTo(person, "活动");
  await openForm(person, "安排活动", "安排");
  await person.compose("活动名称", title);
  await pick(person, "主题", "防溺水");
  await pickDay(person, "日期", "今天");
  await choose(person, "负责人", leader.letters, leader.name);
  await person.press("checkbox", "有安全预案");
  if (adults) await person.type("安排几位大人", String(adults));
  await handIn(person, "安排");
  await person.meets("heading", title);
}

export async function enlist(person, ...names) {
  await openForm(person, "添加名单", "加入名单");
  for (const name of names) await person.press("checkbox", name);
  await handIn(person, "加入名单");
}

/** @param {string} [by] when nobody has said yet who writes here */
export async function approve(person, by) {
  await openForm(person, "批准", "同意开展");
  if (by) await person.compose("谁批准的", by);
  await handIn(person, "同意开展");
}

/** Sets a passphrase in 设置. @returns {Promise<string>} the recovery code, as it is shown once */
export async function setPassphrase(person, passphrase, look = async () => {}) {
  await goTo(person, "设置");
  await person.press("button", "设密码");
  await person.meets("button", "设好");
  await look("set");
  await person.compose("新密码", passphrase);
  await person.compose("再写一遍", passphrase);
  await person.press("button", "设好");
  await person.sees("密码设好了。");
  const code = person.page.getByText(/^[0-9A-Z]{4}(-[0-9A-Z]{4}){7}$/).first();
  await code.waitFor({ state: "attached" });
  await look("code");
  const shown = await code.textContent();
  await person.press("button", "已经收好");
  await code.waitFor({ state: "detached" });
  return shown.trim();
}
