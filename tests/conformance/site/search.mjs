// The search in the site, from a folder as from a stick: what is found is what the pages say, in every script as it is
// typed, and no more is loaded than a search needs.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { accessibility, launch, openPage, runTests } from "../browser/browser.mjs";

const folder = path.join(process.env.WORK, "found");
const home = pathToFileURL(folder).href;
const tool = (...args) => execFileSync(process.env.TOOL, ["--project", folder, ...args], { stdio: "pipe" });
const browser = await launch();

// Words in a natural distribution, always the same; rare ones as names are.
const VOCABULARY = {
  en: "the prison visit safeguards of and in to rights detention government torture person lawyer doctor report police court".split(" "),
  ru: "в и на тюрьма посещение гарантии права задержание правительство пытки лицо адвокат врач доклад полиция суд ёлка".split(" "),
  tg: "ва дар ба аз зиндон сафар кафолатҳо ҳуқуқи боздошт ҳукумат шиканҷа шахс ҳимоятгар табиб гузориш милиса суд ӯ ғамхорӣ".split(" "),
};
const random = (seed) => () => (seed = (seed * 48271) % 2147483647) / 2147483647;
const paragraph = (locale, document, place) => {
  const next = random(document * 97 + place * 13 + locale.length + locale.charCodeAt(0));
  const words = Array.from({ length: 24 }, () => VOCABULARY[locale][Math.floor(next() ** 1.7 * VOCABULARY[locale].length)]);
  words.push(`${{ en: "mira", ru: "мира", tg: "мира" }[locale]}${"abcdefghij"[document % 10]}${Math.floor(document / 10)}`);
  return `${words.join(" ")}.`;
};
const COUNT = 120;
const write = (document, extra = "", head = "") => {
  const date = `20${10 + Math.floor(document / 12)}-${String((document % 12) + 1).padStart(2, "0")}-05`;
  const paragraphs = Array.from({ length: 6 }, (_, place) => `${paragraph("en", document, place)}${place === 3 ? extra : ""}\n{#p${place}}\n`);
  writeFileSync(path.join(folder, "sources", `d${document}.md`), `+++\nkind = "report"\ndate = ${date}\n${head}+++\n# Report ${document}\n{#title}\n\n${paragraphs.join("\n")}`);
};
const translate = () => {
  tool("sync", "-q");
  for (const locale of ["ru", "tg"]) {
    for (const file of readdirSync(path.join(folder, "locales", locale)).filter((it) => /^d\d+\.ftl$/.test(it))) {
      const document = Number(file.slice(1, -4));
      const catalog = path.join(folder, "locales", locale, file);
      const lines = readFileSync(catalog, "utf8").split("\n").filter((line) => !/^# (untranslated|stale)/.test(line));
      const texts = lines.map((line) =>
        line.replace(/^p(\d) = .*/, (_, place) => `p${place} = ${paragraph(locale, document, Number(place))}`).replace(/^title = .*/, `title = ${locale === "ru" ? "Доклад" : "Гузориш"} ${document}`),
      );
      writeFileSync(catalog, texts.join("\n"));
    }
  }
};
const build = () => tool("build", "-q", "--format", "html");

mkdirSync(path.join(folder, "sources"), { recursive: true });
const off = ["omission", "inconsistent-translation", "word-mismatch", "negation-mismatch", "name-mismatch", "punctuation", "number-mismatch", "untranslated-copy", "amount-mismatch", "terminology"];
writeFileSync(path.join(folder, "editions.toml"), `source = "en"\ntargets = ["ru", "tg"]\n[check]\n${off.map((rule) => `${rule} = "off"`).join("\n")}\n`);
for (let document = 0; document < COUNT; document += 1) write(document);
translate();
build();

// What the pages say, looked through word by word: the judge of all answers.
const LETTERS = { ғ: "г", қ: "к", ҳ: "х", ҷ: "ч" };
const wordsOf = (text) =>
  [...text.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "")].map((it) => LETTERS[it] ?? it).join("").match(/[\p{Alphabetic}\p{N}]+/gu) ?? [];
const said = (locale) =>
  readdirSync(path.join(folder, "out", locale))
    .filter((file) => /^d\d+\.html$/.test(file))
    .flatMap((file) => {
      const page = readFileSync(path.join(folder, "out", locale, file), "utf8").split("<main")[1];
      return [...page.matchAll(/<(?:h1|p) id="([^"]+)">([^<]*)</g)].map(([, id, text]) => ({ at: `${file}#${id}`, words: wordsOf(text) }));
    });
const answers = (locale, query) => {
  const wanted = wordsOf(query);
  const fits = (own, word) => own === word || (word.length > 2 && own.startsWith(word));
  return said(locale).filter(({ words }) => wanted.every((word) => words.some((own) => fits(own, word)))).map(({ at }) => at);
};

const open = async (locale, options) => {
  const tab = await openPage(browser, home, options);
  tab.loaded = [];
  tab.on("request", (request) => tab.loaded.push(request.url()));
  await tab.goto(`${home}/out/${locale}/index.html`);
  return tab;
};
const pieces = (tab) => tab.loaded.filter((address) => address.includes("/search/"));
// Types the words and waits for the answer, and for what is in sight.
const search = async (tab, query) => {
  await tab.fill(".search input", query);
  await tab.keyboard.press("Enter");
  await tab.waitForFunction(() => document.querySelector(".search [role=status]").textContent);
  await tab.waitForFunction(() => [...document.querySelectorAll(".search li")].every((it) => it.firstChild || it.getBoundingClientRect().top > innerHeight));
};

await runTests({
  async "twenty searches have the answers that the pages give"() {
    const queries = {
      en: ["torture", "the visit", "miraa3", "saf", "police court lawyer", "Report 77", "xyzzy", "of"],
      ru: ["пытки", "пыт", "права адвокат", "елка", "Ёлка", "мирав", "доклад 15", "гарантии тюрьма суд"],
      tg: ["шиканча", "Шиканҷа", "хукумат", "у", "ғамхори", "гамхорӣ", "химоятгар", "гузориш 101"],
    };
    for (const [locale, all] of Object.entries(queries)) {
      for (const query of all) {
        const tab = await open(locale);
        await search(tab, query);
        const expected = answers(locale, query);
        const items = await tab.locator(".search li").count();
        assert.equal(items, Math.min(expected.length, 50), `${locale}: ${query}`);
        const shown = await tab.locator(".search li a").evaluateAll((links) => links.map((link) => link.href.split("/").at(-1)));
        for (const at of shown) assert(expected.includes(at), `${locale}: ${query} found ${at}`);
        assert.equal(shown.length > 0, expected.length > 0);
        assert.deepEqual([tab.complaints, tab.strays], [[], []]);
        await tab.context().close();
      }
    }
  },

  async "nothing is loaded before one searches, and then little; excerpts come when they are shown"() {
    const tab = await open("en");
    assert.deepEqual(pieces(tab), []);
    await search(tab, "the prison");
    const size = () => pieces(tab).reduce((sum, address) => sum + statSync(new URL(address)).size, 0);
    assert(size() < 60_000, `${size()} bytes`);
    const before = await tab.locator(".search li a").count();
    assert(before > 0 && before < 20, `${before} shown`);
    assert.equal(await tab.locator(".search li").count(), 50);
    await tab.locator(".search li").last().scrollIntoViewIfNeeded();
    await tab.locator(".search li").last().locator("a").waitFor();
    assert((await tab.locator(".search li a").count()) > before);
    await tab.context().close();
  },

  async "by the keyboard alone, with names that are heard, light and dark, at four widths"() {
    for (const [width, colorScheme] of [[320, "dark"], [390, "light"], [820, "dark"], [1440, "light"]]) {
      const tab = await open("ru", { viewport: { width, height: 800 }, colorScheme });
      await tab.getByLabel("Поиск по всем документам").focus();
      await tab.keyboard.type("адвокат");
      await tab.keyboard.press("Enter");
      await tab.getByRole("status").filter({ hasText: /Найдено/ }).waitFor();
      await tab.locator(".search li a").first().waitFor();
      assert.deepEqual(await accessibility(tab), []);
      assert(await tab.evaluate("document.scrollingElement.scrollWidth <= innerWidth"));
      await tab.keyboard.press("Tab");
      await tab.keyboard.press("Enter");
      await tab.waitForURL(/\/ru\/d\d+\.html#p\d$/);
      await tab.context().close();
    }
  },

  async "from a document, the bar leads to the search; without scripts, the list serves"() {
    const tab = await openPage(browser, home);
    await tab.goto(`${home}/out/tg/d5.html`);
    await tab.locator(".find").click();
    await tab.waitForURL(/\/tg\/index\.html#page:search$/);
    assert.equal(await tab.evaluate(() => document.activeElement.id), "page:search");
    await tab.context().close();
    const plain = await open("tg", { javaScriptEnabled: false });
    assert(!(await plain.locator(".search").isVisible()));
    assert.equal(await plain.locator(".documents .title a").count(), COUNT);
    await plain.context().close();
  },

  async "an edit changes few files, a document that goes takes its texts along, and the bytes are those of a clean build"() {
    const hashes = () => {
      const { files } = JSON.parse(readFileSync(path.join(folder, "out/manifest.json"), "utf8"));
      return new Map(files.filter(({ path }) => path.includes("/search/")).map(({ path, sha256 }) => [path, sha256]));
    };
    const changed = (before, after) => [...new Set([...before.keys(), ...after.keys()])].filter((name) => before.get(name) !== after.get(name));
    const first = hashes();
    write(60, " Extraordinary");
    translate();
    build();
    const second = hashes();
    const edited = changed(first, second);
    // The text and the part of the vocabulary with the word; of each language the list of parts.
    assert(edited.length > 1 && edited.length <= 7, edited.join(" "));
    rmSync(path.join(folder, "sources/d60.md"));
    build();
    const third = hashes();
    const texts = changed(second, third).filter((name) => !third.has(name));
    assert(texts.length >= 3, texts.join(" "));
    for (const name of third.keys()) assert(!/Extraordinary|miraa6\b/.test(readFileSync(path.join(folder, "out", name), "utf8")), name);
    // What is under embargo is nowhere in it.
    write(61, " Clandestine", "embargo = 2099-01-01T00:00:00+05:00\n");
    translate();
    build();
    for (const name of hashes().keys()) assert(!/[Cc]landestine|mirab6\b/.test(readFileSync(path.join(folder, "out", name), "utf8")), name);
    tool("verify");
    const kept = hashes();
    rmSync(path.join(folder, "out"), { recursive: true });
    rmSync(path.join(folder, "private"), { recursive: true });
    build();
    assert.deepEqual(changed(kept, hashes()), []);
  },
});
await browser.close();
