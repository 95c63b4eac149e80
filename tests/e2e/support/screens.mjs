// Every address at which a screen stands without a record of one's own.
const now = new Date();
const month = `${now.getFullYear()}${String(now.getMonth() + 1).padStart(2, "0")}`;

export const screens = [
  "today", "children", "pairs", "matching", "wishes", "activities", "volunteers",
  "plan", "plan_row/2", "matrix", "quick", "villages", "report",
  "ledgers", "ledger/1", "campaigns", `month/${month}`,
  "find", "recent", "bin", "settings", "more",
];

/** Where a first record of each kind is listed. */
export const lists = { child: "children", pairing: "pairs", wish: "wishes", activity: "activities", volunteer: "volunteers" };
