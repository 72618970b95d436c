// A publication of its own for each test, a desk beside it, and what tests do there with a browser or without.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { cp, mkdtemp, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { once } from "node:events";
import axe from "axe-core";
import { chromium } from "playwright-core";

export const REPORT = "reports/country-visit";

// Its page on the desk in Tajik.
export const document = `desk/tg/${REPORT}`;

// A copy of the project's own publication, in which a translator has something to do: the first two
// translated paragraphs of the report in Tajik are untranslated and stale, and the third lacks a number.
export async function publication() {
  const root = await mkdtemp(join(process.cwd(), "publication-"));
  for (const part of ["editions.toml", "sources", "locales"]) {
    await cp(part, join(root, part), { recursive: true });
  }
  return root;
}

export async function serve(root, port = 0) {
  const child = spawn(process.env.TOOL, ["serve", "--project", root, "--port", port]);
  let said = "";
  child.stderr.setEncoding("utf8");
  // The address that opens the desk, and the key.
  const [address, key] = await new Promise((resolve, reject) => {
    child.stderr.on("data", (text) => {
      said += text;
      const found = said.match(/http:\/\/127\.0\.0\.1:\d+\/\?key=(\w+)/);
      if (found) resolve(found);
    });
    child.once("exit", (code) => reject(new Error(`serve ended with ${code}: ${said}`)));
  });
  const cookie = `desk-key=${key}`;
  // Where it leads: the address below which all pages are.
  const entered = await fetch(address, { redirect: "manual" });
  const url = new URL(entered.headers.get("location"), address).href;
  return {
    address,
    url,
    cookie,
    child,
    // What somebody gets who has entered.
    ask: (path = "", options = {}) => fetch(url + path, { ...options, headers: { ...options.headers, cookie } }),
    said: () => said,
    async stop() {
      if (child.exitCode === null) {
        child.kill("SIGINT");
        await once(child, "exit");
      }
      return child.exitCode;
    },
  };
}

let browser;

export async function openBrowser() {
  browser ??= await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox"] });
  return browser;
}

export async function closeBrowser() {
  await browser?.close();
}

// A window of somebody who reads Tajik. With `raw`, what is edited is typed as the file has it, not in words.
export async function openContext({ raw = false, ...options } = {}) {
  const context = await (await openBrowser()).newContext({ locale: "tg", ...options });
  if (raw) await context.addInitScript(() => localStorage.setItem("desk-raw", "1"));
  return context;
}

// The page at `path`, in a window of its own, in which somebody has entered the desk.
export async function openPage(desk, path, { raw = false, ...options } = {}) {
  const context = await openContext({ raw, viewport: { width: 1280, height: 800 }, ...options });
  const page = await context.newPage();
  page.on("pageerror", (error) => assert.fail(`the page has an error: ${error}`));
  await page.goto(desk.address);
  await page.goto(desk.url + path, { waitUntil: "load" });
  return page;
}

// What axe finds.
export async function faults(page) {
  // The policy of the desk lets no script in but its own.
  const session = await page.context().newCDPSession(page);
  await session.send("Runtime.evaluate", { expression: axe.source });
  const { violations } = await page.evaluate(() =>
    globalThis.axe.run({ runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] }),
  );
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).slice(0, 3).join(" ")}`);
}

export const row = (page, id) => page.locator(`#segment-${id}`);

// Sends to the desk what its own pages send, without a browser.
export async function poster(desk) {
  const token = (await (await desk.ask()).text()).match(/name="desk-token" content="(\w+)"/)[1];
  const headers = { "x-desk-token": token, "content-type": "application/json", origin: new URL(desk.url).origin };
  return (path, body, isWritten = false) => desk.ask(path, { method: "POST", headers, body: isWritten ? body : JSON.stringify(body) });
}

export async function edit(path, change) {
  const before = await readFile(path, "utf8");
  const after = change(before);
  if (after === before) throw new Error(`nothing to change in ${path}`);
  await writeFile(path, after);
  return after;
}

// As most editors save: another file takes the name.
export async function saveOver(path, text) {
  await writeFile(`${path}~new`, text);
  await rename(`${path}~new`, path);
}

// The messages of a catalog in order: id, and the bytes from the id to the end of the text.
export function messages(text) {
  return [...text.matchAll(/^([a-z][a-z0-9-]*) = (.*)$/gm)].map(([, id, value]) => ({ id, value }));
}
