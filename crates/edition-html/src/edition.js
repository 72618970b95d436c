// Same place, other language: a link to another language leads to the segment that is in view. Without this script
// the links lead to the top, and each numbered paragraph has links of its own, once it is chosen.
"use strict";

// Below the bar on top; a few pixels of a last line are no text in view.
const top0 = () => parseFloat(getComputedStyle(document.querySelector("main *")).scrollMarginBlockStart);
const isInView = (element) => {
  const { top, bottom } = element.getBoundingClientRect();
  return bottom > top0() && top < innerHeight;
};

const place = () => {
  if (scrollY < 80) return "";
  // Where one was led is where one is, as long as it is in sight.
  const target = document.querySelector("article :target");
  const all = [...document.querySelectorAll("article [id]:not(.number, .sign)")];
  for (const segment of target && isInView(target) ? [target, ...all] : all) {
    if (!segment.checkVisibility() || segment.getBoundingClientRect().bottom <= top0()) continue;
    // Side by side, ids begin with their column. Other ids with a colon are the page's own.
    const name = segment.id.slice((segment.closest("[data-prefix]")?.dataset.prefix ?? "").length);
    if (!name.includes(":")) return name;
  }
  return "";
};

const keepPlace = (event) => {
  const link = event.target.closest(".languages a[hreflang]");
  if (link) link.hash = place();
};

// Before the browser follows a link, however it was chosen: a button of the mouse, a finger, a key.
for (const kind of ["pointerdown", "click", "auxclick"]) addEventListener(kind, keepPlace, true);

// Who cites nothing does not load how.
const folder = document.currentScript.src.replace(/[^/]*$/, "");
const load = (name) => {
  const script = document.createElement("script");
  script.src = folder + name;
  document.head.append(script);
};
const menu = document.querySelector(".cites");
const cites = () => document.querySelector("article :target ~ .cite, .cites[open]");
let isLoaded = false;
const loadCites = () => {
  if (isLoaded || !cites()) return;
  isLoaded = true;
  load("cite.js");
};
menu?.addEventListener("toggle", loadCites);
addEventListener("hashchange", loadCites);
loadCites();
