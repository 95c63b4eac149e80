// A page for paper: set as plain elements from what the program says, printed by the browser, then gone.
//
//   paper := [title, note, foot, [part…]]     part := [kind, row…]     row := [text…]      C++: base/paper.hpp
import { coverPage } from "./cover.js";

/** Characters of a cell that is never broken: a name, a state. */
const shortest = 4;
/** Columns that can have room to write in. */
const writtenMost = 4;

/** In the order of C++'s PaperPart::Kind. @type {((rows: string[][]) => HTMLElement[])[]} */
const setters = [
  (rows) => rows.map(([text]) => make("h2", text)),
  (rows) => rows.map(([text]) => make("p", text)),
  (rows) => [make("table", rows.map((cells) => row(cells, 1)), "facts")],
  ([head = [], ...rows]) => [
    make("table", [
      make("thead", [headRow(head, rows)]),
      make("tbody", rows.map((cells) => row(cells, 0))),
    ]),
  ],
  (rows) => [make("div", rows.map(([title, ...lines]) => make("section", [make("h3", title), ...lines.map((line) => make("p", line))])), "cards")],
  ([names = [], [day = ""] = []]) => [make("div", names.map((name) => signature(name, day)), "signatures")],
];

/**
 * @param {string} tag
 * @param {string | HTMLElement[]} content text, or what stands in it
 * @param {string} [className]
 */
function make(tag, content, className = "") {
  const element = document.createElement(tag);
  element.className = className;
  if (typeof content === "string") element.textContent = content;
  else element.append(...content);
  return element;
}

/**
 * @param {string[]} cells
 * @param {number} heads how many of them, from the left, say what the others are
 */
const row = (cells, heads) =>
  make("tr", cells.map((cell, i) => make(i < heads ? "th" : "td", cell, [...cell].length <= shortest ? "short" : "")));

/**
 * @param {string} name who signs
 * @param {string} day with room to fill it in
 */
const signature = (name, day) => make("p", [make("span", name), make("i", ""), make("span", day)]);

/**
 * A column that is empty from top to bottom is there to be written in: it gets room.
 * @param {string[]} head
 * @param {string[][]} rows
 */
function headRow(head, rows) {
  const element = row(head, head.length);
  const empty = [...element.children].filter((_, i) => rows.every((cells) => !cells[i]));
  if (rows.length > 0 && empty.length <= writtenMost) for (const cell of empty) cell.classList.add("write");
  return element;
}

/** @param {string} json */
function sheetOf(json) {
  const [title, note, foot, parts] = JSON.parse(json);
  const sheet = make("article", [make("h1", title)]);
  sheet.id = "sheet";
  if (note) sheet.append(make("p", note, "note"));
  for (const [kind, ...rows] of parts) sheet.append(...(setters[kind]?.(rows) ?? []));
  if (foot) sheet.append(make("footer", foot));
  return sheet;
}

/**
 * The page on the screen and nothing beside it, for somebody who may see no more.
 * @param {string} json
 * @param {string} close what stands on the button that closes it
 */
export function showPaper(json, close) {
  const button = make("button", close);
  const sheet = sheetOf(json);
  sheet.append(button);
  const name = sheet.querySelector("h1")?.textContent ?? "";
  coverPage({ content: make("div", [sheet], "show"), name, button, closes: (key) => key === "Escape" });
}

/** @param {string} json */
export function printPaper(json) {
  const sheet = sheetOf(json);
  const done = () => {
    sheet.remove();
    document.body.classList.remove("printing");
  };
  addEventListener("afterprint", done, { once: true });
  document.body.append(sheet);
  document.body.classList.add("printing");
  print();
}
