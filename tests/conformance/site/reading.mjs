// Reading in several languages: the row of languages at any depth, citations, copying, many columns, printing.
// The place in the text is the same in every language, by mouse and keyboard, at every width.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { accessibility, launch, openPage, runTests } from "../browser/browser.mjs";

const work = process.env.WORK;
const home = pathToFileURL(work).href;
const at = (page) => pathToFileURL(path.join(work, page)).href;
const browser = await launch();
const open = async (page, options) => {
  const tab = await openPage(browser, home, options);
  await tab.goto(at(page));
  return tab;
};

// A publication of `sources`, translated word for word by `translate`.
function publication(name, sources, translate) {
  const folder = path.join(work, name);
  const tool = (...args) => execFileSync(process.env.TOOL, ["--project", folder, ...args], { stdio: "pipe" });
  mkdirSync(path.join(folder, "sources"), { recursive: true });
  const off = ["omission", "inconsistent-translation", "untranslated-copy"].map((rule) => `${rule} = "off"`);
  writeFileSync(path.join(folder, "editions.toml"), `source = "en"\ntargets = ["ru", "tg"]\n[check]\n${off.join("\n")}\n`);
  for (const [document, text] of Object.entries(sources)) writeFileSync(path.join(folder, "sources", `${document}.md`), text);
  tool("sync", "-q");
  for (const locale of ["ru", "tg"]) {
    for (const file of readdirSync(path.join(folder, "locales", locale))) {
      const catalog = path.join(folder, "locales", locale, file);
      const lines = readFileSync(catalog, "utf8").split("\n").filter((line) => line !== "# untranslated");
      const translated = lines.map((line) => line.replace(/^([a-z][^ ]*) = (.*)$/, (_, id, text) => `${id} = ${translate(locale, text)}`));
      writeFileSync(catalog, translated.join("\n"));
    }
  }
  tool("build", "-q", "--format", "html");
}

const head = (kind) => `+++\nkind = "${kind}"\ndate = 2013-01-28\nsymbol = "A/HRC/22/53"\n+++\n`;
const count = 59;
const paragraphs = Array.from({ length: count }, (_, at) => `Paragraph with the number ${at + 1} says something of its own about the visit to the prison.\n`);
const WORDS = { ru: "Здесь говорится о визите в тюрьму", tg: "Дар ин ҷо сухан дар бораи сафар меравад" };
publication(
  "long",
  { report: `${head("report")}# The visit\n\n${paragraphs.join("\n")}\n1. Point with the number 1.\n   1. Point with the number 11.\n2. Point with the number 2.\n`, press: `${head("press-release")}# News of the visit\n\n${paragraphs.join("\n")}` },
  (locale, text) => `${WORDS[locale]} ${(text.match(/\d+/g) ?? []).join(" ")}${text.endsWith(".") ? "." : ""}`,
);

const names = ["Place", "Prosecutions", "Investigations", "Recommendations", "International", "Accountability"];
const row = (length, from) => `| ${Array.from({ length }, (_, at) => names[(at + from) % names.length]).join(" | ")} |`;
const table = (length) => [row(length, 0), `|${" --- |".repeat(length)}`, row(length, 1), row(length, 2)].join("\n");
const LONG = { ru: "Преследования Расследования Рекомендации Ответственность", tg: "Таъқибот Тафтишотҳо Байналмилалӣ Масъулият" };
publication(
  "tables",
  { tables: `${head("findings")}# Tables\n\nFour.\n\n${table(4)}\n\nTwelve.\n\n${table(12)}\n\nThe end.\n` },
  (locale, text) => {
    const words = LONG[locale].split(" ");
    return words[text.length % words.length];
  },
);

const ADDRESSES = "press-office@information.example.org, https://прокуратура.пример.тҷ/шикоятҳо/2012?рақам=1 and `crates/pages/layout/break_lines.rs`";
const IN = { ru: ["Адреса", "См.", " и "], tg: ["Суроғаҳо", "Нигаред ба", " ва "] };
publication(
  "addresses",
  { addresses: `${head("findings")}# Addresses\n\nSee ${ADDRESSES}.\n\n| Addresses |\n| --- |\n| See ${ADDRESSES} |\n` },
  (locale, text) => text.replace("Addresses", IN[locale][0]).replace("See", IN[locale][1]).replace(" and ", IN[locale][2]),
);

// The words of the page that are divided over two lines, which no browser without a dictionary marks with a hyphen.
const divided = (tab) =>
  tab.evaluate(() => {
    const found = [];
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let text = texts.nextNode(); text; text = texts.nextNode()) {
      if (!text.parentElement.checkVisibility() || text.parentElement.closest(".unseen, .skip, legend")) continue;
      for (const { 0: word, index } of text.data.matchAll(/[\p{L}\p{M}\p{N}]+/gu)) {
        const range = new Range();
        range.setStart(text, index);
        range.setEnd(text, index + word.length);
        if (new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size > 1) found.push(word);
      }
    }
    return found;
  });

const topOf = (tab, id) => tab.evaluate((id) => document.getElementById(id).getBoundingClientRect().top, id);

await runTests({
  async "at five depths and three widths, another language opens at the same paragraph, by mouse and by keyboard"() {
    for (const [width, height] of [[320, 256], [820, 800], [1280, 900]]) {
      for (const number of [6, 17, 28, 40, 52]) {
        for (const how of ["mouse", "keyboard"]) {
          const tab = await open("long/out/en/report.html", { viewport: { width, height } });
          await tab.evaluate((number) => document.getElementById(`para-${number}`).scrollIntoView(), number);
          const before = await topOf(tab, `para-${number}`);
          const link = tab.locator(".languages a[hreflang=ru]");
          if (how === "mouse") await link.click();
          else {
            await link.focus();
            await tab.keyboard.press("Enter");
          }
          await tab.waitForURL(/\/ru\/report\.html#/);
          const after = await topOf(tab, `para-${number}`);
          // A shorter translation may end before its paragraph can come so far up.
          const isAtEnd = await tab.evaluate("scrollY + innerHeight > document.scrollingElement.scrollHeight - 2 && innerHeight");
          assert(Math.abs(after - before) < 30 || after < isAtEnd, `${width} ${how} ${number}: ${before} became ${after}`);
          // What one came to is not under the row.
          const { bottom } = await tab.evaluate(() => document.querySelector(".bar").getBoundingClientRect().toJSON());
          assert(after >= bottom - 1, `${width}: ${after} is above ${bottom}`);
          await tab.context().close();
        }
      }
    }
  },

  async "by touch, and in a document without numbers"() {
    const tab = await open("long/out/en/press.html", { viewport: { width: 390, height: 800 }, hasTouch: true });
    const id = await tab.evaluate(() => {
      const paragraph = [...document.querySelectorAll("article p[id]")][40];
      paragraph.scrollIntoView();
      return paragraph.id;
    });
    await tab.locator(".languages a[hreflang=tg]").tap();
    await tab.waitForURL(/\/tg\/press\.html#/);
    assert.match(tab.url(), new RegExp(`#${id}$`));
    await tab.context().close();
  },

  async "without scripts, the row is in reach too, and its links are plain ones"() {
    for (const width of [320, 820, 1280]) {
      const tab = await open("long/out/en/report.html", { viewport: { width, height: 600 }, javaScriptEnabled: false });
      await tab.evaluate(() => document.getElementById("para-50").scrollIntoView());
      const link = tab.locator(".languages a[hreflang=ru]");
      const { y } = await link.boundingBox();
      assert(y >= 0 && y < 60, `${width}: ${y}`);
      await link.click();
      await tab.waitForURL(/\/ru\/report\.html$/);
      await tab.context().close();
    }
  },

  async "in a wide window the row covers no text, and what the keyboard reaches is never under it"() {
    for (const [width, height] of [[320, 256], [1280, 900], [1440, 900]]) {
      const tab = await open("long/out/en/report.html", { viewport: { width, height } });
      await tab.evaluate(() => scrollTo({ top: 1500, behavior: "instant" }));
      if (width > 1376) {
        const [bar, right] = await tab.evaluate(() => [
          document.querySelector(".bar").getBoundingClientRect().left,
          document.querySelector("article").getBoundingClientRect().right,
        ]);
        assert(bar >= right - 30, `${bar} ${right}`);
      }
      for (let stop = 0; stop < 14; stop += 1) {
        await tab.keyboard.press("Tab");
        const hidden = await tab.evaluate(() => {
          const it = document.activeElement;
          const bar = document.querySelector(".bar");
          if (it === document.body || bar.contains(it) || it.matches(".skip")) return false;
          return it.getBoundingClientRect().top < bar.getBoundingClientRect().bottom - 1 && innerWidth < 1376;
        });
        assert(!hidden, `${width}: stop ${stop}`);
      }
      await tab.context().close();
    }
  },

  async "copied text has its numbers in its line, and no sign of ours"() {
    for (const width of [390, 768, 1280]) {
      const tab = await open("long/out/en/report.html", { viewport: { width, height: 800 } });
      const copied = await tab.evaluate(() => {
        const range = new Range();
        range.setStartBefore(document.getElementById("para-1"));
        range.setEndAfter(document.getElementById("para-2").parentElement);
        getSelection().removeAllRanges();
        getSelection().addRange(range);
        return getSelection().toString();
      });
      assert.match(copied, /^1\. Paragraph with the number 1 .*\n+2\. Paragraph with the number 2 .*\n*$/);
      const gaps = await tab.evaluate(() => [...document.querySelectorAll(".numbered")].slice(0, 9).map((it) => it.nextElementSibling.getBoundingClientRect().top - it.getBoundingClientRect().bottom));
      for (const gap of gaps) assert(gap < 25, `a line between paragraphs: ${gap}`);
      await tab.context().close();
    }
  },

  async "copied sub-paragraphs have their signs in their line, at every level"() {
    for (const [page, width, signs] of [["en", 390, ["(a)", "(i)", "(b)"]], ["tg", 1280, ["a)", "i)", "b)"]]]) {
      const tab = await open(`long/out/${page}/report.html`, { viewport: { width, height: 800 } });
      const copied = await tab.evaluate((last) => {
        const range = new Range();
        range.setStartBefore(document.getElementById(`para-${last}-a`));
        range.setEndAfter(document.getElementById(`para-${last}-b`).parentElement);
        getSelection().removeAllRanges();
        getSelection().addRange(range);
        return getSelection().toString();
      }, count);
      const lines = copied.split("\n").filter((line) => line.trim());
      assert.deepEqual(lines.map((line) => line.split(" ")[0]), signs);
      for (const line of lines) assert.match(line, /\p{L} .*\p{L}/u);
      // Turned lines hang under the text, beside the sign.
      const [sign, text] = await tab.evaluate((last) => {
        const sign = document.getElementById(`para-${last}-a`);
        return [sign, sign.nextElementSibling].map((it) => it.getClientRects()[0].left);
      }, count);
      assert(text - sign > 20, `${sign} ${text}`);
      await tab.context().close();
    }
  },

  async "paragraphs take no stop of the keyboard but the one menu, which leads to the one in view"() {
    const tab = await open("long/out/en/report.html");
    const stops = await tab.evaluate(() => [...document.querySelectorAll("a[href], summary, button, [tabindex]")].filter((it) => it.tabIndex >= 0 && it.checkVisibility()).length);
    assert(stops < 12, `${stops} stops`);
    await tab.evaluate(() => document.getElementById("para-33").scrollIntoView());
    await tab.locator(".cites summary").focus();
    await tab.keyboard.press("Enter");
    await tab.waitForFunction(() => document.activeElement.hash === "#para-33");
    assert.deepEqual(await accessibility(tab), []);
    await tab.keyboard.press("Enter");
    await tab.waitForURL(/#para-33$/);
    assert(!(await tab.locator(".cites").getAttribute("open")));
    // And the next stop is the citation's.
    await tab.keyboard.press("Tab");
    assert(await tab.evaluate(() => document.activeElement.closest(".cite") !== null));
    assert.deepEqual(tab.complaints, []);
    await tab.context().close();
  },

  async "a citation has title, date, symbol, paragraph and address, and is copied"() {
    const tab = await open("long/out/ru/report.html");
    await tab.locator("#para-7").click();
    const citation = tab.locator("article :target ~ .cite");
    await citation.locator("button").waitFor();
    const said = await citation.textContent();
    for (const part of [await tab.locator("h1").textContent(), "28 января 2013", "A/HRC/22/53", "пункт 7", "#paragraph-with-the-number-7"]) assert(said.includes(part), `${part} in ${said}`);
    await citation.locator("button").click();
    await citation.getByText("Скопировано").waitFor();
    await tab.locator(".cites summary").click();
    await tab.locator(".whole button").waitFor();
    assert.deepEqual(tab.complaints, []);
    await tab.context().close();
  },

  async "addresses and code break after signs of their own alone, on a phone, in tables and side by side"() {
    let breaks = 0;
    for (const [page, width] of [["en", 320], ["tg", 320], ["ru", 820], ["parallel", 1280], ["parallel", 320]]) {
      const tab = await open(`addresses/out/${page}/addresses.html`, { viewport: { width, height: 900 } });
      const before = await tab.evaluate(() => {
        const found = [];
        for (const element of document.querySelectorAll("article :is(.address, code)")) {
          if (!element.checkVisibility()) continue;
          let [last, top] = ["", NaN];
          const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
          for (let text = texts.nextNode(); text; text = texts.nextNode()) {
            for (let at = 0; at < text.length; at += 1) {
              const range = new Range();
              range.setStart(text, at);
              range.setEnd(text, at + 1);
              const own = range.getBoundingClientRect().top;
              if (own > top + 4) found.push(last);
              [last, top] = [text.data[at], own];
            }
          }
        }
        return found;
      });
      for (const sign of before) assert.match(sign, /[/.@?&=-]/, `${page} ${width}: a line ends after ${sign}`);
      breaks += before.length;
      await tab.context().close();
    }
    assert(breaks > 10, `${breaks} lines end within an address`);
  },

  async "eight languages: no word is cut, every column can be chosen, without scripts too"() {
    for (const [width, javaScriptEnabled] of [[320, true], [320, false], [1280, true], [1280, false]]) {
      const tab = await open("eight/out/parallel/declaration.html", { viewport: { width, height: 900 }, javaScriptEnabled });
      assert.deepEqual(await divided(tab), []);
      assert(await tab.evaluate("document.scrollingElement.scrollWidth <= innerWidth"));
      const seen = () => tab.evaluate(() => [...document.querySelector(".row").children].filter((it) => it.checkVisibility()).map((it) => it.dataset.column));
      if (width === 320) {
        for (const column of ["ru", "uz-Latn", "ky"]) {
          await tab.locator(`li[data-column=${column}] .one`).click();
          assert.deepEqual(await seen(), [column]);
        }
      } else {
        assert.equal((await seen()).length, 8);
        for (const column of ["tg", "uz-Latn"]) await tab.locator(`li[data-column=${column}] .some`).click();
        assert.deepEqual(await seen(), ["en", "ru", "fr", "es", "kk", "ky"]);
      }
      await tab.context().close();
    }
  },

  async "eight languages print from the first sheet on"() {
    const tab = await open("eight/out/parallel/declaration.html");
    const file = path.join(work, "eight.pdf");
    writeFileSync(file, await tab.pdf({ preferCSSPageSize: true }));
    const first = execFileSync("pdftotext", ["-l", "1", file, "-"], { encoding: "utf8" });
    for (const words of ["Universal Declaration", "INSON HUQUQLARI"]) assert(first.includes(words), words);
    await tab.context().close();
  },

  async "tables print whole, in one language and side by side, with four columns and with twelve"() {
    for (const page of ["en/tables", "ru/tables", "parallel/tables"]) {
      const tab = await open(`tables/out/${page}.html`);
      const expected = await tab.evaluate(() => [...document.querySelectorAll("td")].map((it) => it.textContent));
      const file = path.join(work, "tables.pdf");
      writeFileSync(file, await tab.pdf({ preferCSSPageSize: true }));
      // Each word stands where it can be read: inside the sheet, and on no other word.
      const layout = execFileSync("pdftotext", ["-bbox", file, "-"], { encoding: "utf8" });
      const sheets = layout.split("<page ").slice(1);
      const words = sheets.flatMap((sheet) => {
        const [, wide] = sheet.match(/width="([\d.]+)"/);
        return [...sheet.matchAll(/xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">([^<]*)/g)].map(([, ...it]) => {
          const [left, top, right, bottom] = it.map(Number);
          assert(right < wide - 20, `${it[4]} ends at ${right} of ${wide}`);
          return { left, top, right, bottom, text: it[4], sheet };
        });
      });
      for (const text of new Set(expected)) {
        const printed = words.filter((word) => word.text === text).length;
        assert(printed >= expected.filter((it) => it === text).length, `${page}: ${text} stands ${printed} times`);
      }
      for (const one of words) {
        const other = words.find((it) => it !== one && it.sheet === one.sheet && it.left < one.right - 1 && one.left < it.right - 1 && it.top < one.bottom - 3 && one.top < it.bottom - 3);
        assert(!other, `${page}: ${one.text} lies over ${other?.text}`);
      }
      await tab.context().close();
    }
  },

  async "the ways back from notes are not printed, below tables either"() {
    const pages = readdirSync(path.join(work, "out/en"), { recursive: true }).filter((it) => it.endsWith(".html"));
    const text = (page) => readFileSync(path.join(work, "out/en", page), "utf8");
    const page = pages.find((it) => text(it).includes("doc-backlink"));
    for (const name of [`out/en/${page}`, "notes/out/en/table.html"]) {
      const tab = await open(name);
      await tab.emulateMedia({ media: "print" });
      const ways = tab.locator(".back a");
      assert((await ways.count()) > 0);
      assert.equal(await ways.filter({ visible: true }).count(), 0, name);
      await tab.context().close();
    }
  },
});
await browser.close();
