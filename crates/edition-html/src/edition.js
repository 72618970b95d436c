// Same place, other language: a link to another language leads to the segment that is in view.
// Without this script the links lead to the top, and each numbered paragraph has links of its own.
"use strict";

const place = () => {
  if (scrollY < 80) return "";
  // Ids with a colon are the page's own; the others are those of segments, the same in every language.
  const segments = document.querySelectorAll("article [id]:not([id*=':'], .number)");
  // Below what is kept free for the line on top of drafts; a few pixels of a last line are no text in view.
  const top = 8 + (parseFloat(getComputedStyle(document.documentElement).scrollPaddingBlockStart) || 0);
  const inView = [...segments].find((segment) => segment.getBoundingClientRect().bottom > top);
  return inView ? inView.id : "";
};

const keepPlace = (event) => {
  const link = event.target.closest(".languages a[hreflang]");
  if (link) link.hash = place();
};

// Before the browser follows a link, however it was chosen: a button of the mouse, a finger, a key.
for (const kind of ["pointerdown", "click", "auxclick"]) addEventListener(kind, keepPlace, true);
