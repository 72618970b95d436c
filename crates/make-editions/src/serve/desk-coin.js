// A new term, proposed from the words that somebody has selected in a source text or its translation.

import { meta, post, refresh, say, silence } from "./desk-follow.js";

// So many letters a term may have: whoever selects a whole paragraph means something else.
const LONGEST = 160;

const here = () => (document.getElementById("segments") ?? document.getElementById("terms"))?.dataset.locale;
const rowOf = (node) => node?.closest?.("#segments > li, #terms > li") ?? null;

// The words that are selected, with their row, and whether they stand in the source.
function selected() {
  const field = document.activeElement;
  const selection = getSelection();
  const isTyped = field?.matches?.("textarea") && field.selectionStart !== field.selectionEnd;
  const text = isTyped ? field.value.slice(field.selectionStart, field.selectionEnd) : String(selection);
  const node = isTyped ? field : selection.anchorNode;
  const place = node?.nodeType === 3 ? node.parentElement : node;
  const words = text.replaceAll("\uFEFF", "").replace(/\s+/gu, " ").trim();
  const row = rowOf(place);
  if (!row || place.closest(".coining") || words === "" || words.length > LONGEST) return null;
  return { words, row, isSource: place.closest(".source") !== null };
}

// A name that files can have, as far as the words have letters for one.
function nameOf(words) {
  const letters = words.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  return letters.replace(/[^a-z0-9]+/g, "-").replace(/^[^a-z]+|-+$/g, "");
}

// Opens the form in a row, or above all rows where there is none.
function coin(row, chosen) {
  const place = row?.querySelector(".translation .state") ?? document.querySelector(".masthead");
  const there = (row ?? place).querySelector(".coining");
  if (there) {
    there.querySelector("input").focus();
    return;
  }
  const form = document.getElementById("coining").content.firstElementChild.cloneNode(true);
  const { source, term } = form.elements;
  const forms = [...form.querySelectorAll("[name=form]")];
  if (row?.dataset.term) {
    // The source has it already.
    [source.value, term.value] = [row.dataset.source, row.dataset.term];
    for (const label of form.querySelectorAll(".shared")) label.hidden = true;
  } else if (chosen && chosen.row === row) {
    (chosen.isSource ? source : forms[0]).value = chosen.words;
    term.value = nameOf(source.value);
  }
  let isNamed = false;
  term.addEventListener("input", () => (isNamed = true));
  source.addEventListener("input", () => isNamed || (term.value = nameOf(source.value)));
  if (row) place.after(form);
  else place.append(form);
  const empty = [...form.querySelectorAll("label:not([hidden]) input[required]")].find((input) => !input.value);
  (empty ?? forms[0]).focus();
}

// The same by the keyboard: beside the words that are selected, else in the present row.
export function coinHere(present) {
  if (!document.getElementById("coining")) return false;
  const chosen = selected();
  coin(chosen?.row ?? present ?? document.querySelector("#segments > li:not([hidden])"), chosen);
  return true;
}

function close(form) {
  const place = rowOf(form) ?? form.closest(".masthead");
  form.remove();
  place.querySelector(".coin, .edit")?.focus({ preventScroll: true });
}

async function save(form) {
  const [said, button] = [form.querySelector(".said"), form.querySelector(".first")];
  const { source, term, note } = form.elements;
  const forms = [...form.querySelectorAll("[name=form]")].map((input) => [input.dataset.case, input.value]);
  button.disabled = true;
  try {
    const body = { locale: here(), term: term.value.trim(), source: source.value, note: note.value, forms };
    const answer = await post("coin", body);
    if (answer.ok) {
      close(form);
      document.dispatchEvent(new CustomEvent("coined"));
      await refresh();
      say(meta("desk-saved"));
    } else {
      said.textContent = await answer.text();
    }
  } catch {
    said.textContent = silence();
  } finally {
    button.disabled = false;
  }
}

// A press of a button may take the selection away.
let pressed = null;

document.addEventListener("pointerdown", (event) => (pressed = event.target.closest(".coin") ? selected() : null), true);
document.addEventListener("click", (event) => {
  const button = event.target.closest(".coin");
  if (button) coin(rowOf(button), pressed ?? selected());
  else if (event.target.closest(".leave-coining")) close(event.target.closest(".coining"));
  pressed = null;
});
document.addEventListener("submit", (event) => {
  if (!event.target.matches(".coining")) return;
  event.preventDefault();
  save(event.target);
});
document.addEventListener("keydown", (event) => {
  const form = event.target.closest?.(".coining");
  if (!form) return;
  if (event.key === "Escape") close(form);
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) form.requestSubmit();
});
