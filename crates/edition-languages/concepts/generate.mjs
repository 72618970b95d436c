// Writes cldr/<tag>.txt: the words for months, weekdays, percentages, currencies, units, numbers and countries that
// CLDR has of each language; and cldr/dates.txt: the months of all languages of the registry, and how each writes from one
// day to another.
// `npm install && node generate.mjs` in this folder; the files are checked in.
//
// MODULES may name another folder of npm packages.
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";

const MODULES = process.env.MODULES ?? "node_modules";
const LANGUAGES = ["en", "ru", "tg", "fr", "es", "ar", "fa", "kk", "ky", "uz", "de"];
const WEEKDAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
const CURRENCIES = [
  "USD", "EUR", "GBP", "RUB", "TJS", "UZS", "KZT", "KGS", "TMT", "AFN", "CNY", "JPY", "CHF", "TRY", "INR", "PKR",
  "IRR", "UAH",
];
const UNITS = [
  "duration-century", "duration-decade", "duration-year", "duration-month", "duration-week", "duration-day",
  "duration-hour", "duration-minute", "duration-second", "length-kilometer", "length-meter", "length-centimeter",
  "length-millimeter", "length-mile", "length-foot", "length-inch", "mass-tonne", "mass-kilogram", "mass-gram",
  "mass-milligram", "mass-pound", "volume-liter", "volume-milliliter", "area-hectare", "area-acre",
];
const SYMBOLS = { percent: "%", permille: "‰" };
// Names that are other words too, or one within the other. What is needed of them stands in the files by hand.
const NO_COUNTRIES = ["GE", "JO", "TR", "TD", "NE", "NG", "GN", "GQ", "GW", "PG", "CG", "CD", "IN", "IO", "MC", "DM",
  "DO", "MA", "MU", "MR", "CU", "PE", "TO", "OM", "ML", "MT", "IE", "GB", "US", "KR", "KP", "SS", "SD", "WS", "AS",
  "CC", "BL", "MF", "AQ", "HM", "BV", "TF", "GS", "UM", "IR", "IQ", "AT", "AU", "SK", "SI", "LA", "LB", "LY", "LR", "ZA",
  "AC", "AI", "AW", "BM", "CQ", "CW", "GG", "GI", "GL", "GP", "GU", "JE", "MQ", "MS", "NU", "PW", "RE", "RO", "TG", "TK", "YT",
  "FR", "NR", "SR"];

const read = (path) => JSON.parse(readFileSync(`${MODULES}/${path}`, "utf8"));
const version = read("cldr-dates-full/package.json").version;

/** The words of each concept, in the order in which they came. */
class Words {
  concepts = new Map();

  add(concept, ...words) {
    const known = this.concepts.get(concept) ?? new Set();
    for (const word of words) {
      const plain = word.normalize("NFC").replace(/[-\s ‌]+/gu, "_").replace(/[^\p{L}\p{M}_'’*%‰$€£₽₸¥]/gu, "");
      const isKnown = [...known].some((it) => it.toLowerCase() === plain.toLowerCase());
      if (plain.replace(/[_*]/gu, "") && !isKnown) known.add(plain);
    }
    if (known.size) this.concepts.set(concept, known);
  }

  text() {
    // What stands for two concepts of a class says nothing.
    const uses = new Map();
    for (const [concept, words] of this.concepts) {
      for (const word of words) {
        const key = `${concept.split("/")[0]} ${word.toLowerCase()}`;
        uses.set(key, (uses.get(key) ?? 0) + 1);
      }
    }
    const lines = [];
    for (const [concept, words] of this.concepts) {
      const own = [...words].filter((word) => uses.get(`${concept.split("/")[0]} ${word.toLowerCase()}`) === 1);
      if (own.length) lines.push(`${concept} ${own.join(" ")}`);
    }
    return lines.join("\n") + "\n";
  }
}

/** The longest beginning that all forms share, with a star, where it is long enough to be no other word. */
function stem(forms) {
  const small = forms.map((form) => form.toLowerCase());
  let [shared] = small;
  for (const form of small) while (!form.startsWith(shared)) shared = shared.slice(0, -1);
  return shared.length >= 6 ? [`${shared}*`] : [];
}

function calendar(tag, words) {
  const { months, days } = read(`cldr-dates-full/main/${tag}/ca-gregorian.json`).main[tag].dates.calendars.gregorian;
  for (let month = 1; month <= 12; month += 1) {
    const forms = ["format", "stand-alone"].map((use) => months[use].wide[month]);
    words.add(`month/${month}`, ...forms, ...(tag === "ar" ? [] : stem(forms)));
  }
  for (const day of WEEKDAYS) {
    const forms = ["format", "stand-alone"].map((use) => days[use].wide[day]);
    words.add(`weekday/${day}`, ...forms, ...(tag === "en" ? [`${forms[0]}s`] : tag === "ar" ? [] : stem(forms)));
  }
}

/** The words of a unit in all cases and numbers, without the figure. */
function unitForms(unit) {
  return Object.entries(unit ?? {})
    .filter(([key]) => key.includes("-count-"))
    .map(([, pattern]) => pattern.replace("{0}", "").trim())
    .concat(unit?.displayName ?? []);
}

function units(tag, words) {
  const { long } = read(`cldr-units-full/main/${tag}/units.json`).main[tag].units;
  const own = (unit) => {
    const forms = unitForms(long[unit]);
    // What has not been translated, as all units in Tajik, is an abbreviation.
    return tag === "tg" ? [] : forms.filter((form) => [...form].length > 2);
  };
  for (const [name, symbol] of Object.entries(SYMBOLS)) words.add(`percent/${name}`, symbol, ...own(`concentr-${name}`));
  for (const unit of UNITS) words.add(`unit/${unit.split("-")[1]}`, ...own(unit));
}

/** The word for the money itself: last in English, elsewhere the first that is no adjective. */
function currencyNoun(tag, name) {
  const parts = name.replace(/\(.*\)/u, "").trim().split(/\s+/u);
  if (tag === "en") return parts.at(-1);
  if (tag === "de") return parts.at(-1).split("-").at(-1);
  if (tag === "ru") return parts.find((part) => !/(ий|ый|ой|ая|их|ых|ого|ие|ые)$/u.test(part)) ?? parts.at(-1);
  return ["kk", "ky", "uz"].includes(tag) ? parts.at(-1) : parts[0];
}

function currencies(tag, words) {
  const all = read(`cldr-numbers-full/main/${tag}/currencies.json`).main[tag].numbers.currencies;
  const english = read("cldr-numbers-full/main/en/currencies.json").main.en.numbers.currencies;
  for (const code of CURRENCIES) {
    const names = Object.entries(all[code] ?? {}).filter(([key]) => key.startsWith("displayName"));
    const nouns = names.map(([, name]) => currencyNoun(tag, name).toLowerCase());
    const symbol = all[code]?.["symbol-alt-narrow"] ?? "";
    const concept = currencyNoun("en", english[code]["displayName-count-one"]).toLowerCase();
    words.add(`currency/${concept}`, ...nouns.filter((noun) => noun.length > 2), code,
      ...(/^\p{Sc}$/u.test(symbol) ? [symbol] : []));
  }
}

/** The rules of a group of RBNF, by name, each with its base and text. */
function ruleSets(tag) {
  let all;
  try {
    all = read(`cldr-rbnf/rbnf/${tag}.json`).rbnf.rbnf;
  } catch {
    return {};
  }
  const sets = {};
  for (const [name, rules] of Object.entries(all.SpelloutRules ?? {})) {
    if (!name.startsWith("%")) continue;
    sets[name] = rules
      .map(([base, text]) => ({ base: Number(base.split("/")[0]), radix: Number(base.split("/")[1] ?? 10), text: text.replace(/;$/u, "") }))
      .filter((rule) => Number.isFinite(rule.base));
  }
  return sets;
}

/** A number in words, by the rules of RBNF as far as small whole numbers need them. */
function spell(sets, name, number, depth = 0) {
  const rule = (sets[name] ?? []).filter(({ base }) => base <= number).at(-1);
  if (!rule || depth > 8) return undefined;
  const power = rule.base ? rule.radix ** Math.floor(Math.log(rule.base) / Math.log(rule.radix) + 1e-9) : 1;
  const [quotient, rest] = [Math.floor(number / power), number % power];
  let text = rule.text.replace(/^'/u, "").replace(/\[([^\]|]*)(?:\|[^\]]*)?\]/gu, rest === 0 ? "" : "$1");
  text = text.replace(/\$\(\w+,([^)]*)\)\$/gu, (_, forms) => /other\{([^}]*)\}/u.exec(forms)?.[1] ?? "");
  const go = (own, value) => spell(sets, own || name, value, depth + 1) ?? "\0";
  text = text.replace(/→(%*[\w-]*)→/gu, (_, own) => go(own, rest));
  text = text.replace(/←(%*[\w-]*)←/gu, (_, own) => go(own, quotient));
  text = text.replace(/=(%*[\w-]*)=/gu, (_, own) => go(own, number));
  return /[\0#=→←]/u.test(text) ? undefined : text.trim();
}

/** The words of a great number: what its rule says without the number before it. */
function greatWords(sets, base) {
  const found = [];
  for (const [name, rules] of Object.entries(sets)) {
    if (!name.startsWith("%spellout-cardinal")) continue;
    for (const rule of rules.filter((it) => it.base === base || it.base === 2 * base)) {
      const plain = rule.text.replace(/\[.*\]/u, "");
      for (const [, form] of plain.matchAll(/\{([^}]*)\}/gu)) found.push(form);
      const rest = plain.replace(/\$\(.*\)\$/u, "").replace(/←.*←|→.*→/gu, "").replace(/^'/u, "").trim();
      found.push(rest.replace(/^(?:un|une|один|бір|бир|bir|یک)\s/u, ""));
    }
  }
  return found.filter((word) => word && !/[←→=#%<>]/u.test(word) && !/\s/u.test(word));
}

function numbers(tag, words) {
  const sets = ruleSets(tag);
  const small = [...Array(19).keys()].map((place) => place + 2);
  for (const number of [...small, 30, 40, 50, 60, 70, 80, 90, 100]) {
    for (const name of Object.keys(sets)) {
      if (!name.startsWith("%spellout-cardinal")) continue;
      const text = spell(sets, name, number);
      if (text) words.add(`number/${number}`, text);
    }
  }
  for (const number of [1, ...small.slice(0, 9)]) {
    for (const name of Object.keys(sets)) {
      if (!name.startsWith("%spellout-ordinal")) continue;
      const text = spell(sets, name, number);
      if (text) words.add(`ordinal/${number}`, text);
    }
  }
  const great = { thousand: 1e3, million: 1e6, billion: 1e9, trillion: 1e12 };
  for (const [name, base] of Object.entries(great)) words.add(`magnitude/${name}`, ...greatWords(sets, base));
}

/** How the name of a country and of its people begin. */
function countryStem(name) {
  const bare = name.replace(/(?:istan|истан|истон|istán|ستان|стан|iston|ston)$/u, "");
  const short = bare === name ? [-2, -1].map((end) => name.slice(0, end)).find((it) => it.length >= 5) : bare;
  if (short?.length >= 4) return `${short}*`;
  return name.length >= 6 ? `${name}*` : name;
}

function countries(tag, words) {
  const all = read(`cldr-localenames-full/main/${tag}/territories.json`).main[tag].localeDisplayNames.territories;
  const codes = Object.keys(all).filter((code) => /^[A-Z]{2}$/u.test(code) && !NO_COUNTRIES.includes(code));
  for (const code of codes.filter((it) => !["EU", "EZ", "UN", "XA", "XB", "ZZ", "QO"].includes(it))) {
    const name = all[code];
    if (/^[\p{L}\p{M}]+$/u.test(name)) words.add(`country/${code}`, name, countryStem(name.toLowerCase()));
  }
}

for (const tag of LANGUAGES) {
  const words = new Words();
  calendar(tag, words);
  units(tag, words);
  currencies(tag, words);
  numbers(tag, words);
  countries(tag, words);
  const head = `# Generated by ../generate.mjs from CLDR ${version} (Unicode License V3). Changes belong into ../${tag}.txt.\n`;
  writeFileSync(`cldr/${tag}.txt`, head + words.text());
}

const ALL = readdirSync("../src/languages").map((file) => file.replace(".rs", "")).sort();
const gregorian = (tag) => read(`cldr-dates-full/main/${tag}/ca-gregorian.json`).main[tag].dates.calendars.gregorian;

/** The lines of a language: the months in a date, alone and in short; from one day to another, in each style. */
function dates(tag) {
  const { months, dateTimeFormats } = gregorian(tag);
  const { yMMMMd, yMMMd, yMd } = dateTimeFormats.intervalFormats;
  const names = { MMMM: months.format.wide, LLLL: months["stand-alone"].wide, MMM: months.format.abbreviated };
  const all = Object.entries(names).map(([field, own]) => `${tag} ${field} ${Object.values(own).join("|")}\n`);
  const widen = (pattern) => pattern.replace(/(?<![ML])(M{3}|L{3})(?![ML])/gu, (run) => run + run[0]);
  for (const [style, patterns] of Object.entries({ long: yMMMMd ?? yMMMd, medium: yMMMd, short: yMd })) {
    const own = ["d", "M", "y"].map((field) => patterns[field]).map((it) => (style === "long" ? widen(it) : it));
    all.push(`${tag} ${style} ${own.join("|")}\n`);
  }
  return all.join("").normalize("NFC");
}

const known = ALL.filter((tag) => existsSync(`${MODULES}/cldr-dates-full/main/${tag}/ca-gregorian.json`));
const note = `# Generated by ../generate.mjs from CLDR ${version} (Unicode License V3): months; days in a month | in a year | in two.\n`;
writeFileSync("cldr/dates.txt", note + known.map(dates).join(""));
