// Same place, other language: a link to another language leads to the segment that is in view.
// Without this script the links lead to the top, and each numbered paragraph has links of its own.
"use strict";

const place = () => {
  if (scrollY < 80) return "";
  // Below what is kept free for a line on top; a few pixels of a last line are no text in view.
  const top = 8 + (parseFloat(getComputedStyle(document.documentElement).scrollPaddingBlockStart) || 0);
  for (const segment of document.querySelectorAll("article [id]:not(.number)")) {
    if (segment.getBoundingClientRect().bottom <= top) continue;
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
