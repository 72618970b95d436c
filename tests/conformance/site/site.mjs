// The built site, opened from its folder as from a stick. Each judge is first shown a page that it must refuse.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from "node:fs";
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
// The same publication with an address: its pages name themselves to the world, it has feeds and a sitemap.
const addressed = path.join(process.env.WORK, "addressed");
const trees = [{ name: "out", pages }, { name: "addressed", pages: pagesIn(addressed) }];
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

const sideBySide = `parallel/${document}`;

// The columns that are in sight, in order.
const shown = (tab) =>
  tab.evaluate(() =>
    [...document.querySelector(".row").children]
      .filter((cell) => cell.getBoundingClientRect().width > 0)
      .map((cell) => cell.dataset.column),
  );

await runTests({
  async "the Nu checker refuses a spoiled page"() {
    spoil("page.html", read(numbered).replace("<h1", '<p id="para-1" style="colour: red"><h1'));
    const complaints = (await checkMarkup([`${server.address}spoiled/page.html`])).join("\n");
    for (const fault of [/Duplicate ID/, /colour/, /violates Content Security Policy/]) assert.match(complaints, fault);
  },

  async "the Nu checker finds nothing in any page"() {
    const addresses = trees.flatMap(({ name, pages }) => pages.map((page) => `${server.address}${name}/${page}`));
    // It takes a block of data for a script, which no browser runs: such a block is the only thing it may
    // remark on, and no page has any other script of its own.
    const remark = /: info: Inline script violates Content Security Policy/;
    assert.deepEqual((await checkMarkup(addresses)).filter((line) => !remark.test(line)), []);
    for (const page of pages) {
      for (const [tag] of read(page).matchAll(/<script[^>]*>/g)) assert.match(tag, / src="|type="application\/ld\+json"/);
    }
  },

  async "feeds and the sitemap are what their standards ask for"() {
    const base = "https://example.org/e/";
    const tab = await openPage(browser, server.address);
    await tab.goto(`${server.address}out/index.html`);
    const parse = (file) =>
      tab.evaluate((text) => {
        const xml = new DOMParser().parseFromString(text, "application/xml");
        const texts = (name) => [...xml.querySelectorAll(name)].map((it) => it.textContent);
        const entries = [...xml.querySelectorAll("entry")].map((it) => [...it.children].map(({ localName }) => localName));
        return {
          error: xml.querySelector("parsererror")?.textContent,
          root: `${xml.documentElement.namespaceURI} ${xml.documentElement.localName}`,
          language: xml.documentElement.getAttribute("xml:lang"),
          addresses: [...texts("loc"), ...[...xml.querySelectorAll("[href]")].map((it) => it.getAttribute("href"))],
          ids: texts("id"),
          moments: texts("updated, published"),
          entries,
        };
      }, readFileSync(path.join(addressed, file), "utf8"));
    const check = ({ error, root, addresses }, expected) => {
      assert.equal(error, undefined);
      assert.equal(root, expected);
      assert(addresses.length > 0);
      for (const address of addresses) {
        assert(address.startsWith(base) && existsSync(path.join(addressed, address.slice(base.length))), address);
      }
    };
    const sitemap = await parse("sitemap.xml");
    check(sitemap, "http://www.sitemaps.org/schemas/sitemap/0.9 urlset");
    assert.deepEqual([...new Set(sitemap.addresses)].sort(), trees[1].pages.map((page) => base + page));
    for (const locale of ["en", "ru", "tg"]) {
      const feed = await parse(`${locale}/feed.xml`);
      check(feed, "http://www.w3.org/2005/Atom feed");
      assert.equal(feed.language, locale);
      assert.equal(new Set(feed.ids).size, feed.ids.length);
      for (const moment of feed.moments) assert.match(moment, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
      for (const entry of feed.entries) for (const part of ["id", "title", "updated"]) assert(entry.includes(part), part);
    }
    // And neither would pass if it were cut short.
    const cut = spoil("cut.xml", readFileSync(path.join(addressed, "sitemap.xml"), "utf8").slice(0, -20));
    assert((await parse(path.relative(addressed, cut))).error);
    await tab.context().close();
  },

  async "what a page says to machines can be read by them"() {
    const tab = await openPage(browser, server.address);
    await tab.goto(`${server.address}addressed/${inRussian}`);
    const data = JSON.parse(await tab.locator("script[type='application/ld+json']").textContent());
    assert.equal(data["@context"], "https://schema.org");
    assert.equal(data.headline, await tab.locator("h1").textContent());
    assert.equal(data.inLanguage, "ru");
    const content = (selector) => tab.locator(selector).getAttribute("content");
    assert.equal(await content("meta[property='og:title']"), data.headline);
    assert.equal(await content("meta[property='og:url']"), data.url);
    assert.equal(await content("meta[name='dcterms.date']"), data.datePublished);
    assert.equal(await tab.locator("link[rel=canonical]").getAttribute("href"), data.url);
    const alternates = await tab.locator("link[hreflang]").evaluateAll((links) => links.map((link) => link.hreflang));
    assert.deepEqual(alternates, ["en", "ru", "tg", "x-default"]);
    assert.equal(await content("meta[property='og:locale']"), "ru_RU");
    const others = tab.locator("meta[property='og:locale:alternate']");
    assert.deepEqual(await others.evaluateAll((all) => all.map((it) => it.content)), ["en_GB", "tg_TJ"]);
    assert.equal(await content("meta[property='og:description']"), await content("meta[name='description']"));
    // The policy lets the block be: it is data.
    assert.deepEqual(tab.complaints, []);
    await tab.context().close();
  },

  async "ten pages take less than 66 kB with their style and script"() {
    const built = path.join(process.env.WORK, "declaration/out");
    const size = (file) => statSync(path.join(built, file)).size;
    for (const locale of ["en", "ru", "tg"]) {
      const info = execFileSync("pdfinfo", [path.join(built, locale, "declaration.pdf")], { encoding: "utf8" });
      const count = Number(info.match(/Pages:\s+(\d+)/)[1]);
      assert(count >= 5, `${count} pages`);
      const bytes = (size(`${locale}/declaration.html`) / count) * 10 + size("edition.css") + size("edition.js");
      assert(bytes < 66_000, `ten pages in ${locale} take ${Math.round(bytes)} bytes`);
    }
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
    // The longest document takes most of the time, and is looked at in two of the views.
    for (const [width, colorScheme, thorough] of [
      [360, "light", true],
      [768, "dark", false],
      [1280, "light", false],
      [1280, "dark", true],
    ]) {
      const tab = await openPage(browser, home, { viewport: { width, height: 800 }, colorScheme });
      for (const page of pages.filter((page) => thorough || !page.endsWith("handbook.html"))) {
        await tab.goto(at(page));
        for (const line of await accessibility(tab)) found.push(`${page} ${width} ${colorScheme}: ${line}`);
      }
      assert.deepEqual(tab.strays, []);
      assert.deepEqual(tab.complaints, []);
      await tab.context().close();
    }
    assert.deepEqual(found, []);
  },

  async "no page is wider than a window of 320 pixels, as a phone's or one enlarged four times"() {
    const tab = await openPage(browser, home, { viewport: { width: 320, height: 640 } });
    for (const page of pages) {
      await tab.goto(at(page));
      const width = await tab.evaluate("document.scrollingElement.scrollWidth");
      assert(width <= 320, `${page} is ${width} pixels wide`);
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
    const id = await segmentOf(tab, 3);
    await tab.locator(".cites summary").focus();
    await tab.keyboard.press("Enter");
    await tab.locator(".cites a[href='#para-3']").focus();
    await tab.keyboard.press("Enter");
    const link = tab.locator(".numbered", { has: tab.locator("#para-3") }).locator(".cite a[lang=ru]");
    assert(await link.isVisible());
    await link.focus();
    await tab.keyboard.press("Enter");
    await tab.waitForURL(`${at(inRussian)}#para-3`);
    assert.equal(await segmentOf(tab, 3), id);
    await tab.context().close();
  },

  async "a citation names the paragraph in the words of its language, and its address lasts"() {
    for (const [page, words] of [[numbered, /paragraph 3: /], [inRussian, /пункт 3: /]]) {
      const tab = await open(page);
      const id = await segmentOf(tab, 3);
      const citation = tab.locator(".numbered", { has: tab.locator("#para-3") }).locator(".cite");
      assert.match(await citation.textContent(), words);
      assert.equal(await citation.locator("a").first().getAttribute("href"), `#${id}`);
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

  async "side by side, the columns of a row begin at one height"() {
    const tab = await open(sideBySide);
    const tops = await tab.evaluate(() =>
      [...document.querySelectorAll(".row")].map((row) => [...row.children].map((cell) => cell.getBoundingClientRect().top)),
    );
    for (const row of tops) assert.deepEqual(new Set(row).size, 1, `tops ${row}`);
    // The measure can fail.
    await tab.evaluate(() => (document.querySelector(".row").style.display = "block"));
    const spoiled = await tab.evaluate(() => [...document.querySelector(".row").children].map((cell) => cell.getBoundingClientRect().top));
    assert.notEqual(new Set(spoiled).size, 1);
    await tab.context().close();
  },

  async "a reader chooses columns, without scripts too, and is met by the same choice again"() {
    for (const javaScriptEnabled of [true, false]) {
      const tab = await open(sideBySide, { javaScriptEnabled });
      assert.deepEqual(await shown(tab), ["en", "ru", "tg"]);
      await tab.locator("li[data-column=ru] .some").focus();
      await tab.keyboard.press("Space");
      assert.deepEqual(await shown(tab), ["en", "tg"]);
      await tab.goto(at(pages.findLast((page) => page.startsWith("parallel/"))));
      assert.deepEqual(await shown(tab), javaScriptEnabled ? ["en", "tg"] : ["en", "ru", "tg"]);
      await tab.context().close();
    }
  },

  async "one column at least stays"() {
    const tab = await open(sideBySide);
    for (const language of ["en", "ru", "tg"]) await tab.locator(`li[data-column=${language}] .some`).click();
    assert.equal((await shown(tab)).length, 1);
    await tab.context().close();
  },

  async "a reader orders columns by the keyboard, and keeps the place and the focus"() {
    const tab = await open(sideBySide, { viewport: { width: 1280, height: 400 } });
    const later = tab.locator("li[data-column=en] button[data-step='1']");
    assert.match(await later.textContent(), /One place later: English/);
    await later.focus();
    await tab.keyboard.press("Enter");
    assert.deepEqual(await shown(tab), ["ru", "en", "tg"]);
    await tab.keyboard.press("Enter");
    assert.deepEqual(await shown(tab), ["ru", "tg", "en"]);
    // It can go no further, and the keyboard is still at this column.
    assert(await later.isDisabled());
    assert.equal(await tab.evaluate("document.activeElement.closest('li').dataset.column"), "en");
    await tab.reload();
    assert.deepEqual(await shown(tab), ["ru", "tg", "en"]);
    await tab.context().close();
  },

  async "what belongs together is shown together, to the pointer and to the keyboard"() {
    const tab = await open(sideBySide);
    const id = await segmentOf(tab, 2);
    const linked = () => tab.evaluate(() => [...document.querySelectorAll(".linked")].map((it) => it.id).sort());
    assert.deepEqual(await linked(), []);
    await tab.locator(`[id="tg:${id}"]`).hover();
    assert.deepEqual(await linked(), [id, `ru:${id}`, `tg:${id}`].sort());
    await tab.locator("h1").first().hover();
    await tab.locator("#para-2").focus();
    assert.deepEqual(await linked(), [id, `ru:${id}`, `tg:${id}`].sort());
    await tab.context().close();
  },

  async "on a phone, one column is read and its language is changed in place, without scripts too"() {
    for (const javaScriptEnabled of [true, false]) {
      const tab = await open(sideBySide, { javaScriptEnabled, viewport: { width: 360, height: 640 } });
      assert.deepEqual(await shown(tab), ["en"]);
      const id = await segmentOf(tab, 4);
      await tab.evaluate((id) => document.getElementById(id).scrollIntoView(), id);
      await tab.locator("li[data-column=tg] .one").focus();
      await tab.keyboard.press("Space");
      assert.deepEqual(await shown(tab), ["tg"]);
      if (javaScriptEnabled) await inView(tab, `tg:${id}`);
      await tab.context().close();
    }
  },

  async "on a phone, the first column is that of the reader's own language"() {
    const tab = await open(sideBySide, { locale: "tg-TJ", viewport: { width: 360, height: 640 } });
    assert.deepEqual(await shown(tab), ["tg"]);
    await tab.context().close();
  },

  async "every control is reached by the keyboard, in the order of reading, and shows that it is"() {
    for (const page of [numbered, sideBySide, "index.html"]) {
      const tab = await open(page);
      const count = await tab.evaluate(() => {
        const controls = document.querySelectorAll("a[href]:not([tabindex='-1']), summary, input, button, [tabindex='0']");
        // Of a group of radio buttons the keyboard reaches one.
        const reached = [...controls].filter((it) => it.checkVisibility() && !it.disabled);
        reached.forEach((it, place) => (it.dataset.place = place));
        return reached.length;
      });
      assert(count > 5, page);
      for (let place = 0; place < count; place += 1) {
        await tab.keyboard.press("Tab");
        const [found, outline] = await tab.evaluate(() => {
          const it = document.activeElement;
          return [it.dataset.place, getComputedStyle(it).outlineStyle];
        });
        assert.equal(found, String(place), page);
        assert.equal(outline, "solid", `${page}: ${place}`);
      }
      await tab.context().close();
    }
  },

  async "an address that names a place in another column shows that column"() {
    const tab = await openPage(browser, home, { viewport: { width: 360, height: 640 } });
    const first = await open(sideBySide);
    const id = await segmentOf(first, 3);
    await first.context().close();
    await tab.goto(`${at(sideBySide)}#tg:${id}`);
    assert.deepEqual(await shown(tab), ["tg"]);
    await inView(tab, `tg:${id}`);
    await tab.context().close();
  },

  async "side by side prints on paper laid across, with the columns that were chosen"() {
    const tab = await open(sideBySide);
    await tab.locator("li[data-column=ru] .some").uncheck();
    const pdf = (await tab.pdf({ preferCSSPageSize: true })).toString("latin1");
    const [, width, height] = pdf.match(/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/);
    assert(Number(width) > Number(height), `${width} × ${height}`);
    await tab.emulateMedia({ media: "print" });
    await tab.setViewportSize({ width: 700, height: 900 });
    assert.deepEqual(await shown(tab), ["en", "tg"]);
    assert(!(await tab.locator(".columns").isVisible()));
    await tab.context().close();
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
    for (const part of [".languages", ".cites", ".foot"]) assert(!(await tab.locator(part).first().isVisible()), part);
    await tab.context().close();
  },
});
server.close();
await browser.close();
