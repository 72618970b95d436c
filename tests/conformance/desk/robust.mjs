// What the desk and `watch` survive: files half written, deleted, renamed, folders that move, a full
// disk, very many saves at once, a port in use.
import assert from "node:assert/strict";
import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { cp, mkdir, readFile, rename, rm, stat, truncate, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import { promisify } from "node:util";
import { REPORT, document, messages, poster, publication, serve } from "./publication.mjs";

const run = promisify(execFile);
let root, desk, file, original, first;

before(async () => {
  root = await publication();
  file = join(root, `locales/tg/${REPORT}.ftl`);
  original = await readFile(file, "utf8");
  [first] = messages(original);
  desk = await serve(root);
});

after(async () => assert.equal(await desk.stop(), 0));

const page = async () => (await desk.ask(document)).text();

// The page, once it says `wanted` (or, with `absent`, says it no more).
async function until(wanted, { absent = false, ms = 15000 } = {}) {
  for (const end = Date.now() + ms; Date.now() < end; await sleep(25)) {
    const html = await page();
    if (html.includes(wanted) !== absent) return html;
  }
  assert.fail(`the desk does not ${absent ? "lose" : "show"} ${wanted}`);
}

const withText = (text) => original.replace(`${first.id} = ${first.value}`, `${first.id} = ${text}`);

test("a file that is half written becomes whole", async () => {
  const whole = withText("Навишта то охир");
  await truncate(file, 0);
  await sleep(30);
  await writeFile(file, whole.slice(0, whole.length / 2));
  await sleep(300);
  assert.equal((await desk.ask()).status, 200);
  await writeFile(file, whole);
  await until("Навишта то охир");
});

test("a file that is deleted is missing, and comes back", async () => {
  await rm(file);
  await until('data-state="translated"', { absent: true });
  await writeFile(file, withText("Баргашта"));
  await until("Баргашта");
});

test("a file and a folder that are renamed and come back", async () => {
  await rename(file, `${file}.bak`);
  await until("Баргашта", { absent: true });
  await rename(`${file}.bak`, file);
  await until("Баргашта");
  for (const folder of ["locales/tg", "locales", "sources"]) {
    await rename(join(root, folder), join(root, "elsewhere"));
    await sleep(300);
    assert.ok((await desk.ask()).ok);
    await rename(join(root, "elsewhere"), join(root, folder));
    await until("Баргашта");
  }
  // And it still hears of what changes in them.
  await writeFile(file, withText("Пас аз кӯчидан"));
  await until("Пас аз кӯчидан");
});

test("settings that cannot be read keep the last pages until they can", async () => {
  const settings = await readFile(join(root, "editions.toml"), "utf8");
  await writeFile(join(root, "editions.toml"), "source = ");
  assert.match(await until('class="fault"'), /Пас аз кӯчидан/);
  await writeFile(join(root, "editions.toml"), settings);
  await until('class="fault"', { absent: true });
});

const SAVES = process.env.LONG ? 5000 : 200;

test(`${SAVES} saves, one right after another: the last one stands`, async () => {
  for (let number = 1; number <= SAVES; number += 1) {
    await writeFile(file, withText(`Сабти ${number}-ум`));
    await sleep(5);
  }
  await until(`Сабти ${SAVES}-ум`);
});

test("a port in use is said, with exit status 2", async () => {
  const port = new URL(desk.url).port;
  const failed = await run(process.env.TOOL, ["serve", "--project", root, "--port", port]).catch((error) => error);
  assert.equal(failed.code, 2);
  assert.match(failed.stderr, new RegExp(`port ${port} is in use`));
});

test("a full disk: nothing is lost or half, and work goes on once there is room", async (context) => {
  const small = join(process.cwd(), "small-disk");
  await mkdir(small, { recursive: true });
  try {
    await run("mount", ["-t", "tmpfs", "-o", "size=24m", "tmpfs", small]);
  } catch {
    return context.skip("no disk can be mounted here");
  }
  try {
    for (const part of ["editions.toml", "sources", "locales"]) {
      await cp(join(root, part), join(small, part), { recursive: true });
    }
    const own = await serve(small);
    const catalog = join(small, `locales/tg/${REPORT}.ftl`);
    const before = await readFile(catalog, "utf8");
    const html = await (await own.ask(document)).text();
    const seen = html.match(new RegExp(`id="segment-${first.id}"[^>]*data-seen="(\\w+)"`))[1];
    const source = html.match(new RegExp(`id="segment-${first.id}"[^>]*data-source="([^"]*)"`))[1];
    const post = await poster(own);
    const save = () =>
      post("save", { document: REPORT, locale: "tg", segment: first.id, text: "Диски пур", done: true, seen, source });
    const { stdout } = await run("df", ["--output=avail", "-k", small]);
    await run("sh", ["-c", `cat /dev/zero > '${small}/ballast' || true`]);
    const refused = await save();
    assert.equal(refused.status, 507, stdout);
    assert.match(await refused.text(), /Nothing was saved/);
    assert.equal(await readFile(catalog, "utf8"), before);
    await rm(join(small, "ballast"));
    assert.equal((await save()).status, 204);
    assert.match(await readFile(catalog, "utf8"), /Диски пур/);
    assert.equal(await own.stop(), 0);
  } finally {
    await run("umount", [small]);
  }
});

test("watch builds what changes, reports like check, survives, and ends cleanly", async () => {
  const own = await publication();
  const child = spawn(process.env.TOOL, ["watch", "--project", own]);
  let said = "";
  child.stderr.setEncoding("utf8").on("data", (text) => (said += text));
  const hears = async (wanted, from = 0) => {
    for (const end = Date.now() + 60000; Date.now() < end; await sleep(25)) {
      if (wanted.test(said.slice(from))) return said.length;
    }
    assert.fail(`${wanted} is not said: ${said}`);
  };
  let heard = await hears(/documents published/);
  const catalog = join(own, `locales/tg/${REPORT}.ftl`);
  const built = join(own, `out/tg/${REPORT}.html`);
  const other = join(own, "out/tg/handbook.html");
  const { mtimeMs } = await stat(other);
  const holds = async (words) => {
    for (const end = Date.now() + 60000; Date.now() < end; await sleep(50)) {
      if ((await readFile(built, "utf8")).includes(words)) return;
    }
    assert.fail(`the page never says ${words}: ${said}`);
  };
  await writeFile(catalog, original.replace(first.value, "Унвони нав"));
  await holds("Унвони нав");
  heard = await hears(/published/, heard);
  assert.equal((await stat(other)).mtimeMs, mtimeMs, "what did not change is left alone");
  await writeFile(catalog, original.replace(first.value, "{ Унвони шикаста"));
  await hears(/error\[syntax-error\]/, heard);
  await hears(/was refused/, heard);
  assert.match(await readFile(built, "utf8"), /Унвони нав/, "the last good edition stays");
  await rename(join(own, "locales"), join(own, "away"));
  await sleep(400);
  await rename(join(own, "away"), join(own, "locales"));
  await writeFile(catalog, original.replace(first.value, "Унвони охирин"));
  await holds("Унвони охирин");
  child.kill("SIGINT");
  const [code] = await once(child, "exit");
  assert.equal(code, 0);
  assert.match(said, /Stopped watching/);
});
