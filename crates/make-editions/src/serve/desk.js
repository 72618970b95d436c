// The desk in the browser. Pages are complete without this script. It fetches its page again when the desk
// sends an event, and patches what differs, so that a page never jumps and nobody's typing is disturbed.

const meta = (name) => document.querySelector(`meta[name="${name}"]`)?.content ?? "";
const documentId = document.body.dataset.document || meta("desk-document");

// Unsaved texts by segment, so that closing an editor loses nothing.
const drafts = new Map();
let group = "all";

// ---- Following the changes

let fetching = false;
let again = false;

async function refresh() {
  if (fetching) {
    again = true;
    return;
  }
  fetching = true;
  try {
    let told = "";
    do {
      again = false;
      const answer = await fetch(location.pathname, { cache: "no-store" });
      if (answer.redirected) {
        history.replaceState(null, "", answer.url);
      }
      if (answer.ok) {
        take(new DOMParser().parseFromString(await answer.text(), "text/html"));
      }
      told = answer.status === 403 ? meta("desk-locked-help") : "";
    } while (again);
    if (meta("desk-offline")) say(told);
  } catch {
    say(meta("desk-offline"));
  } finally {
    fetching = false;
  }
}

function take(page) {
  document.title = page.title;
  // If the desk has been restarted meanwhile, its secret is another one.
  const token = page.querySelector('meta[name="desk-token"]');
  document.querySelector('meta[name="desk-token"]')?.replaceWith(token ?? "");
  for (const part of ["main", ".banner"]) {
    const [now, next] = [document.querySelector(part), page.querySelector(part)];
    if (now && next) merge(now, next);
    else if (now && part !== "main") now.remove();
  }
  showGroup();
}

const keyOf = (node) => (node.nodeType === 1 ? node.id || node.dataset?.key || "" : "");
// What somebody has typed stays on the page, even if its paragraph has left the source.
const isBusy = (node) =>
  node.nodeType === 1 && (node.matches(".editor") || node.querySelector(".editor") !== null || drafts.has(node.id));

// Patches `now` into what `next` is, and keeps every node that is equal already. Editors are not part of
// the desk's pages and stay.
function merge(now, next) {
  if (now.isEqualNode(next)) return;
  mergeAttributes(now, next);
  const keyed = new Map([...now.childNodes].filter(keyOf).map((node) => [keyOf(node), node]));
  const staying = new Set([...next.childNodes].map(keyOf));
  // What is not on the next page stays where it is while somebody writes there, and the others go round it.
  const isLeft = (node) => isOwn(node) || (isBusy(node) && !staying.has(keyOf(node)));
  let place = now.firstChild;
  for (const wanted of [...next.childNodes]) {
    const key = keyOf(wanted);
    while (place && isLeft(place)) place = place.nextSibling;
    let found = key ? keyed.get(key) : place;
    if (found && (keyOf(found) !== key || found.nodeName !== wanted.nodeName)) found = undefined;
    if (!found) {
      now.insertBefore(document.importNode(wanted, true), place);
    } else {
      // Whoever writes would be disturbed by a move: the others go behind.
      if (found.contains(document.activeElement)) {
        const behind = found.nextSibling;
        for (let following; place && place !== found; place = following) {
          following = place.nextSibling;
          now.insertBefore(place, behind);
        }
      }
      if (found === place) place = place.nextSibling;
      else now.insertBefore(found, place);
      keyed.delete(key);
      if (found.nodeType === 1) merge(found, wanted);
      else if (found.data !== wanted.data) found.data = wanted.data;
    }
  }
  while (place) {
    const following = place.nextSibling;
    if (!isBusy(place)) place.remove();
    place = following;
  }
}

const isOwn = (node) => node.nodeType === 1 && node.matches(".editor");

function mergeAttributes(now, next) {
  const own = now.matches("li.busy") ? ["class"] : now.matches("details") ? ["open"] : [];
  for (const { name } of [...now.attributes]) {
    if (!next.hasAttribute(name) && !own.includes(name)) now.removeAttribute(name);
  }
  for (const { name, value } of next.attributes) {
    if (now.getAttribute(name) !== value) now.setAttribute(name, value);
  }
}

let events;

function listen(lost = false) {
  events?.close();
  const own = (events = new EventSource("/events"));
  own.onmessage = ({ data }) => {
    const touched = JSON.parse(data);
    if (touched === null || !documentId || touched.includes(documentId)) refresh();
  };
  own.onerror = () => {
    lost = true;
    const isLocked = own.readyState === EventSource.CLOSED;
    say(meta(isLocked ? "desk-locked-help" : "desk-offline"));
    // The desk has been started anew: as soon as its new address has been opened, this page goes on too.
    if (isLocked) setTimeout(() => own === events && listen(true), 3000);
  };
  own.onopen = () => {
    if (lost) refresh();
    lost = false;
  };
}

// A browser keeps few connections to one address: pages that nobody sees hold none of them.
document.addEventListener("visibilitychange", () => {
  if (!document.hidden) listen(true);
  else events?.close();
});

function say(text) {
  const place = document.getElementById("said");
  if (place && place.textContent !== text) place.textContent = text;
}

// ---- Choosing what to see

const rows = () => [...document.querySelectorAll("#segments > li")];

function belongs(row) {
  if (group === "all" || row.matches(".busy") || drafts.has(row.id)) return true;
  return group === "findings" ? "found" in row.dataset : row.dataset.state === group;
}

function showGroup() {
  for (const button of document.querySelectorAll("[data-group]")) {
    button.setAttribute("aria-pressed", String(button.dataset.group === group));
  }
  let shown = 0;
  for (const row of rows()) {
    row.hidden = !belongs(row);
    shown += row.hidden ? 0 : 1;
  }
  const empty = document.getElementById("empty");
  if (empty) empty.hidden = shown > 0 || group === "all";
  const taking = document.getElementById("take-imported");
  if (taking) taking.hidden = group !== "imported";
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
  const headers = { "content-type": "application/json", "x-desk-token": meta("desk-token") };
  return fetch(path, { method: "POST", headers, body: JSON.stringify(body) });
}

// The desk has escaped every text in this HTML.
function put(place, html) {
  const made = new DOMParser().parseFromString(html, "text/html");
  place.replaceChildren(...[...made.body.childNodes].map((node) => document.importNode(node, true)));
}

function open(row) {
  if (row.querySelector(".editor")) {
    row.querySelector("textarea").focus();
    return;
  }
  const form = document.getElementById("editor").content.firstElementChild.cloneNode(true);
  const area = form.querySelector("textarea");
  const draft = drafts.get(row.id);
  const { document: own = documentId, segment, seen, source, meaning = source } = draft ?? row.dataset;
  Object.assign(form.dataset, { document: own, segment, seen, source, meaning });
  form.dataset.text = row.dataset.text;
  area.value = draft?.text ?? row.dataset.text;
  row.classList.add("busy");
  row.querySelector(".translation .state").after(form);
  area.focus();
  area.setSelectionRange(area.value.length, area.value.length);
  suggest(row, form);
  check(row, form);
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
    const answer = await fetch(`/suggest/${locale()}/${row.dataset.segment}/${documentId}`);
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
    const answer = await send("/check", row, form);
    const html = answer.ok ? await answer.text() : "";
    if (form.querySelector("textarea").value === text) put(form.querySelector(".live"), html);
  } catch {
    say(meta("desk-offline"));
  }
}

async function save(row, form) {
  const [said, first] = [form.querySelector(".said"), form.querySelector(".first")];
  const text = form.querySelector("textarea").value;
  // A text that nobody has touched is finished only if somebody says so twice.
  if (text === form.dataset.text && form.elements.done.checked && !("asked" in form.dataset)) {
    form.dataset.asked = "";
    said.textContent = meta("desk-untouched");
    return;
  }
  first.disabled = true;
  try {
    let answer = await send("/save", row, form);
    if (answer.status === 403) {
      // The desk has been started anew, and its secrets are others now.
      await refresh();
      answer = await send("/save", row, form);
    }
    if (answer.ok) {
      drafts.delete(row.id);
      close(row);
      await refresh();
      say(meta("desk-saved"));
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
    said.textContent = meta("desk-offline");
  } finally {
    first.disabled = false;
  }
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
  const headers = { "content-type": "application/json", "x-desk-token": meta("desk-token") };
  button.disabled = true;
  try {
    const answer = await fetch("/allow", { method: "POST", headers, body: JSON.stringify(body) });
    if (answer.ok) {
      form.reset();
      await refresh();
      say(meta("desk-saved"));
      row.querySelector(".edit")?.focus({ preventScroll: true });
    } else {
      said.textContent = await answer.text();
    }
  } catch {
    said.textContent = meta("desk-offline");
  } finally {
    button.disabled = false;
  }
}

// One decision for all imported texts that are shown; each is saved as if somebody had finished it by hand, so that what
// changed meanwhile is left.
async function takeImported(button) {
  const isShown = (row) => row.dataset.state === "imported" && !row.hidden && !row.matches(".busy");
  button.disabled = true;
  let told = "";
  try {
    for (const row of rows().filter(isShown)) {
      const { segment, text, seen, source, meaning = source } = row.dataset;
      const body = { document: documentId, locale: locale(), segment, text, done: true, seen, source, meaning };
      const headers = { "content-type": "application/json", "x-desk-token": meta("desk-token") };
      const answer = await fetch("/save", { method: "POST", headers, body: JSON.stringify(body) });
      if (!answer.ok && answer.status !== 409) told = await answer.text();
    }
    await refresh();
    say(told || meta("desk-saved"));
  } catch {
    say(meta("desk-offline"));
  } finally {
    button.disabled = false;
  }
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

document.addEventListener("click", (event) => {
  const target = event.target;
  const row = target.closest("#segments > li");
  const choice = target.closest("[data-group]");
  if (choice) {
    group = choice.dataset.group;
    showGroup();
  } else if (target.closest("#take-imported")) {
    takeImported(target.closest("#take-imported"));
  } else if (row && target.closest(".cancel")) {
    close(row);
  } else if (row && target.closest(".use")) {
    const form = row.querySelector(".editor");
    const area = form.querySelector("textarea");
    area.value = target.closest(".use").dataset.text;
    area.focus();
    keep(row, form);
    check(row, form);
  } else if (row && (target.closest(".edit") || target.closest(".translation > .text"))) {
    // Whoever selects words to copy them does not want to write.
    if (target.closest(".edit") || String(getSelection()) === "") open(row);
  }
});

document.addEventListener("input", (event) => {
  const form = event.target.closest(".editor");
  if (!form) return;
  const row = form.closest("li");
  delete form.dataset.asked;
  keep(row, form);
  clearTimeout(timer);
  timer = setTimeout(() => check(row, form), 200);
});

document.addEventListener("submit", (event) => {
  event.preventDefault();
  const form = event.target.closest(".editor");
  if (form) save(form.closest("li"), form);
  const allowing = event.target.closest(".allowing");
  if (allowing) allow(allowing.closest("#segments > li"), allowing);
});

document.addEventListener("keydown", (event) => {
  const form = event.target.closest?.(".editor");
  if (!form) return;
  if (event.key === "Escape") close(form.closest("li"));
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
    event.preventDefault();
    form.requestSubmit();
  }
});

addEventListener("beforeunload", (event) => {
  if (drafts.size > 0) event.preventDefault();
});

listen();
