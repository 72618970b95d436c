// Editions side by side. Which columns are shown needs no script; with it, the reader orders them, is met by
// the same choice on the next page, sees what belongs together, and stays at the row when rows change.
"use strict";

const article = document.querySelector(".parallel");
const list = article.querySelector(".columns ul");
const rows = [...article.querySelectorAll(".row")];
const columns = () => [...list.children].map((item) => item.dataset.column);

// ---- The same choice on the next page. A page in a folder may not be allowed to remember: then it does not.

const recall = () => {
  try {
    return JSON.parse(localStorage.getItem("columns")) ?? {};
  } catch {
    return {};
  }
};

const remember = () => {
  const off = (item) => !item.querySelector(".some").checked;
  const one = list.querySelector(".one:checked")?.closest("li").dataset.column;
  const choice = { order: columns(), hidden: [...list.children].filter(off).map((item) => item.dataset.column), one };
  try {
    localStorage.setItem("columns", JSON.stringify(choice));
  } catch {}
};

// Where the first row in view is, so that it can be put there again; nowhere at the top of the page.
let before = null;
const mark = () => {
  const row = rows.find((row) => row.getBoundingClientRect().bottom > 60);
  before = row && scrollY > 0 ? [row, row.getBoundingClientRect().top] : null;
};
const restore = () => {
  if (before) scrollBy({ top: before[0].getBoundingClientRect().top - before[1], behavior: "instant" });
};

// ---- Order

const enable = () => {
  for (const button of list.querySelectorAll("button")) {
    button.hidden = false;
    const item = button.closest("li");
    button.disabled = !(button.dataset.step < 0 ? item.previousElementSibling : item.nextElementSibling);
  }
};

// The cells are moved, not only shown elsewhere: they are read and reached in the order that one sees.
const arrange = (order) => {
  const rank = (element) => order.indexOf(element.dataset.column);
  for (const holder of [list, ...rows]) {
    holder.append(...[...holder.children].sort((a, b) => rank(a) - rank(b)));
  }
  enable();
};

list.addEventListener("click", (event) => {
  const button = event.target.closest("button");
  if (!button) return;
  const order = columns();
  const place = order.indexOf(button.closest("li").dataset.column);
  const other = place + Number(button.dataset.step);
  [order[place], order[other]] = [order[other], order[place]];
  mark();
  arrange(order);
  restore();
  // Moving a button takes the focus from it.
  if (button.disabled) button.closest("li").querySelector("button:enabled")?.focus();
  else button.focus();
  remember();
});

// What is chosen shows at once, before anybody is told: where the rows were is asked beforehand.
for (const kind of ["pointerdown", "keydown"]) list.addEventListener(kind, mark);
list.addEventListener("change", () => {
  // One column at least is always there.
  const boxes = [...list.querySelectorAll(".some")];
  if (boxes.every((box) => !box.checked)) boxes[0].checked = true;
  restore();
  remember();
});

// ---- What belongs together

const nameOf = (element, cell) => element.id.slice(cell.dataset.prefix.length);
let linked = [];
const link = (event) => {
  for (const element of linked) element.classList.remove("linked");
  linked = [];
  const cell = event.target.closest?.(".row > div");
  const segment = event.target.closest?.("[id]:not(.number)");
  const own = segment && cell?.contains(segment) ? segment : cell?.querySelector(".number:focus ~ [id], .number:hover ~ [id]");
  if (!own || own === cell) return;
  const name = nameOf(own, cell);
  if (name.includes(":")) return;
  for (const other of cell.parentElement.children) {
    const element = document.getElementById(other.dataset.prefix + name);
    if (element) linked.push(element);
  }
  for (const element of linked) element.classList.add("linked");
};
for (const kind of ["pointerover", "focusin"]) article.addEventListener(kind, link);
article.addEventListener("pointerleave", link);

// ---- As it was chosen

const choice = recall();
const order = columns();
const known = (choice.order ?? []).filter((column) => order.includes(column));
arrange([...known, ...order.filter((column) => !known.includes(column))]);
// Nothing was chosen yet: a reader's browser knows the language.
const spoken = (column) => navigator.languages.some((tag) => tag === column || tag.startsWith(`${column}-`));
const one = choice.one ?? order.find(spoken);
const hidden = order.filter((column) => choice.hidden?.includes(column));
for (const item of list.children) {
  if (hidden.length < order.length) item.querySelector(".some").checked = !hidden.includes(item.dataset.column);
  if (item.dataset.column === one) item.querySelector(".one").checked = true;
}
// An address may name a place in another column than the one that is shown.
const target = document.getElementById(decodeURIComponent(location.hash.slice(1)))?.closest("[data-column]");
if (target) {
  const item = [...list.children].find((item) => item.dataset.column === target.dataset.column);
  item.querySelector(".one").checked = true;
  item.querySelector(".some").checked = true;
}
if (location.hash) document.getElementById(decodeURIComponent(location.hash.slice(1)))?.scrollIntoView({ behavior: "instant" });
