// The desk in the browser. Pages are complete without these scripts. This one fetches its page again when the desk
// sends an event, and patches what differs, so that a page never jumps and nobody's typing is disturbed.

export const meta = (name) => document.querySelector(`meta[name="${name}"]`)?.content ?? "";
export const documentId = document.body.dataset.document || meta("desk-document");

// Unsaved texts by segment, so that closing an editor loses nothing.
export const drafts = new Map();
// What is done after each change of the page.
export const after = { change: () => {} };

let fetching = false;
let again = false;

// All addresses of this run of the desk are below the one that the script came from.
const root = new URL(".", import.meta.url);
let hasEnded = false;

// Asks the desk. Every answer of this run bears a seal that no request does: whoever listens here after it, be it another
// user of the machine, does not know it, gets into no page, and is asked no more.
export async function ask(path, options) {
  if (!hasEnded) {
    const answer = await fetch(new URL(path, root), options);
    if (answer.headers.get("x-desk-seal") === meta("desk-seal")) return answer;
    end();
  }
  throw new Error(silence());
}

export function post(path, body) {
  const headers = { "content-type": "application/json", "x-desk-token": meta("desk-token") };
  return ask(path, { method: "POST", headers, body: JSON.stringify(body) });
}

// What is said where the desk does not answer.
export const silence = () => meta(hasEnded ? "desk-ended" : "desk-offline");

// Nothing brings this run of the desk back. What was typed stays on the page.
function end() {
  hasEnded = true;
  events?.close();
  say(silence());
}

export async function refresh() {
  if (fetching) {
    again = true;
    return;
  }
  fetching = true;
  try {
    do {
      again = false;
      const answer = await ask(location.pathname + location.search, { cache: "no-store" });
      if (answer.redirected) {
        history.replaceState(null, "", answer.url);
      }
      if (answer.ok) {
        take(new DOMParser().parseFromString(await answer.text(), "text/html"));
      }
    } while (again);
    say("");
  } catch {
    say(silence());
  } finally {
    fetching = false;
  }
}

function take(page) {
  document.title = page.title;
  for (const part of ["main", ".banner"]) {
    const [now, next] = [document.querySelector(part), page.querySelector(part)];
    if (now && next) merge(now, next);
    else if (now && part !== "main") now.remove();
  }
  after.change();
}

// The forms that the script has put into the page.
const OWN = ".editor, .saying, .coining";
const keyOf = (node) => (node.nodeType === 1 ? node.id || node.dataset?.key || "" : "");
// What somebody has typed stays on the page, even if its paragraph has left the source.
const isBusy = (node) =>
  node.nodeType === 1 && (node.matches(OWN) || node.querySelector(OWN) !== null || drafts.has(node.id));

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

const isOwn = (node) => node.nodeType === 1 && node.matches(OWN);

function mergeAttributes(now, next) {
  // What the script and the reader have set.
  const kept = { LI: ["class"], DETAILS: ["open"], DIALOG: ["open"], INPUT: ["value", "checked"] };
  const own = kept[now.nodeName] ?? [];
  for (const { name } of [...now.attributes]) {
    if (!next.hasAttribute(name) && !own.includes(name)) now.removeAttribute(name);
  }
  for (const { name, value } of next.attributes) {
    if (own.includes(name)) continue;
    if (now.getAttribute(name) !== value) now.setAttribute(name, value);
  }
}

let events;

export function listen(lost = false) {
  events?.close();
  if (hasEnded) return;
  const own = (events = new EventSource(new URL("events", root)));
  own.addEventListener("end", end);
  own.onmessage = ({ data }) => {
    const touched = JSON.parse(data);
    if (touched === null || !documentId || touched.includes(documentId)) refresh();
  };
  own.onerror = () => {
    lost = true;
    if (own.readyState !== EventSource.CLOSED) say(silence());
    // The browser has given up. If somebody else answers now, that is found out here.
    else refresh().then(() => setTimeout(() => own === events && listen(true), 3000));
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

export function say(text) {
  const place = document.getElementById("said");
  if (place && place.textContent !== text) place.textContent = text;
}
