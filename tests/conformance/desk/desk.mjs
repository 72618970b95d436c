// What a translator sees and does at the desk, in Chromium.
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:http";
import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import { promisify } from "node:util";
import axe from "axe-core";
import vnu from "vnu-jar";
import {
  REPORT,
  closeBrowser,
  document,
  edit,
  faults,
  messages,
  openBrowser,
  openContext,
  openPage,
  publication,
  row,
  saveOver,
  serve,
} from "./publication.mjs";

const run = promisify(execFile);
let root, desk, browser, file, original, ids;

before(async () => {
  root = await publication();
  file = join(root, `locales/tg/${REPORT}.ftl`);
  original = await readFile(file, "utf8");
  ids = messages(original).map(({ id }) => id);
  desk = await serve(root);
  browser = await openBrowser();
});

after(async () => {
  await closeBrowser();
  assert.equal(await desk.stop(), 0, "Ctrl-C ends the desk cleanly");
});

// What is saved is tried here as it is typed; words.mjs writes in words.
const open = (path, options) => openPage(desk, path, { raw: true, ...options });

// Pictures for people to look at, where they are asked for.
async function look(page, name) {
  if (!process.env.PICTURES) return;
  for (const width of [360, 768, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    await page.locator(".said").first().scrollIntoViewIfNeeded();
    await page.screenshot({ path: join(process.env.PICTURES, `${name}-${width}.png`) });
  }
}

test("an edit of a .ftl on disk appears on the desk and on the page, where the reader is", async () => {
  const id = ids[8];
  const page = await open(document);
  const live = await open(`live/tg/${REPORT}.html`);
  await row(page, id).scrollIntoViewIfNeeded();
  await live.locator(`[id="${id}"]`).scrollIntoViewIfNeeded();
  const tops = () => Promise.all([page, live].map((it) => it.evaluate(() => scrollY)));
  const before = await tops();
  // Nodes that say the same stay the same nodes.
  await page.evaluate((id) => (document.getElementById(`segment-${id}`).kept = true), ids[9]);
  const { value } = messages(original)[8];
  await saveOver(file, original.replace(`${id} = ${value}`, `${id} = Матни нав. ${value}`));
  await row(page, id).locator(".text", { hasText: "Матни нав." }).waitFor();
  await live.locator(`[id="${id}"]`, { hasText: "Матни нав." }).waitFor();
  assert.deepEqual(await tops(), before);
  assert.ok(await page.evaluate((id) => document.getElementById(`segment-${id}`).kept, ids[9]));
  await saveOver(file, original);
  await row(page, id).locator(".text", { hasText: "Матни нав." }).waitFor({ state: "detached" });
});

test("a syntax error shows at its place and the last good page stays", async () => {
  const { id, value } = messages(original)[5];
  const page = await open(document);
  const live = await open(`live/tg/${REPORT}.html`);
  await saveOver(file, original.replace(`${id} = ${value}`, `${id} = { ${value}`));
  const line = original.slice(0, original.indexOf(`${id} = `)).split("\n").length;
  const finding = row(page, id).locator(".findings .error", { hasText: "syntax-error" });
  await finding.waitFor();
  assert.match(await finding.textContent(), new RegExp(`locales/tg/${REPORT}.ftl, сатри ${line} `));
  await row(page, id).locator(".notice").waitFor();
  const stays = value.replaceAll(/[*_]|\{[^}]*\}/g, "").split(/\s{2,}/)[0].slice(0, 20);
  assert.ok((await live.locator(`[id="${id}"]`).textContent()).includes(stays), stays);
  await saveOver(file, original);
  await finding.waitFor({ state: "detached" });
});

test("an edit on the desk lands in the file, that message's bytes and no other", async () => {
  const { id, value } = messages(original)[3];
  const foreign = original.replace(`${id} = ${value}`, `# untranslated\r\n# моё  слово\n${id} = x`).replace("\n\n", "\n \n");
  await writeFile(file, foreign);
  const page = await open(document);
  await row(page, id).and(page.locator("[data-state=missing]")).waitFor();
  await row(page, id).locator(".edit").click();
  await page.locator("textarea").fill(value);
  assert.equal(await page.getByRole("checkbox").isChecked(), false, "finished is said by hand");
  await page.getByRole("checkbox").check();
  await page.getByRole("button", { name: "Нигоҳ доштан", exact: true }).click();
  await page.locator("textarea").waitFor({ state: "detached" });
  await row(page, id).and(page.locator("[data-state=translated]")).waitFor();
  const expected = foreign.replace("# untranslated\r\n", "").replace(`${id} = x`, `${id} = ${value}`);
  assert.equal(await readFile(file, "utf8"), expected);
  await writeFile(file, original);
});

test("a finding that is right as it is is allowed where it stands", async () => {
  const { id, value } = messages(original)[6];
  const spaced = original.replace(`${id} = ${value}`, `${id} = ${value.replace(" ", "  ")}`);
  await saveOver(file, spaced);
  const page = await open(document);
  const form = row(page, id).locator(".allowing");
  await row(page, id).locator(".allow summary").click();
  await form.getByRole("textbox").or(form.getByRole("combobox")).fill("чунин навиштаанд");
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(() => axe.run());
  assert.deepEqual(violations.map(({ id }) => id), []);
  await form.getByRole("button").click();
  await form.waitFor({ state: "detached" });
  const expected = spaced.replace(`\n${id} = `, `\n# allow: punctuation — чунин навиштаанд\n${id} = `);
  assert.equal(await readFile(file, "utf8"), expected);
  const list = join(root, "locales/.state/allowed/tg.toml");
  assert.match(await readFile(list, "utf8"), /reason = "чунин навиштаанд"/);
  await rm(list);
  await writeFile(file, original);
});

test("a conflict is refused, said, and loses nothing", async () => {
  const { id, value } = messages(original)[4];
  const page = await open(document);
  await row(page, id).locator(".edit").click();
  await page.locator("textarea").fill("Матни ман");
  const theirs = await edit(file, (text) => text.replace(`${id} = ${value}`, `${id} = Матни дигарон`));
  await row(page, id).and(page.locator("[data-text='Матни дигарон']")).waitFor();
  await page.getByRole("button", { name: "Нигоҳ доштан", exact: true }).click();
  await page.locator(".said code", { hasText: "Матни дигарон" }).waitFor();
  assert.equal(await page.locator("textarea").inputValue(), "Матни ман");
  assert.equal(await readFile(file, "utf8"), theirs);
  // Who has read it may write over it.
  await page.getByRole("button", { name: "Нигоҳ доштан", exact: true }).click();
  await page.locator("textarea").waitFor({ state: "detached" });
  assert.equal(await readFile(file, "utf8"), original.replace(`${id} = ${value}`, `${id} = Матни ман`));
  await writeFile(file, original);
});

test("what was typed under one sentence is not saved as the translation of another", async () => {
  const source = join(root, `sources/${REPORT}.md`);
  const written = await readFile(source, "utf8");
  const page = await open(document);
  const change = () => edit(source, (text) => text.replace(/^(The .*?)( \w+)(\.?)$/m, "$1 entirely$2$3"));
  const changed = page.locator("#segments > li[data-source*='entirely']");
  await change();
  const id = await changed.getAttribute("data-segment");
  await writeFile(source, written);
  await changed.waitFor({ state: "detached" });
  const { value } = messages(original).find((message) => message.id === id);
  await row(page, id).locator(".edit").click();
  await page.locator("textarea").fill("Матни ман");
  await page.getByRole("checkbox").check();
  await change();
  await changed.waitFor();
  await page.getByRole("button", { name: "Нигоҳ доштан", exact: true }).click();
  await page.locator(".said ins", { hasText: "entirely" }).waitFor();
  assert.equal(await page.locator("textarea").inputValue(), "Матни ман");
  assert.equal(await page.getByRole("checkbox").isChecked(), false, "it is to be said again");
  assert.equal(await readFile(file, "utf8"), original);
  // Who has read it may save; the paragraph stays stale as long as nobody says that it is finished.
  await page.getByRole("button", { name: "Нигоҳ доштан", exact: true }).click();
  await page.locator("textarea").waitFor({ state: "detached" });
  assert.equal(await readFile(file, "utf8"), original.replace(`${id} = ${value}`, `${id} = Матни ман`));
  await row(page, id).and(page.locator("[data-state=stale]")).waitFor();
  await writeFile(source, written);
  await writeFile(file, original);
});

test("a text whose paragraph goes by another name now is saved there by a second click", async () => {
  const source = join(root, `sources/${REPORT}.md`);
  const written = await readFile(source, "utf8");
  const [, pinned] = written.match(/\{#([a-z-]+)\}/);
  const page = await open(document);
  await row(page, pinned).locator(".edit").click();
  await page.locator("textarea").fill("Матни ман");
  await page.getByRole("checkbox").check();
  await writeFile(source, written.replaceAll(pinned, "renamed-meanwhile"));
  await row(page, "renamed-meanwhile").waitFor();
  assert.equal(await page.locator("textarea").inputValue(), "Матни ман", "the paragraph stays as long as somebody writes");
  // Closed and opened again, too.
  assert.equal(await page.evaluate(() => document.activeElement.name), "done", "nobody is disturbed who writes");
  await page.keyboard.press("Escape");
  await page.locator("textarea").waitFor({ state: "detached" });
  // It stays where it was, also once the page has been read anew.
  await page.locator(`#segment-${pinned} + #segment-renamed-meanwhile`).waitFor();
  await row(page, pinned).locator(".edit").click();
  await page.getByRole("button", { name: "Нигоҳ доштан", exact: true }).click();
  await page.locator('.said a[href$="#segment-renamed-meanwhile"]').waitFor();
  assert.deepEqual(await faults(page), []);
  await look(page, "lost");
  assert.equal(await page.locator("textarea").inputValue(), "Матни ман");
  assert.equal(await readFile(file, "utf8"), original);
  await page.getByRole("button", { name: "Нигоҳ доштан", exact: true }).click();
  await page.locator("textarea").waitFor({ state: "detached" });
  await row(page, "renamed-meanwhile").locator(".text", { hasText: "Матни ман" }).waitFor();
  await row(page, pinned).waitFor({ state: "detached" });
  assert.match(await readFile(file, "utf8"), /^renamed-meanwhile = Матни ман$/m);
  await writeFile(source, written);
  await writeFile(file, original);
  await row(page, pinned).waitFor();
});

test("an untouched text is finished only if that is said twice", async () => {
  const { id, value } = messages(original)[3];
  await writeFile(file, original.replace(`${id} = ${value}`, `# untranslated\n${id} = ${value}`));
  const page = await open(document);
  await row(page, id).and(page.locator("[data-state=missing]")).waitFor();
  await row(page, id).locator(".edit").click();
  await page.keyboard.press("Control+Enter");
  await page.locator("textarea").waitFor({ state: "detached" });
  await row(page, id).and(page.locator("[data-state=missing]")).waitFor();
  await row(page, id).locator(".edit").click();
  await page.getByRole("checkbox").check();
  await page.getByRole("button", { name: "Нигоҳ доштан", exact: true }).click();
  await page.locator(".said:not(:empty)").waitFor();
  await row(page, id).and(page.locator("[data-state=missing]")).waitFor();
  await page.getByRole("button", { name: "Нигоҳ доштан", exact: true }).click();
  await row(page, id).and(page.locator("[data-state=translated]")).waitFor();
  assert.equal(await readFile(file, "utf8"), original);
});

test("what is typed is checked while it is typed, and what cannot be read is not saved", async () => {
  const numbered = messages(original).find(({ value }) => /\d{2,}/.test(value.replaceAll(/\{[^}]*\}/g, "")));
  const page = await open(document);
  await row(page, numbered.id).locator(".edit").click();
  await page.locator("textarea").fill(numbered.value.replace(/\d{2,}/, "7777"));
  await page.locator(".live", { hasText: "number-mismatch" }).waitFor();
  await page.locator("textarea").fill("Матн { нопурра");
  await page.getByRole("button", { name: "Нигоҳ доштан", exact: true }).click();
  await page.locator(".said:not(:empty)").waitFor();
  assert.equal(await readFile(file, "utf8"), original);
});

test("a stale translation shows the change word by word, and the groups choose", async () => {
  const source = join(root, `sources/${REPORT}.md`);
  const written = await readFile(source, "utf8");
  await edit(source, (text) => text.replace(/^(The .*?)( \w+)(\.?)$/m, "$1 entirely$2$3"));
  const page = await open(document);
  const stale = page.locator("#segments > li[data-state=stale]").first();
  await stale.locator("ins", { hasText: "entirely" }).waitFor();
  await page.locator("#group-stale").click();
  assert.equal(await page.locator("#segments > li:visible").count(), await page.locator("#segments > li[data-state=stale]").count());
  await page.locator("#group-all").click();
  assert.equal(await page.locator("#segments > li:visible").count(), ids.length);
  await writeFile(source, written);
  await stale.waitFor({ state: "detached" });
});

test("everything can be done with the keyboard", async () => {
  const { id, value } = messages(original)[0];
  const page = await open("");
  await page.keyboard.press("Tab");
  assert.equal(await page.evaluate(() => document.activeElement.className), "skip");
  await page.keyboard.press("Enter");
  const reach = async (selector) => {
    for (let presses = 0; presses < 200; presses += 1) {
      await page.keyboard.press("Tab");
      if (await page.evaluate((selector) => document.activeElement.matches(selector), selector)) return;
    }
    assert.fail(`${selector} cannot be reached`);
  };
  await reach(`a[href="${document}"]`);
  await Promise.all([page.waitForURL(`**/${document}`), page.keyboard.press("Enter")]);
  await page.waitForLoadState("load");
  await reach(`#segment-${id} .edit`);
  await page.keyboard.press("Enter");
  await page.locator("textarea:focus").waitFor();
  await page.keyboard.press("End");
  await page.keyboard.type(" Илова");
  await page.keyboard.press("Escape");
  await page.locator(`#segment-${id} .edit:focus`).waitFor();
  assert.equal(await readFile(file, "utf8"), original);
  await page.keyboard.press("Enter");
  assert.equal(await page.locator("textarea").inputValue(), `${value} Илова`, "what was typed is still there");
  await page.keyboard.press("Control+Enter");
  await page.locator(`#segment-${id} .edit:focus`).waitFor();
  assert.equal(await readFile(file, "utf8"), original.replace(`${id} = ${value}`, `${id} = ${value} Илова`));
  await writeFile(file, original);
});

test("the PDF is one click away and fresh", async () => {
  const page = await open(document);
  const address = await page.locator(".formats a").last().getAttribute("href");
  const answer = await page.request.get(new URL(address, desk.url).href);
  assert.equal(answer.headers()["content-type"], "application/pdf");
  assert.equal((await answer.body()).subarray(0, 5).toString(), "%PDF-");
});

test("a page from another origin can neither read nor write", async () => {
  const others = createServer((request, answer) => answer.setHeader("content-type", "text/html").end("<p>other</p>"));
  await new Promise((resolve) => others.listen(0, "127.0.0.1", resolve));
  // The page is open in the browser of somebody who has entered the desk.
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(desk.address);
  await page.goto(`http://127.0.0.1:${others.address().port}/`);
  const body = { document: REPORT, locale: "tg", segment: ids[0], text: "Бад", done: true, seen: "", source: "" };
  const outcome = await page.evaluate(
    async ([url, body, document]) => {
      const attempt = (path, options) => fetch(url + path, options).then((it) => it.text(), () => null);
      const json = { method: "POST", headers: { "content-type": "application/json", "x-desk-token": "guess" }, body };
      const opaque = await fetch(url + "save", { method: "POST", mode: "no-cors", body }).then((it) => it.type, () => "refused");
      const frame = document && globalThis.document.createElement("iframe");
      frame.src = url;
      globalThis.document.body.append(frame);
      await new Promise((resolve) => (frame.onload = resolve));
      let framed = null;
      try {
        framed = frame.contentDocument?.querySelector("table") ?? null;
      } catch {}
      const script = globalThis.document.createElement("script");
      script.src = url + "desk.js";
      const loaded = new Promise((resolve) => {
        script.onload = () => resolve(true);
        script.onerror = () => resolve(false);
      });
      globalThis.document.body.append(script);
      const events = new EventSource(url + "events");
      const heard = new Promise((resolve) => {
        events.onopen = () => resolve(true);
        events.onerror = () => resolve(false);
      });
      return [await attempt(""), await attempt(document), await attempt("save", json), opaque, framed, await loaded, await heard];
    },
    [desk.url, JSON.stringify(body), document],
  );
  assert.deepEqual(outcome.slice(0, 3), [null, null, null]);
  assert.deepEqual(outcome.slice(4), [null, false, false]);
  assert.equal(await readFile(file, "utf8"), original);
  // Another name that leads to this machine, as in DNS rebinding, and requests without a browser.
  const refused = (path, options) => desk.ask(path, options).then((it) => it.status);
  const host = await run("curl", ["-s", "-o", "/dev/null", "-w", "%{http_code}", "-H", "Host: evil.example", desk.url]);
  assert.equal(host.stdout, "403");
  const json = { "content-type": "application/json" };
  assert.equal(await refused("save", { method: "POST", headers: json, body: JSON.stringify(body) }), 403);
  assert.equal(await refused("save", { method: "POST", headers: { ...json, origin: new URL(desk.url).origin }, body: "{}" }), 403);
  others.close();
});

test("nothing outside the publication is shown, and no request is too long", async () => {
  const paths = ["live/../editions.toml", "live/tg/..%2f..%2feditions.toml", "live/tg/%2e%2e/%2e%2e/x.html", "desk/tg/../../etc/passwd", "in/tg//evil.example", "live/tg/terms.html", "editions.toml"];
  for (const path of paths) {
    for (const [cookie, status] of [[desk.cookie, "404"], ["", "403"]]) {
      const { stdout } = await run("curl", ["-s", "--path-as-is", "-b", cookie, "-o", "/dev/null", "-w", "%{http_code}", desk.url + path]);
      assert.equal(stdout, status, path);
    }
  }
  const page = await open("");
  const status = await page.evaluate(async () => {
    const token = document.querySelector('meta[name="desk-token"]').content;
    const answer = await fetch("save", { method: "POST", headers: { "x-desk-token": token }, body: "x".repeat(1 << 20) });
    return answer.status;
  });
  assert.equal(status, 413);
});

test("when the desk ends, its pages keep what was typed and ask nobody any more", async (t) => {
  const { id } = messages(original)[4];
  // A desk that still runs when a test has failed would keep the suite from ending.
  const own = await serve(root);
  t.after(() => own.stop());
  const port = Number(new URL(own.url).port);
  const context = await openContext({ raw: true });
  const page = await context.newPage();
  await page.goto(own.address);
  assert.equal(new URL(page.url()).search, "", "the key leaves the address");
  await page.goto(own.url + document);
  await row(page, id).locator(".edit").click();
  await page.locator("textarea").fill("Матни ман");
  const asked = [];
  await own.stop();
  const other = createServer((request, answer) => {
    asked.push(request.url);
    answer.end();
  });
  await new Promise((resolve) => other.listen(port, "127.0.0.1", resolve));
  t.after(() => other.close());
  await page.locator("#said", { hasText: "баста шуд" }).waitFor();
  await page.getByRole("button", { name: "Нигоҳ доштан", exact: true }).click();
  await page.locator(".said", { hasText: "нусхабардорӣ" }).waitFor();
  assert.equal(await page.locator("textarea").inputValue(), "Матни ман");
  await sleep(4000);
  assert.deepEqual(asked, []);
  assert.equal(await readFile(file, "utf8"), original);
});

test("whoever listens where a desk was gets no key and into no page", async (t) => {
  const own = await serve(root);
  const port = Number(new URL(own.url).port);
  const context = await openContext();
  const page = await context.newPage();
  await page.goto(own.address);
  await page.goto(own.url + document);
  // It can say no farewell.
  own.child.kill("SIGKILL");
  await once(own.child, "exit");
  const next = await serve(root);
  t.after(() => next.stop());
  await (await context.newPage()).goto(next.address);
  const asked = [];
  const other = createServer((request, answer) => {
    asked.push([request.url, request.headers.cookie ?? ""]);
    if (request.url.endsWith("/events")) {
      answer.setHeader("content-type", "text/event-stream");
      answer.write("data: null\n\n");
    } else {
      answer.setHeader("content-type", "text/html");
      answer.end("<main><h1>Somebody else was here</h1></main>");
    }
  });
  await new Promise((resolve) => other.listen(port, "127.0.0.1", resolve));
  t.after(() => (other.close(), other.closeAllConnections()));
  await page.bringToFront();
  await page.locator("#said", { hasText: "баста шуд" }).waitFor();
  const before = asked.length;
  await sleep(4000);
  assert.ok(before > 0 && asked.length === before, `${asked}`);
  assert.equal(asked.flat().join(" ").includes(next.cookie), false);
  assert.equal(await page.getByText("Somebody else was here").count(), 0);
});

test("a link from elsewhere asks for one more click", async () => {
  const others = createServer((request, answer) =>
    answer.setHeader("content-type", "text/html").end(`<a href="${desk.url}${document}">desk</a> <a href="${desk.address}">key</a>`),
  );
  await new Promise((resolve) => others.listen(0, "127.0.0.1", resolve));
  const address = `http://localhost:${others.address().port}/`;
  const page = await open("");
  await page.goto(address);
  await page.getByRole("link", { name: "desk" }).click();
  await page.getByRole("link", { name: "Бори дигар кӯшиш кардан" }).click();
  await page.locator("#segments").waitFor();
  const stranger = await (await browser.newContext({ locale: "tg" })).newPage();
  await stranger.goto(address);
  await stranger.getByRole("link", { name: "key" }).click();
  await stranger.locator("table.documents").waitFor();
  others.close();
  // As --open leads a browser here.
  const doorway = join(root, "doorway.html");
  await writeFile(doorway, `<meta http-equiv="refresh" content="0; url=${desk.address}">`);
  const opened = await (await browser.newContext()).newPage();
  await opened.goto(`file://${doorway}`);
  await opened.locator("table.documents").waitFor();
  assert.equal(opened.url(), desk.url);
});

const PAGES = ["", document];

test("axe and the checker find nothing on the locked page, which fits every window", async () => {
  for (const [locale, width] of [["en", 360], ["ru", 768], ["tg", 1280]]) {
    for (const colorScheme of ["light", "dark"]) {
      const context = await browser.newContext({ locale, colorScheme, viewport: { width, height: 700 } });
      const page = await context.newPage();
      const answer = await page.goto(desk.url + document);
      assert.equal(answer.status(), 403);
      assert.equal(await page.locator("html").getAttribute("lang"), locale);
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
      assert.deepEqual(await faults(page), []);
    }
  }
});

test("axe finds nothing, light and dark, at rest and while somebody writes", async () => {
  for (const colorScheme of ["light", "dark"]) {
    for (const path of PAGES) {
      const page = await open(path, { colorScheme });
      if (path) {
        await row(page, ids[2]).locator(".edit").click();
        await page.locator("textarea").fill("Матн 99");
        await page.locator(".live .findings").waitFor();
      }
      assert.deepEqual(await faults(page), [], `${colorScheme} /${path}`);
    }
  }
});

test("the Nu HTML Checker finds nothing", async () => {
  const locked = join(root, "locked.html");
  await writeFile(locked, await (await fetch(desk.url, { headers: { accept: "text/html" } })).text());
  const names = [locked];
  for (const [place, path] of PAGES.entries()) {
    const name = join(root, `page-${place}.html`);
    await writeFile(name, await (await desk.ask(path, { headers: { "accept-language": "tg" } })).text());
    names.push(name);
  }
  const found = await run("java", ["-jar", vnu, ...names]).catch((error) => error);
  assert.equal(found.stderr, "");
});

test("the desk speaks the language that was chosen", async () => {
  const page = await open("");
  assert.equal(await page.locator("html").getAttribute("lang"), "tg");
  await page.getByRole("link", { name: "Русский" }).first().click();
  assert.equal(await page.locator("html").getAttribute("lang"), "ru");
  await page.goto(desk.url + document);
  assert.equal(await page.locator("html").getAttribute("lang"), "ru");
});
