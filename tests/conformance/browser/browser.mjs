// What the suites that need a browser share: Debian's Chromium by Playwright, axe-core, the Nu HTML Checker.
// MODULES is the folder of npm's packages.
import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import path from "node:path";

const modules = process.env.MODULES;
const require = createRequire(path.join(modules, "browser.mjs"));
const { chromium } = require("playwright-core");
const axeSource = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

// Starts Chromium; close it when done. Nothing is downloaded.
export function launch() {
  return chromium.launch({
    executablePath: process.env.CHROMIUM || "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--font-render-hinting=none"],
  });
}

// A page of its own, whose requests to anywhere but `home` (an address's beginning) are refused and
// remembered in `page.strays`, and whose errors are remembered in `page.complaints`.
export async function openPage(browser, home, options = {}) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  page.strays = [];
  page.complaints = [];
  await context.route(
    (address) => !address.href.startsWith(home),
    (route) => {
      page.strays.push(route.request().url());
      return route.abort();
    },
  );
  page.on("pageerror", (error) => page.complaints.push(String(error)));
  page.on("console", (message) => {
    if (message.type() === "error") page.complaints.push(message.text());
  });
  return page;
}

// The violations of WCAG 2.2 AA and of good practice that axe finds on `page`, one line each.
export async function accessibility(page) {
  // The policy of our pages forbids foreign scripts; a debugger's evaluation is not held to it.
  if (!(await page.evaluate("typeof axe === 'object'"))) await page.evaluate(axeSource);
  const { violations } = await page.evaluate(() =>
    axe.run(document, {
      // Reading stylesheets again would be a request that a page in a folder may not make.
      preload: false,
      runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
      resultTypes: ["violations"],
    }),
  );
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => `${id}: ${help}: ${node.html.slice(0, 160)}`),
  );
}

// What the Nu HTML Checker says of the pages at `addresses`: errors, warnings and remarks, one line each.
export function checkMarkup(addresses) {
  const jar = path.join(modules, "vnu-jar/build/dist/vnu.jar");
  // The pages come from our own server, which the checker would refuse to ask.
  const properties = ["allow-forbidden-hosts=true", "allowed-address-type=all"].map((it) => `-Dnu.validator.servlet.${it}`);
  const options = [...properties, "-jar", jar, "--format", "json", "--exit-zero-always"];
  return new Promise((resolve, reject) => {
    execFile("java", [...options, ...addresses], { maxBuffer: 64 << 20 }, (error, _, stderr) => {
      if (error) return reject(error);
      const { messages } = JSON.parse(stderr);
      resolve(messages.map(({ url, lastLine, type, message }) => `${url}:${lastLine}: ${type}: ${message}`));
    });
  });
}

const TYPES = { ".html": "text/html; charset=utf-8", ".css": "text/css", ".js": "text/javascript", ".xml": "application/xml" };

// Serves the files of `folder` on the loopback, as any server would.
export function serveFolder(folder) {
  const server = createServer((request, response) => {
    const name = path.join(folder, path.normalize(decodeURIComponent(new URL(request.url, "http://x").pathname)));
    try {
      const bytes = readFileSync(name);
      response.writeHead(200, { "content-type": TYPES[path.extname(name)] ?? "application/octet-stream" }).end(bytes);
    } catch {
      response.writeHead(404).end();
    }
  });
  return new Promise((resolve) => {
    server.listen(0, "127.0.0.1", () => {
      const address = `http://127.0.0.1:${server.address().port}/`;
      resolve({ address, close: () => server.closeAllConnections() ?? server.close() });
    });
  });
}

// A small runner: each test has a name and a function that throws. Says which failed and sets the exit status.
export async function runTests(tests) {
  let failures = 0;
  for (const [name, test] of Object.entries(tests)) {
    const began = Date.now();
    try {
      await test();
      console.log(`ok   ${name} (${Date.now() - began} ms)`);
    } catch (error) {
      failures += 1;
      console.log(`FAIL ${name}\n     ${String(error.message ?? error).replaceAll("\n", "\n     ")}`);
    }
  }
  if (failures > 0) process.exitCode = 1;
}
