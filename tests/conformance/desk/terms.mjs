// A new term, proposed from words that somebody has selected on the desk.
import assert from "node:assert/strict";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { closeBrowser, document, faults, openPage, poster, publication, row, serve } from "./publication.mjs";

let root, desk, english, tajik;
const terms = (locale) => join(root, `locales/${locale}/terms.ftl`);
const read = (locale) => readFile(terms(locale), "utf8");

before(async () => {
  root = await publication();
  // Whoever edits on Windows: the file keeps its ends of lines.
  await writeFile(terms("tg"), (await read("tg")).replaceAll("\n", "\r\n"));
  [english, tajik] = [await read("en"), await read("tg")];
  desk = await serve(root);
});

after(async () => {
  await closeBrowser();
  assert.equal(await desk.stop(), 0);
});

// Selects the first occurrence of `words` in a place of the page.
const select = (place, words) =>
  place.evaluate((node, words) => {
    const walker = window.document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
    for (let text = walker.nextNode(); text; text = walker.nextNode()) {
      const at = text.data.indexOf(words);
      if (at < 0) continue;
      getSelection().setBaseAndExtent(text, at, text, at + words.length);
      return;
    }
    throw new Error(`${words} is nowhere`);
  }, words);

test("selected words become a term of both languages, by the keyboard alone", async () => {
  const page = await openPage(desk, document);
  const own = row(page, "meetings");
  await select(own.locator(".source .text"), "Government officials");
  await page.evaluate(() => window.document.body.dispatchEvent(new KeyboardEvent("keydown", { key: "t", code: "KeyT", bubbles: true, cancelable: true })));
  const form = own.getByRole("form", { name: "Истилоҳи нав" });
  await form.waitFor();
  assert.equal(await form.locator("[name=source]").inputValue(), "Government officials");
  assert.equal(await form.locator("[name=term]").inputValue(), "government-officials");
  assert.deepEqual(await faults(page), []);
  // The first form waits for its words; each further one has the name of its case.
  await page.locator("[data-case=nominative]:focus").waitFor();
  await page.keyboard.type("шахсони мансабдори Ҳукумат");
  await page.keyboard.press("Tab");
  await page.keyboard.type("шахсони мансабдори Ҳукумати");
  assert.equal(await form.getByLabel("изофӣ").evaluate((field) => field === window.document.activeElement), true);
  await page.keyboard.press("Enter");
  await form.waitFor({ state: "detached" });
  assert.equal(await read("en"), `${english}\n-government-officials = Government officials\n`);
  const entry = "-government-officials = { $case ->\n   *[nominative] шахсони мансабдори Ҳукумат\n    [izafet] шахсони мансабдори Ҳукумати\n}\n";
  assert.equal(await read("tg"), `${tajik}\r\n${entry.replaceAll("\n", "\r\n")}`);
  // It can be put in at once.
  await own.locator(".edit").click();
  await page.keyboard.press("Control+a");
  await page.keyboard.type("Бо /Ҳукумати");
  await page.locator("[role=option] .chip[data-term=government-officials]").first().waitFor();
  await page.keyboard.press("Escape");
  await page.close();
});

test("what there is already is refused, and nothing is written", async () => {
  const before = [await read("en"), await read("tg")];
  const post = await poster(desk);
  const forms = [["nominative", "шиканҷа"], ["izafet", ""]];
  const ask = (some) => post("coin", { locale: "tg", term: "other", source: "other", note: "", forms, ...some });
  for (const [some, said] of [
    [{ term: "torture" }, /name already/],
    [{ source: "Torture" }, /-torture/],
    [{ term: "two words" }, /Latin letters/],
    [{ forms: [["nominative", "}"]] }, /./],
    [{ forms: [] }, /no text/],
  ]) {
    const answer = await ask(some);
    assert.equal(answer.status, 422, JSON.stringify(some));
    assert.match(await answer.text(), said);
  }
  assert.equal((await ask({ locale: "en" })).status, 404);
  assert.equal((await ask({ locale: "fr" })).status, 404);
  assert.deepEqual([await read("en"), await read("tg")], before);
});

test("a term of the source that a language lacks gets its forms on the page of terms", async () => {
  const page = await openPage(desk, "terms/ru");
  const own = page.locator("#term-government-officials");
  await own.getByRole("button", { name: "Тарҷума кардан" }).click();
  await own.locator("[data-case=nominative]").fill("должностные лица правительства");
  await own.locator("[data-case=genitive]").fill("должностных лиц правительства");
  assert.deepEqual(await faults(page), []);
  await own.locator(".coining .first").click();
  await own.locator(".forms", { hasText: "должностных лиц правительства" }).waitFor();
  const entry = "-government-officials = { $case ->\n   *[nominative] должностные лица правительства\n    [genitive] должностных лиц правительства\n}\n";
  assert.ok((await read("ru")).endsWith(`\n\n${entry}`));
  await page.close();
});
