// A translator's hour and a reviewer's hour at the desk in Tajik, by the keyboard alone, in words.
import assert from "node:assert/strict";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { REPORT, closeBrowser, document, edit, faults, messages, openBrowser, openPage, publication, row, serve } from "./publication.mjs";

let root, desk, file, original, termed, second;

before(async () => {
  root = await publication();
  file = join(root, `locales/tg/${REPORT}.ftl`);
  original = await readFile(file, "utf8");
  // Two paragraphs that nobody has translated yet, the first with a term in it.
  const all = messages(original);
  const place = all.findIndex(({ value }) => /\{ -special-rapporteur/.test(value));
  [termed, second] = [all[place], all[place + 1]];
  let text = original;
  for (const { id, value } of [termed, second]) text = text.replace(`\n${id} = ${value}`, `\n# untranslated\n${id} = ${value}`);
  await writeFile(file, text);
  await edit(join(root, "editions.toml"), (text) => `require = "reviewed"\nreviewers = 2\n${text}`);
  desk = await serve(root);
  await openBrowser();
});

after(async () => {
  await closeBrowser();
  assert.equal(await desk.stop(), 0);
});

const open = (path, options) => openPage(desk, path, options);
const said = async (id) => messages(await readFile(file, "utf8")).find((it) => it.id === id).value;

test("a translator goes from paragraph to paragraph, and puts in terms as words", async () => {
  const page = await open(document);
  const keys = page.keyboard;
  await keys.press("?");
  await page.locator("dialog[open]").waitFor();
  assert.deepEqual(await faults(page), []);
  await keys.press("Escape");
  // On the Tajik layout this key writes т: what counts is its place.
  await page.evaluate(() => window.document.body.dispatchEvent(new KeyboardEvent("keydown", { key: "т", code: "KeyN", bubbles: true, cancelable: true })));
  await page.locator(`#segment-${termed.id} .edit:focus`).waitFor();
  await keys.press("Enter");
  const words = page.locator(`#segment-${termed.id} .words:focus`);
  await words.waitFor();
  await words.locator(".chip[data-term=special-rapporteur]").first().waitFor();
  assert.ok(!(await words.textContent()).includes("{ -"), await words.textContent());
  // What is typed beside a chip cannot break it.
  await keys.press("Control+a");
  await keys.type("Имрӯз /махсус");
  await page.locator("[role=option][aria-selected=true]").waitFor();
  assert.deepEqual(await faults(page), []);
  await keys.press("Enter");
  await page.locator(".offers").waitFor({ state: "hidden" });
  await keys.type(" омад.");
  assert.equal(await row(page, termed.id).locator("textarea").inputValue(), "Имрӯз { -special-rapporteur } омад.");
  // Another form of it.
  for (let letter = 0; letter < " омад.".length; letter += 1) await keys.press("ArrowLeft");
  await keys.press("Alt+ArrowDown");
  await page.locator("[role=option][aria-selected=true]", { hasText: "Гузоришгари махсус" }).waitFor();
  await keys.press("ArrowDown");
  const form = await page.locator("[role=option][aria-selected=true] .chip").getAttribute("data-typed");
  await keys.press("Enter");
  assert.equal(await row(page, termed.id).locator("textarea").inputValue(), `Имрӯз ${form} омад.`);
  assert.notEqual(form, "{ -special-rapporteur }");
  // Deleted as one, and back.
  await keys.press("Backspace");
  assert.equal(await row(page, termed.id).locator("textarea").inputValue(), "Имрӯз  омад.");
  await keys.press("Control+z");
  assert.equal(await row(page, termed.id).locator("textarea").inputValue(), `Имрӯз ${form} омад.`);
  await keys.press("Control+Shift+Enter");
  await page.locator(`#segment-${second.id} .words:focus`).waitFor();
  assert.equal(await said(termed.id), `Имрӯз ${form} омад.`);
  await row(page, termed.id).and(page.locator("[data-state=translated]")).waitFor();
  // The raw text is one press away, and is remembered.
  await keys.press("End");
  await keys.type(" Илова.");
  await page.locator(".raw").press("Enter");
  assert.match(await page.locator("textarea:focus").inputValue(), / Илова\.$/);
  await page.locator(".raw").press("Enter");
  await page.locator(".words:focus").waitFor();
  await keys.press("Escape");
  await row(page, second.id).locator(".edit:focus").waitFor();
});

test("two reviewers say that it is good, and see what has changed since", async () => {
  const keys = async (name, remark) => {
    const page = await open(document);
    await row(page, termed.id).locator(".edit").focus();
    await page.keyboard.press("g");
    await page.locator(".reviewing input:focus").waitFor();
    await page.keyboard.type(name);
    await page.keyboard.press("Enter");
    await row(page, termed.id).locator(".reviews", { hasText: name }).waitFor();
    if (remark) {
      await row(page, termed.id).locator(".edit").focus();
      await page.keyboard.press("m");
      await page.locator(".remarking textarea:focus").waitFor();
      await page.keyboard.type(remark);
      await page.keyboard.press("Control+Enter");
      await row(page, termed.id).locator(".remarks", { hasText: remark }).waitFor();
      assert.deepEqual(await faults(page), []);
    }
    return page;
  };
  const first = await keys("Лола", "Ин ҷумла дароз аст.");
  assert.ok(await row(first, termed.id).and(first.locator("[data-unread]")).isVisible());
  const other = await keys("Сомон");
  // The other browser sees both at once.
  await row(first, termed.id).and(first.locator(":not([data-unread])")).waitFor();
  await other.locator(`#segment-${termed.id} .settle`).press("Enter");
  await row(first, termed.id).locator(".remarks").waitFor({ state: "detached" });
  await edit(file, (text) => text.replace("Имрӯз ", "Дирӯз "));
  await row(first, termed.id).locator(".since ins", { hasText: "Дирӯз" }).waitFor();
  assert.deepEqual(await faults(first), []);
});

test("all texts are searched, and the page leads to the paragraph", async () => {
  const page = await open("");
  await page.keyboard.press("/");
  await page.locator("#search:focus").waitFor();
  await page.keyboard.type("гузоришгари МАХСУС");
  await page.keyboard.press("Enter");
  await page.locator(".hits mark").first().waitFor();
  assert.deepEqual(await faults(page), []);
  await page.locator(".hits a").first().press("Enter");
  await page.waitForURL(/#segment-/);
});

test("on a phone nothing is wider than the page", async () => {
  const page = await open(document, { viewport: { width: 390, height: 800 } });
  await row(page, termed.id).locator(".edit").click();
  await page.locator(".insert").click();
  await page.locator("[role=option]").first().waitFor();
  assert.ok(await page.evaluate(() => window.document.documentElement.scrollWidth <= innerWidth));
  assert.deepEqual(await faults(page), []);
  await page.goto(`${desk.url}search?q=шиканҷа`);
  assert.ok(await page.evaluate(() => window.document.documentElement.scrollWidth <= innerWidth));
});
