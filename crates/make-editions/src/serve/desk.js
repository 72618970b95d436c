// Translating and reviewing at the desk.

import { after, ask, documentId, drafts, listen, meta, post, refresh, say, silence } from "./desk-follow.js";
import { coinHere } from "./desk-coin.js";
import { listen as listenToKeys } from "./desk-keys.js";
import "./desk-bring.js";
import "./desk-terms.js";
import { WordEditor } from "./desk-words.js";

const editors = new WeakMap();
let group = "all";

// ---- Choosing what to see

const rows = () => [...document.querySelectorAll("#segments > li")];

// Whether a paragraph is one of a group. What is open is what is to be translated.
function isOf(row, wanted) {
  if (wanted === "all") return true;
  if (wanted === "findings") return "found" in row.dataset;
  if (wanted === "unread") return "unread" in row.dataset;
  if (wanted === "open") return row.dataset.state !== "translated";
  return row.dataset.state === wanted;
}

function belongs(row) {
  return row.matches(".busy") || row.querySelector(".saying, .coining") || drafts.has(row.id) || isOf(row, group);
}

function showGroup() {
  for (const button of document.querySelectorAll("[data-group]")) {
    button.setAttribute("aria-pressed", String(button.dataset.group === group));
  }
  const documents = [...document.querySelectorAll(".documents tbody tr")];
  let shown = 0;
  for (const row of rows()) {
    row.hidden = !belongs(row);
    shown += row.hidden ? 0 : 1;
  }
  for (const row of documents) {
    row.hidden = group !== "all" && !row.dataset.has.split(" ").includes(group);
    shown += row.hidden ? 0 : 1;
  }
  const empty = document.getElementById("empty");
  if (empty) empty.hidden = shown > 0 || group === "all";
  const taking = document.getElementById("take-imported");
  if (taking) taking.hidden = group !== "imported";
}

// The address may name a group, as the list of documents does, or ask for the first paragraph of one.
function follow() {
  const wanted = location.hash.slice(1);
  if (document.querySelector(`#group-${CSS.escape(wanted)}`)) {
    group = wanted;
    showGroup();
  } else if (wanted.startsWith("next-")) {
    history.replaceState(null, "", location.pathname);
    go(wanted.slice("next-".length), null);
  }
}

// ---- From paragraph to paragraph

const present = () => document.activeElement?.closest("#segments > li") ?? null;

function reach(row) {
  row.hidden = false;
  row.scrollIntoView({ block: "nearest" });
  row.querySelector(".edit").focus({ preventScroll: true });
}

// Goes to the next paragraph of a group behind `from`; where there is none, says so, and goes to another document when it
// is asked for again.
let asked = "";

async function go(wanted, from = present()) {
  const all = rows().filter((row) => !row.matches(".busy"));
  if (all.length === 0) return false;
  const behind = from ? all.filter((row) => from.compareDocumentPosition(row) & Node.DOCUMENT_POSITION_FOLLOWING) : all;
  const found = behind.find((row) => isOf(row, wanted)) ?? all.find((row) => row !== from && isOf(row, wanted));
  if (found) {
    asked = "";
    reach(found);
    return found;
  }
  if (asked !== wanted) {
    asked = wanted;
    say(meta("desk-none-left"));
    return null;
  }
  asked = "";
  const answer = await ask(`next/${locale()}/${wanted}/${documentId}`);
  if (answer.redirected) location.assign(answer.url + `#next-${wanted}`);
  return null;
}

function move(steps) {
  const shown = rows().filter((row) => !row.hidden);
  const at = shown.indexOf(present());
  const row = shown[at < 0 ? 0 : at + steps];
  if (row) reach(row);
  return shown.length > 0;
}

// ---- Translating

const locale = () => document.getElementById("segments").dataset.locale;

function send(path, row, form) {
  const body = {
    document: form.dataset.document,
    locale: locale(),
    segment: form.dataset.segment,
    text: form.querySelector("textarea").value,
    done: form.elements.done.checked,
    seen: form.dataset.seen,
    source: form.dataset.source,
    meaning: form.dataset.meaning,
  };
  return post(path, body);
}

// The desk has escaped every text in this HTML.
const parsed = (html) => [...new DOMParser().parseFromString(html, "text/html").body.childNodes];

function put(place, html) {
  place.replaceChildren(...parsed(html).map((node) => document.importNode(node, true)));
}

// What the desk answers with, as nodes.
async function nodesOf(answer) {
  if (!answer.ok) return null;
  return parsed(await answer.text());
}

const orNothing = (promise) => promise.catch(() => null);

function open(row) {
  const there = row.querySelector(".editor");
  if (there) {
    editors.get(there).focus();
    return;
  }
  const form = document.getElementById("editor").content.firstElementChild.cloneNode(true);
  const draft = drafts.get(row.id);
  const { document: own = documentId, segment, seen, source, meaning = source } = draft ?? row.dataset;
  Object.assign(form.dataset, { document: own, segment, seen, source, meaning });
  form.dataset.text = row.dataset.text;
  row.classList.add("busy");
  row.querySelector(".translation .state").after(form);
  const words = new WordEditor(form, {
    label: meta("desk-offers"),
    ask: (text) => orNothing(post("words", { document: documentId, locale: locale(), text }).then(nodesOf)),
    list: () => orNothing(ask(`offers/${locale()}/${row.dataset.segment}/${documentId}`).then(nodesOf)),
    changed: () => typing(row, form),
  });
  editors.set(form, words);
  nameRaw(form);
  const text = draft?.text ?? row.dataset.text;
  words.fill(text, text === row.dataset.text ? [...(row.querySelector(".translation > .text")?.childNodes ?? [])] : []);
  words.focus();
  suggest(row, form);
  check(row, form);
}

function nameRaw(form) {
  form.querySelector(".raw").textContent = meta(editors.get(form).isRaw ? "desk-in-words" : "desk-raw");
}

function close(row) {
  row.querySelector(".editor")?.remove();
  row.classList.remove("busy");
  showGroup();
  const target = row.hidden ? document.getElementById(`group-${group}`) : row.querySelector(".edit");
  target?.focus({ preventScroll: true });
}

async function suggest(row, form) {
  try {
    const answer = await ask(`suggest/${locale()}/${row.dataset.segment}/${documentId}`);
    if (answer.ok) put(form.querySelector(".suggestions"), await answer.text());
  } catch {
    // Saving will report that the desk is gone.
  }
}

// Only the response to the latest text counts.
async function check(row, form) {
  const text = form.querySelector("textarea").value;
  if (!text.trim()) {
    put(form.querySelector(".live"), "");
    return;
  }
  try {
    const answer = await send("check", row, form);
    const html = answer.ok ? await answer.text() : "";
    if (form.querySelector("textarea").value === text) put(form.querySelector(".live"), html);
  } catch {
    say(silence());
  }
}

// Gives whether it was saved.
async function save(row, form) {
  const [said, first] = [form.querySelector(".said"), form.querySelector(".first")];
  const text = form.querySelector("textarea").value;
  // A text that nobody has touched is finished only if somebody says so twice.
  if (text === form.dataset.text && form.elements.done.checked && !("asked" in form.dataset)) {
    form.dataset.asked = "";
    said.textContent = meta("desk-untouched");
    return false;
  }
  first.disabled = true;
  try {
    const answer = await send("save", row, form);
    if (answer.ok) {
      drafts.delete(row.id);
      close(row);
      await refresh();
      say(meta("desk-saved"));
      return true;
    } else if (answer.status === 409) {
      // Whoever has read this and saves again writes over it, translates what the source says now, or puts the text
      // where its paragraph seems to have gone.
      const { text, told, changes, ...now } = await answer.json();
      if (told !== undefined) {
        put(said, told);
      } else if (changes !== undefined) {
        const both = document.createElement("span");
        both.className = "changes";
        both.lang = row.querySelector(".source .text").lang;
        put(both, changes);
        said.replaceChildren(meta("desk-source-changed"), " ", both);
      } else {
        const file = document.createElement("code");
        file.textContent = text;
        said.replaceChildren(meta("desk-conflict"), " ", file);
      }
      delete form.dataset.meaning;
      Object.assign(form.dataset, now);
      if (now.source !== undefined) form.elements.done.checked = false;
      check(row, form);
      keep(row, form);
    } else {
      said.textContent = await answer.text();
    }
  } catch {
    said.textContent = silence();
  } finally {
    first.disabled = false;
  }
  return false;
}

// The translation is finished: it is saved, and the next one that is not is opened.
async function ready(row, form) {
  form.elements.done.checked = true;
  if (!(await save(row, form))) return;
  const next = await go("open", row);
  if (next) open(next);
}

// The finding is right as it is: the reason goes above the message, and the finding from the page.
async function allow(row, form) {
  const [said, button] = [form.querySelector(".said"), form.querySelector("button")];
  const body = {
    document: documentId,
    locale: locale(),
    segment: row.dataset.segment,
    rule: form.dataset.rule,
    reason: form.elements.reason.value,
    seen: row.dataset.seen,
    source: row.dataset.source,
  };
  button.disabled = true;
  try {
    const answer = await post("allow", body);
    if (answer.ok) {
      form.reset();
      await refresh();
      say(meta("desk-saved"));
      row.querySelector(".edit")?.focus({ preventScroll: true });
    } else {
      said.textContent = await answer.text();
    }
  } catch {
    said.textContent = silence();
  } finally {
    button.disabled = false;
  }
}

// ---- What readers decide

function shownIn(row) {
  const { segment, seen, source, meaning } = row.dataset;
  return { segment, seen, source, meaning };
}

// Sends a decision on some paragraphs. Gives what the desk has to say against it, else nothing.
async function decide(decision, some, further = {}) {
  const body = { document: documentId, locale: locale(), segments: some.map(shownIn), decision, ...further };
  try {
    const answer = await post("decide", body);
    if (!answer.ok) return await answer.text();
    await refresh();
    say(meta("desk-saved"));
    return "";
  } catch {
    return silence();
  }
}

// One decision for all imported texts that are shown; what changed meanwhile is left.
async function takeImported(button) {
  const isShown = (row) => row.dataset.state === "imported" && !row.hidden && !row.matches(".busy");
  button.disabled = true;
  const told = await decide("taken", rows().filter(isShown));
  if (told) say(told);
  button.disabled = false;
}

const NAME = "desk-name";

// Somebody says something of a paragraph, under a name that the browser remembers.
function speak(row, kind) {
  const there = row.querySelector(`.${kind}`);
  if (there) {
    there.elements[there.elements.length > 3 ? 1 : 0].focus();
    return;
  }
  const form = document.getElementById(kind).content.firstElementChild.cloneNode(true);
  form.elements.by.value = localStorage.getItem(NAME) ?? "";
  row.querySelector(".translation .state").after(form);
  (form.elements.by.value && form.elements.text ? form.elements.text : form.elements.by).focus();
}

// Who has given a name says by one key that a translation is good, and goes on to the next.
async function approve(row) {
  if (row.dataset.state !== "translated") return;
  const by = localStorage.getItem(NAME);
  if (by) await finish(row, by);
  else speak(row, "reviewing");
}

async function finish(row, by) {
  const told = await decide("good", [row], { by });
  if (told) say(told);
  else (await go("unread", row)) ?? row.querySelector(".edit").focus({ preventScroll: true });
  return told;
}

async function spoken(row, form) {
  const by = form.elements.by.value.trim();
  const said = form.querySelector(".said");
  localStorage.setItem(NAME, by);
  if (form.matches(".reviewing")) {
    said.textContent = await finish(row, by);
  } else {
    said.textContent = await decide("remarked", [row], { by, text: form.elements.text.value });
    if (!said.textContent) row.querySelector(".remark").focus({ preventScroll: true });
  }
  if (!said.textContent) {
    form.remove();
    showGroup();
  }
}

async function takeBack(row, button) {
  const [decision, text] = button.matches(".settle") ? ["settled", button.dataset.remark] : ["revoked", button.dataset.allowed];
  button.disabled = true;
  const told = await decide(decision, [row], { text });
  button.disabled = false;
  if (told) say(told);
  else row.querySelector(".edit").focus({ preventScroll: true });
}

function keep(row, form) {
  const text = form.querySelector("textarea").value;
  if (text === form.dataset.text) drafts.delete(row.id);
  else {
    const { document, segment, seen, source, meaning } = form.dataset;
    drafts.set(row.id, { text, document, segment, seen, source, meaning });
  }
}

let timer;

function typing(row, form) {
  delete form.dataset.asked;
  keep(row, form);
  clearTimeout(timer);
  timer = setTimeout(() => check(row, form), 200);
}

function pressed(target, row) {
  const form = row.querySelector(".editor");
  if (target.closest(".cancel")) close(row);
  else if (target.closest(".ready")) ready(row, form);
  else if (target.closest(".raw")) editors.get(form).toggle().then(() => nameRaw(form));
  else if (target.closest(".insert")) {
    editors.get(form).focus();
    editors.get(form).menu.open();
  } else if (target.closest(".use")) {
    editors.get(form).set(target.closest(".use").dataset.text);
    editors.get(form).focus();
  } else if (target.closest(".leave")) {
    target.closest(".saying").remove();
    showGroup();
    row.querySelector(".edit").focus();
  } else if (target.closest(".good")) approve(row);
  else if (target.closest(".remark")) speak(row, "remarking");
  else if (target.closest(".settle, .revoke")) takeBack(row, target.closest(".settle, .revoke"));
  else if (target.closest(".edit") || target.closest(".translation > .text")) {
    // Whoever selects words to copy them does not want to write.
    if (target.closest(".edit") || String(getSelection()) === "") open(row);
  }
}

document.addEventListener("click", (event) => {
  const target = event.target;
  const row = target.closest("#segments > li");
  const choice = target.closest("[data-group]");
  if (choice) {
    group = choice.dataset.group;
    showGroup();
  } else if (target.closest("#take-imported")) {
    takeImported(target.closest("#take-imported"));
  } else if (row) pressed(target, row);
});

document.addEventListener("input", (event) => {
  const form = event.target.closest(".editor");
  if (form && event.target.matches("textarea")) typing(form.closest("li"), form);
});

document.addEventListener("submit", (event) => {
  event.preventDefault();
  const form = event.target;
  const row = form.closest("#segments > li");
  if (form.matches(".editor")) save(row, form);
  else if (form.matches(".allowing")) allow(row, form);
  else if (form.matches(".saying")) spoken(row, form);
  else if (form.matches(".search")) location.assign(`search?q=${encodeURIComponent(form.elements.q.value)}`);
});

document.addEventListener("keydown", (event) => {
  const form = event.target.closest?.(".editor, .saying");
  const row = form?.closest("#segments > li");
  if (!row || event.defaultPrevented) return;
  if (event.key === "Escape") {
    if (form.matches(".editor")) close(row);
    else form.querySelector(".leave").click();
  }
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
    event.preventDefault();
    if (event.shiftKey && form.matches(".editor")) ready(row, form);
    else form.requestSubmit();
  }
});

const ofPresent = (work) => () => {
  const row = present();
  return row ? void work(row) : false;
};

listenToKeys({
  KeyN: () => void go("open"),
  KeyF: () => void go("findings"),
  KeyU: () => void go("unread"),
  KeyJ: () => move(1),
  KeyK: () => move(-1),
  KeyE: ofPresent(open),
  KeyG: ofPresent(approve),
  KeyM: ofPresent((row) => speak(row, "remarking")),
  KeyT: () => coinHere(present()),
  KeyP: ofPresent((row) => row.querySelector(".page").click()),
  Slash: () => document.getElementById("search")?.focus(),
});

// The lists of what can be put in are asked for anew: there is one more term.
document.addEventListener("coined", () => {
  for (const form of document.querySelectorAll(".editor")) if (editors.has(form)) editors.get(form).menu.all = null;
});

addEventListener("hashchange", follow);
addEventListener("beforeunload", (event) => {
  if (drafts.size > 0) event.preventDefault();
});

after.change = showGroup;
follow();
listen();
