// Files that are dropped on the desk or chosen there: a table of translations that has come back, and a new document.
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { access, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { promisify } from "node:util";
import { REPORT, closeBrowser, faults, messages, openPage, poster, publication, serve } from "./publication.mjs";

const run = promisify(execFile);
let root, desk, returned;
const catalog = () => readFile(join(root, `locales/tg/${REPORT}.ftl`), "utf8");

before(async () => {
  root = await publication();
  const sent = join(root, "sent.xlf");
  await run(process.env.TOOL, ["export", "tg", REPORT, "--to", sent, "--project", root]);
  const text = await readFile(sent, "utf8");
  returned = text
    .replace('<target state="translated">Сафар</target>', '<target state="translated">Сафари якум</target>')
    .replace('<trans-unit id="visit-dates"', '<trans-unit id="visit-dates" approved="yes"');
  assert.notEqual(returned, text);
  desk = await serve(root);
});

after(async () => {
  await closeBrowser();
  assert.equal(await desk.stop(), 0);
});

// What the command line says of the same file, line by line.
async function toldByCommand() {
  const other = await publication();
  const file = join(other, "returned.xlf");
  await writeFile(file, returned);
  const { stderr } = await run(process.env.TOOL, ["import", "--review", file, "--by", "Н.", "--language", "tg", "--project", other]);
  return stderr.trim().split("\n");
}

test("a file that is dropped is taken in, with the report of the command line", async () => {
  const page = await openPage(desk, "");
  const transfer = await page.evaluateHandle((text) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([text], "returned.xlf"));
    return transfer;
  }, returned);
  await page.dispatchEvent("main", "drop", { dataTransfer: transfer });
  const dialog = page.getByRole("dialog", { name: "Қабули файл" });
  await dialog.getByText("returned.xlf").waitFor();
  assert.deepEqual(await faults(page), []);
  await dialog.getByLabel("Ном", { exact: false }).first().fill("Н.");
  await dialog.locator(".first").focus();
  await page.keyboard.press("Enter");
  await dialog.locator(".report li").first().waitFor();
  const told = await dialog.locator(".report li").allTextContents();
  // The command names the paragraphs that were approved, where they are few.
  const plain = (lines) => lines.map((line) => line.replace(/: visit-dates\.?$/, "."));
  assert.deepEqual(plain(told), plain(await toldByCommand()));
  const now = messages(await catalog());
  assert.equal(now.find(({ id }) => id === "the-visit").value, "Сафари якум");
  const state = await readFile(join(root, `locales/.state/tg/${REPORT}.toml`), "utf8");
  assert.match(state, /\[visit-dates\][^[]*reviewed.*Н\./s);
  await page.keyboard.press("Escape");
  await dialog.waitFor({ state: "hidden" });
  await page.close();
});

test("a document that is chosen becomes a source, and stands in the list", async () => {
  const page = await openPage(desk, "");
  await page.getByRole("button", { name: "Қабули файл" }).first().click();
  const dialog = page.getByRole("dialog");
  const buffer = Buffer.from("# A second visit\n\nThe visit takes place next year.\n");
  await dialog.locator("input[type=file]").setInputFiles({ name: "second.md", mimeType: "text/markdown", buffer });
  await dialog.locator("[name=id]").fill("reports/second-visit");
  await dialog.locator(".first").click();
  await dialog.locator(".report", { hasText: "sources/reports/second-visit.md" }).waitFor();
  assert.match(await readFile(join(root, "sources/reports/second-visit.md"), "utf8"), /kind = "report"[^]*# A second visit/);
  await page.locator(".documents", { hasText: "A second visit" }).waitFor();
  await page.close();
});

test("no name is a path, no file is too large, and nobody else's page brings one", async () => {
  const post = await poster(desk);
  const ask = (some, file = "# T\n") => {
    const label = { name: "x.md", role: "source", by: "", id: "", changes: "refuse", ...some };
    return post("bring", `${JSON.stringify(label)}\n${file}`, true);
  };
  // The name says what the document is called, and nothing of where it goes.
  assert.equal((await ask({ name: "../../named.md" })).status, 200);
  await access(join(root, "sources/named.md"));
  for (const some of [{ id: "../outside" }, { id: "/outside" }, { id: "named" }, { name: "x.exe" }, { role: "review", name: "x.docx" }, { role: "review", changes: "reject" }]) {
    assert.equal((await ask(some)).status, 422, JSON.stringify(some));
  }
  // A page that was handed over has nothing beside it.
  const page = '<h1>T</h1><p><img src="editions.toml" alt="a"></p><p><img src="figures/page.png" alt="b"></p>';
  assert.equal((await ask({ name: "page.html" }, page)).status, 200);
  await assert.rejects(access(join(root, "sources/page-1.png")));
  assert.equal((await ask({ role: "other" })).status, 400);
  assert.equal((await ask({}, "x".repeat(65 << 20))).status, 413);
  const foreign = await desk.ask("bring", { method: "POST", body: "{}\n", headers: { origin: "http://evil.example" } });
  assert.equal(foreign.status, 403);
  const without = await desk.ask("bring", { method: "POST", body: "{}\n", headers: { origin: desk.url.slice(0, -1) } });
  assert.equal(without.status, 403);
});
