// Citations: the menu opens at the paragraph in view, a citation names the document too, and can be copied.
// The page's first script loads this one once somebody cites, and has `menu` and `top0`.
"use strict";

const copy = menu.querySelector(".copy");
const whole = menu.querySelector(".whole");
const offer = (citation) => {
  if (!citation || citation.querySelector("button")) return;
  if (citation !== whole) {
    // Of the document: all but what leads to its own address.
    const parts = [...whole.childNodes];
    const end = parts.findIndex((it) => it.nodeName === "A");
    citation.prepend(...parts.slice(0, end - 1).map((it) => it.cloneNode(true)), ", ");
  }
  const button = document.createElement("button");
  const said = document.createElement("output");
  button.type = "button";
  button.textContent = copy.textContent;
  button.lang = said.lang = copy.lang || document.documentElement.lang;
  button.onclick = async () => {
    // What stands before the address, and the address in full.
    const range = new Range();
    const link = citation.querySelector("a");
    range.setStart(citation, 0);
    range.setEndBefore(link);
    const text = `${range}${link.href}`;
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      const field = document.createElement("textarea");
      field.value = text;
      button.after(field);
      field.select();
      document.execCommand("copy");
      field.remove();
      button.focus();
    }
    said.textContent = ` ${copy.dataset.copied}`;
  };
  citation.querySelector("a").after(" ", button, said);
};
const chosen = () => offer(document.querySelector("article :target ~ .cite"));
offer(whole);
chosen();
addEventListener("hashchange", chosen);
const findPlace = () => {
  if (!menu.open) return;
  const number = [...document.querySelectorAll("article .number")].find((it) => it.parentElement.getBoundingClientRect().bottom > top0());
  const entry = [...menu.querySelectorAll(".numbers a")].find((it) => it.hash === number?.hash);
  menu.querySelector("[aria-current]")?.removeAttribute("aria-current");
  entry?.setAttribute("aria-current", "true");
  entry?.focus();
};
menu.addEventListener("toggle", findPlace);
findPlace();
addEventListener("keydown", (event) => {
  if (event.key !== "Escape" || !menu.open) return;
  menu.open = false;
  menu.firstElementChild.focus();
});
addEventListener("click", (event) => {
  if (!menu.contains(event.target) || event.target.closest(".numbers a")) menu.open = false;
});
