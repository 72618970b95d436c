// How long the desk takes, printed and not judged: the page after a save on the disk, and a publication
// of 1,000 documents in three languages.
import { mkdir, mkdtemp, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { closeBrowser, messages, openBrowser, poster, publication, saveOver, serve } from "./publication.mjs";

const median = (times) => times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)];
const told = (times) => `median ${median(times).toFixed(0)} ms, worst ${Math.max(...times).toFixed(0)} ms of ${times.length}`;

// Saves `texts` one after another, and waits for each at `selector`.
async function measure(page, file, original, { id, value }, selector, saves) {
  const times = [];
  for (let number = 1; number <= saves; number += 1) {
    const mark = `Сабти ${number}.`;
    const seen = page.evaluate(
      ([selector, mark]) =>
        new Promise((resolve) => {
          const look = () => document.querySelector(selector)?.textContent.includes(mark) && resolve(Date.now());
          new MutationObserver(look).observe(document.body, { subtree: true, childList: true, characterData: true });
          look();
        }),
      [selector, mark],
    );
    await sleep(20);
    await saveOver(file, original.replace(`${id} = ${value}`, `${id} = ${mark} ${value}`));
    const saved = Date.now();
    times.push((await seen) - saved);
    await sleep(120);
  }
  return times;
}

async function timeHandbook() {
  const root = await publication();
  const desk = await serve(root);
  const browser = await openBrowser();
  await sleep(8000);
  const file = join(root, "locales/tg/handbook.ftl");
  const original = await readFile(file, "utf8");
  const message = messages(original)[60];
  for (const [name, path, selector] of [
    ["desk", "desk/tg/handbook", `#segment-${message.id} .translation .text`],
    ["page", "live/tg/handbook.html", `[id="${message.id}"]`],
  ]) {
    const page = await browser.newPage();
    await page.goto(desk.address);
    await page.goto(desk.url + path);
    const times = await measure(page, file, original, message, selector, 20);
    console.log(`handbook, ${messages(original).length} segments: a save shows on the ${name}: ${told(times)}`);
    await page.close();
  }
  await desk.stop();
}

const WORDS = "torture visit report minister article law court detention safeguard person right access health".split(" ");

async function thousand() {
  const root = await mkdtemp(join(process.cwd(), "thousand-"));
  await writeFile(join(root, "editions.toml"), 'source = "en"\ntargets = ["ru", "tg"]\n');
  for (const folder of ["sources", "locales/ru", "locales/tg"]) await mkdir(join(root, folder), { recursive: true });
  for (let number = 0; number < 1000; number += 1) {
    const paragraphs = Array.from({ length: 12 }, (_, place) => {
      const words = WORDS.map((_, step) => WORDS[(number * 7 + place * 5 + step * step) % WORDS.length]);
      return { id: `p-${place}`, text: `The ${words.join(" ")} in paragraph ${place} of ${number}.` };
    });
    const body = paragraphs.map(({ id, text }) => `${text}\n{#${id}}\n`).join("\n");
    const source = `+++\nkind = "report"\ndate = 2012-05-18\n+++\n# Document ${number}\n{#title}\n\n${body}`;
    await writeFile(join(root, `sources/d-${number}.md`), source);
    for (const [tag, title, text] of [
      ["ru", "Документ", "Абзац"],
      ["tg", "Ҳуҷҷат", "Банд"],
    ]) {
      const messages = paragraphs.map((it, place) => `# en: ${it.text}\n${it.id} = ${text} ${place} аз ${number}: матни тарҷума барои санҷиш.\n`);
      await writeFile(join(root, `locales/${tag}/d-${number}.ftl`), `# en: Document ${number}\ntitle = ${title} ${number}\n\n${messages.join("\n")}`);
    }
  }
  return root;
}

async function timeThousand() {
  const root = await thousand();
  const began = Date.now();
  const desk = await serve(root);
  const answer = await desk.ask();
  const html = await answer.text();
  console.log(`1,000 documents × 3: from the start of serve to its first page (${(html.length / 1024).toFixed(0)} kB): ${Date.now() - began} ms`);
  const browser = await openBrowser();
  const page = await browser.newPage();
  const opened = Date.now();
  await page.goto(desk.address, { waitUntil: "load" });
  console.log(`1,000 documents × 3: the browser opens the desk: ${Date.now() - opened} ms`);
  await page.goto(`${desk.url}desk/tg/d-500`);
  const file = join(root, "locales/tg/d-500.ftl");
  const original = await readFile(file, "utf8");
  const message = messages(original)[5];
  const times = await measure(page, file, original, message, `#segment-${message.id} .translation .text`, 10);
  console.log(`1,000 documents × 3: a save shows on the desk, while out/ is being built: ${told(times)}`);
  await timeAnswers(desk);
  const memory = (await readFile(`/proc/${desk.child.pid}/status`, "utf8")).match(/VmHWM:\s+(\d+)/)[1];
  console.log(`1,000 documents × 3: memory at most ${(memory / 1024).toFixed(0)} MB`);
  desk.child.kill("SIGKILL");
}

// How long the desk takes to save what was typed, to take a review, and to search.
async function timeAnswers(desk) {
  const post = await poster(desk);
  const shown = async () => {
    const page = await (await desk.ask("desk/tg/d-400")).text();
    const row = page.slice(page.indexOf('data-segment="p-3"'));
    const of = (name) => row.match(new RegExp(` ${name}="([^"]*)"`))[1];
    return { segment: "p-3", seen: of("data-seen"), source: of("data-source") };
  };
  const times = { save: [], review: [], search: [] };
  for (let number = 0; number < 10; number += 1) {
    const row = await shown();
    const about = { document: "d-400", locale: "tg" };
    for (const [name, ask] of [
      ["save", () => post("save", { ...about, ...row, text: `Матни ${number}.`, done: true })],
      ["review", async () => post("decide", { ...about, segments: [await shown()], decision: "good", by: "Н." })],
      ["search", () => desk.ask(`search?q=${encodeURIComponent(`банд ${number}`)}`)],
    ]) {
      const began = performance.now();
      const answer = await ask();
      await answer.text();
      times[name].push(performance.now() - began);
      if (!answer.ok) throw new Error(`${name}: ${answer.status}`);
    }
  }
  for (const [name, all] of Object.entries(times)) console.log(`1,000 documents × 3: ${name}: ${told(all)}`);
}

await timeHandbook();
await timeThousand();
await closeBrowser();
process.exit(0);
