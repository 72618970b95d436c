// What Firefox makes of PDFs, by its own reader pdf.js: the text of each page, as it is copied, and which words its find
// controller finds. The work comes as JSON on standard input: [{ path, words }]; the answer goes out as JSON.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";

// A viewer asks for these at its start; nothing is drawn here.
const nothing = new Proxy(function () {}, {
  get: (_, key) => (key === Symbol.toPrimitive ? () => "" : nothing),
  apply: () => nothing,
  set: () => true,
});
globalThis.DOMMatrix ??= class {};
globalThis.document ??= nothing;
globalThis.window ??= globalThis;
globalThis.requestAnimationFrame ??= (call) => setTimeout(call);
// This Node does not have it yet.
RegExp.escape ??= (text) => text.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&").replaceAll("-", "\\x2d");
console.warn = console.log = () => {};

const require = createRequire(path.join(process.env.MODULES, "read.mjs"));
const pdfjs = await import(require.resolve("pdfjs-dist/legacy/build/pdf.mjs"));
globalThis.pdfjsLib = pdfjs;
const { EventBus, PDFFindController } = await import(require.resolve("pdfjs-dist/web/pdf_viewer.mjs"));

// The find controller, asked for many words at once.
class Finder extends PDFFindController {
  found = new Set();
  pages = 0;

  match(words, content, page) {
    words.forEach((word, at) => {
      if (super.match(word, content, page)?.length > 0) this.found.add(at);
    });
    this.pages += 1;
    return [];
  }
}

async function found(file, words) {
  if (words.length === 0) return [];
  const eventBus = new EventBus();
  const finder = new Finder({ linkService: { pagesCount: file.numPages, page: 1 }, eventBus });
  finder.onIsPageVisible = () => true;
  finder.setDocument(file);
  eventBus.dispatch("find", { type: "again", query: words, caseSensitive: false, entireWord: false, highlightAll: true });
  while (finder.pages < file.numPages) await new Promise((resolve) => setTimeout(resolve, 20));
  return words.filter((_, at) => finder.found.has(at));
}

async function texts(file) {
  const pages = [];
  for (let number = 1; number <= file.numPages; number += 1) {
    const { items } = await (await file.getPage(number)).getTextContent();
    pages.push(items.map(({ str, hasEOL }) => str + (hasEOL ? "\n" : "")).join(""));
  }
  return pages;
}

const answers = [];
for (const { path: name, words } of JSON.parse(readFileSync(0, "utf8"))) {
  const file = await pdfjs.getDocument({ data: new Uint8Array(readFileSync(name)), verbosity: 0 }).promise;
  answers.push({ pages: await texts(file), found: await found(file, words) });
  await file.destroy();
}
process.stdout.write(JSON.stringify(answers));
