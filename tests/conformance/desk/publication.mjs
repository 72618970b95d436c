// A publication of its own for each test, and a desk beside it.
import { spawn } from "node:child_process";
import { cp, mkdtemp, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { once } from "node:events";
import { chromium } from "playwright-core";

export const REPORT = "reports/country-visit";

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
  // The address that opens the desk, the address without the key, and the key.
  const [address, url, key] = await new Promise((resolve, reject) => {
    child.stderr.on("data", (text) => {
      said += text;
      const found = said.match(/(http:\/\/127\.0\.0\.1:\d+\/)\?key=(\w+)/);
      if (found) resolve(found);
    });
    child.once("exit", (code) => reject(new Error(`serve ended with ${code}: ${said}`)));
  });
  const cookie = `desk-${new URL(url).port}=${key}`;
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
