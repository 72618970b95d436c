// The built site, opened from its folder as from a stick. Each judge is first shown a page that it must refuse.
import assert from "node:assert/strict";
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { accessibility, checkMarkup, launch, openPage, runTests, serveFolder } from "../browser/browser.mjs";

const out = path.join(process.env.WORK, "out");
const home = pathToFileURL(process.env.WORK).href;
const pagesIn = (folder) => readdirSync(folder, { recursive: true }).filter((file) => file.endsWith(".html")).sort();
const pages = pagesIn(out);
const read = (page) => readFileSync(path.join(out, page), "utf8");
const at = (page) => pathToFileURL(path.join(out, page)).href;

// An edition with numbered paragraphs, as every publication of findings has.
const numbered = pages.find(
  (page) => /^en\//.test(page) && read(page).includes('id="para-3"'),
);
assert(numbered, "the publication has a document with numbered paragraphs");
const inRussian = numbered.replace(/^en/, "ru");
const document = numbered.slice("en/".length);

function spoil(name, html) {
  const file = path.join(process.env.WORK, "spoiled", name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, html);
  return file;
}

const browser = await launch();
// The Nu checker holds the policy against where things come from, so it gets the pages from a server.
const server = await serveFolder(process.env.WORK);
const trees = [{ name: "out", pages }];
const open = async (page, options) => {
  const tab = await openPage(browser, home, options);
  await tab.goto(at(page));
  return tab;
};

// Waits until the element with that id is in the window.
const inView = (tab, id) =>
  tab.waitForFunction((id) => {
    const { top, bottom } = document.getElementById(id).getBoundingClientRect();
    return bottom > 0 && top < innerHeight;
  }, id);

// The id of the segment of the paragraph with that number.
const segmentOf = (tab, number) => tab.locator(`#para-${number} + p[id]`).getAttribute("id");

await runTests({
  async "the Nu checker refuses a spoiled page"() {
    spoil("page.html", read(numbered).replace("<h1", '<p id="para-1" style="colour: red"><h1'));
    const complaints = (await checkMarkup([`${server.address}spoiled/page.html`])).join("\n");
    for (const fault of [/Duplicate ID/, /colour/, /violates Content Security Policy/]) assert.match(complaints, fault);
  },

  async "the Nu checker finds nothing in any page"() {
    const addresses = trees.flatMap(({ name, pages }) => pages.map((page) => `${server.address}${name}/${page}`));
    assert.deepEqual(await checkMarkup(addresses), []);
  },

  async "axe refuses a spoiled page"() {
    const tab = await openPage(browser, home);
    await tab.goto(pathToFileURL(spoil("axe.html", "<title>x</title><p style=color:#bbb>pale words<img src=x>")).href);
    const found = (await accessibility(tab)).join("\n");
    for (const rule of ["html-has-lang", "image-alt", "color-contrast"]) assert.match(found, new RegExp(rule));
    await tab.context().close();
  },

  async "axe finds nothing in any page, light and dark, at three widths"() {
    const found = [];
    for (const [width, colorScheme] of [[360, "light"], [768, "dark"], [1280, "light"], [1280, "dark"]]) {
      const tab = await openPage(browser, home, { viewport: { width, height: 800 }, colorScheme });
      for (const page of pages) {
        await tab.goto(at(page));
        for (const line of await accessibility(tab)) found.push(`${page} ${width} ${colorScheme}: ${line}`);
      }
      assert.deepEqual(tab.strays, []);
      assert.deepEqual(tab.complaints, []);
      await tab.context().close();
    }
    assert.deepEqual(found, []);
  },

  async "no page is wider than a phone"() {
    const tab = await openPage(browser, home, { viewport: { width: 360, height: 640 } });
    for (const page of pages) {
      await tab.goto(at(page));
      const width = await tab.evaluate("document.scrollingElement.scrollWidth");
      assert(width <= 360, `${page} is ${width} pixels wide`);
    }
    await tab.context().close();
  },

  async "a change of language keeps the paragraph in view"() {
    const tab = await open(numbered, { viewport: { width: 1280, height: 400 } });
    const id = await segmentOf(tab, 3);
    await tab.evaluate((id) => document.getElementById(id).scrollIntoView({ behavior: "instant" }), id);
    await tab.evaluate("scrollBy({ top: -10, behavior: 'instant' })");
    // By the keyboard, so that the page is not scrolled to reach the link.
    await tab.locator(".languages a[hreflang=ru]").evaluate((link) => link.focus({ preventScroll: true }));
    await tab.keyboard.press("Enter");
    await tab.waitForURL(`${at(inRussian)}#${id}`);
    await inView(tab, id);
    // And there and back again is where one was.
    for (const [language, page] of [["en", numbered], ["ru", inRussian]]) {
      await tab.locator(`.languages a[hreflang=${language}]`).evaluate((link) => link.focus({ preventScroll: true }));
      await tab.keyboard.press("Enter");
      await tab.waitForURL(`${at(page)}#${id}`);
      await inView(tab, id);
    }
    await tab.context().close();
  },

  async "from the top, a change of language leads to the top"() {
    const tab = await open(numbered);
    await tab.click(".languages a[hreflang=ru]");
    await tab.waitForURL((address) => address.pathname.endsWith(inRussian));
    assert.equal(await tab.evaluate("scrollY"), 0);
    await tab.context().close();
  },

  async "without scripts, the paragraph's own link keeps it, by the keyboard alone"() {
    const tab = await open(numbered, { javaScriptEnabled: false });
    const id = await tab.locator("#para-3 + p[id]").getAttribute("id");
    const citation = tab.locator(".numbered", { has: tab.locator("#para-3") }).locator("details");
    await citation.locator("summary").focus();
    await tab.keyboard.press("Enter");
    const link = citation.locator("a[hreflang=ru]");
    assert(await link.isVisible());
    await link.focus();
    await tab.keyboard.press("Enter");
    await tab.waitForURL(`${at(inRussian)}#${id}`);
    await tab.context().close();
  },

  async "a citation names the paragraph in the words of its language, and its address lasts"() {
    for (const [page, words] of [[numbered, /paragraph 3: /], [inRussian, /пункт 3: /]]) {
      const tab = await open(page);
      const id = await segmentOf(tab, 3);
      const citation = tab.locator(".numbered", { has: tab.locator("#para-3") }).locator("details");
      assert.match(await citation.textContent(), words);
      assert.equal(await citation.locator("p").first().locator("a").getAttribute("href"), `#${id}`);
      await tab.context().close();
    }
  },

  async "the anchors of paragraphs and segments are the same in every language"() {
    const anchors = [];
    for (const locale of ["en", "ru", "tg"]) {
      const tab = await open(`${locale}/${document}`);
      anchors.push(await tab.evaluate("[...document.querySelectorAll('article [id]')].map(({ id }) => id).join()"));
      await tab.context().close();
    }
    assert.equal(anchors[1], anchors[0]);
    assert.equal(anchors[2], anchors[0]);
  },

  async "side by side, the columns of a row begin at one height; on a phone they are one column"() {
    for (const [width, aligned] of [[1280, true], [360, false]]) {
      const tab = await open(`parallel/${document}`, { viewport: { width, height: 800 } });
      const rows = await tab.evaluate(() =>
        [...document.querySelectorAll(".row")].map((row) =>
          [...row.children].map((cell) => Math.round(cell.getBoundingClientRect().top)),
        ),
      );
      for (const tops of rows) assert.equal(new Set(tops).size === 1, aligned, `tops ${tops} at ${width} pixels`);
      await tab.context().close();
    }
  },

  async "the first key leads past everything to the text"() {
    const tab = await open(numbered);
    await tab.keyboard.press("Tab");
    await tab.keyboard.press("Enter");
    assert.match(tab.url(), /#page:text$/);
    await tab.context().close();
  },

  async "a page prints, without what is for the screen alone"() {
    const tab = await open(numbered);
    const pdf = await tab.pdf({ format: "A4" });
    assert.equal(pdf.subarray(0, 5).toString(), "%PDF-");
    await tab.emulateMedia({ media: "print" });
    for (const part of [".languages", ".cite", ".foot"]) assert(!(await tab.locator(part).first().isVisible()), part);
    await tab.context().close();
  },
});
server.close();
await browser.close();
