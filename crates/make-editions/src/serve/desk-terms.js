// The words of terms, form by form.

import { meta, post, refresh, say, silence } from "./desk-follow.js";

const place = document.getElementById("terms");

function open(row) {
  const there = row.querySelector(".editor");
  if (there) {
    there.querySelector("input").focus();
    return;
  }
  const form = document.getElementById("term-editor").content.firstElementChild.cloneNode(true);
  Object.assign(form.dataset, { seen: row.dataset.seen, source: row.dataset.source });
  for (const shown of row.querySelectorAll(".forms > li")) {
    const text = shown.querySelector(".text");
    const label = document.createElement("label");
    const input = document.createElement("input");
    Object.assign(input, { type: "text", value: text.textContent, lang: text.lang, dir: text.dir, required: true, autocomplete: "off" });
    label.append(shown.querySelector(".what").cloneNode(true), input);
    form.querySelector(".fields").append(label);
  }
  row.classList.add("busy");
  row.querySelector(".translation").append(form);
  form.querySelector("input").focus();
}

function close(row) {
  row.querySelector(".editor")?.remove();
  row.classList.remove("busy");
  row.querySelector(".edit")?.focus({ preventScroll: true });
}

async function save(row, form) {
  const [said, button] = [form.querySelector(".said"), form.querySelector(".first")];
  const words = [...form.querySelectorAll("input")].map((input) => input.value);
  const { seen, source } = form.dataset;
  button.disabled = true;
  try {
    const answer = await post("term", { locale: place.dataset.locale, term: row.dataset.term, words, seen, source });
    if (answer.ok) {
      close(row);
      await refresh();
      say(meta("desk-saved"));
    } else if (answer.status === 409) {
      // Who has read this and saves again writes over it.
      const { text, source: today, seen: now } = await answer.json();
      const there = document.createElement("code");
      there.textContent = text ?? today;
      said.replaceChildren(meta(text === undefined ? "desk-source-changed" : "desk-conflict"), " ", there);
      if (now !== undefined) form.dataset.seen = now;
      if (today !== undefined) form.dataset.source = today;
    } else {
      said.textContent = await answer.text();
    }
  } catch {
    said.textContent = silence();
  } finally {
    button.disabled = false;
  }
}

if (place) {
  place.addEventListener("click", (event) => {
    const row = event.target.closest("#terms > li");
    if (event.target.closest(".edit")) open(row);
    else if (event.target.closest(".cancel")) close(row);
  });
  place.addEventListener("submit", (event) => {
    if (!event.target.matches(".editor")) return;
    event.preventDefault();
    event.stopPropagation();
    save(event.target.closest("#terms > li"), event.target);
  });
  place.addEventListener("keydown", (event) => {
    const form = event.target.closest(".editor");
    if (form && event.key === "Escape") close(form.closest("#terms > li"));
  });
}
