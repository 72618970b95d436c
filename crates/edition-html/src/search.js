// Search in all documents of a language. The index is loaded piece by piece, as scripts, once somebody searches.
"use strict";
{
  const box = document.querySelector(".search");
  const { folder, none, count, most } = box.dataset;
  const [field, status, list] = ["input", "[role=status]", "ol"].map((it) => box.querySelector(it));
  const MOST = 50;

  // Each piece calls `edition` with its name and what it holds.
  const pieces = new Map();
  const arrived = new Map();
  window.edition = (name, data) => arrived.get(name)(data);
  const load = (name) => {
    if (!pieces.has(name)) {
      pieces.set(name, new Promise((resolve, reject) => {
        arrived.set(name, resolve);
        const script = document.createElement("script");
        script.src = `${folder}${name}.js`;
        script.onerror = () => {
          pieces.delete(name);
          reject(new Error(name));
        };
        document.head.append(script);
      }));
    }
    return pieces.get(name);
  };

  // Words are folded as the index has them.
  const FOLDED = "ғгқкҳхҷчәаөоұуүуһхіиңнєеґгјиłløođdħhıiςσىیيیكکةهٱا٠0١1٢2٣3٤4٥5٦6٧7٨8٩9۰0۱1۲2۳3۴4۵5۶6۷7۸8۹9";
  const folded = new Map([...FOLDED.matchAll(/(.)(.)/gu)].map(([, from, to]) => [from, to]));
  const fold = (text) =>
    [...text.toLowerCase().normalize("NFD").replace(/[\p{M}\u00ad\u200b-\u200f\u2060\u02bb\u02bc\ufeff]/gu, "")]
      .map((it) => folded.get(it) ?? it)
      .join("");
  const ALONE = "\\u0e00-\\u0eff\\u1000-\\u109f\\u1780-\\u17ff\\u2e80-\\u9fff\\u{20000}-\\u{3ffff}";
  const WORD = new RegExp(`[${ALONE}]|(?:(?![${ALONE}])[\\p{Alphabetic}\\p{N}])+`, "gu");
  const wordsOf = (text) => fold(text).match(WORD) ?? [];
  // A word of three letters or more is also the beginning of others.
  const isShort = (word) => [...word].length < 3;
  const fits = (own, word) => own === word || (!isShort(word) && own.startsWith(word));

  // ---- Where a word stands: the numbers of paragraphs, by the key of their text.

  const DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ!#$%&()*+,-./:;<=>?@[]^_{|}~";
  const BASE = DIGITS.length / 2;
  const nameOf = (part) => `w${[...part].map((letter) => letter.codePointAt(0).toString(16)).join("-")}`;
  // A part holds all words up to the next one.
  const isWanted = (part, next, word) => fits(part, word) || (part <= word && (next === undefined || word < next));
  const find = async (word) => {
    const [parts] = await load("parts");
    const wanted = parts.split(" ").filter((part, at, all) => isWanted(part, all[at + 1], word));
    const places = new Map();
    for (const part of await Promise.all(wanted.map((part) => load(nameOf(part))))) {
      for (const [, told] of Object.entries(part).filter(([own]) => fits(own, word))) {
        let key = "";
        for (const [, rest, numbers] of told.matchAll(/([0-9a-z]+)([^0-9a-z]+)/g)) {
          key = key.slice(0, 6 - rest.length) + rest;
          if (!places.has(key)) places.set(key, new Set());
          let [at, more] = [0, 0];
          for (const letter of numbers) {
            const digit = DIGITS.indexOf(letter);
            if (digit >= BASE) more = (more + digit - BASE) * BASE;
            else {
              at += more + digit;
              places.get(key).add(at);
              at += 1;
              more = 0;
            }
          }
        }
      }
    }
    return places;
  };

  // ---- Results: the newest documents first. What a result says is loaded when it comes into sight.

  const excerpt = (text, words) => {
    const parts = text.split(/([\p{Alphabetic}\p{N}\p{M}\u00ad\u200c\u02bb\u02bc]+)/u);
    const isFound = (part) => wordsOf(part).some((own) => words.some((word) => fits(own, word)));
    const first = Math.max(parts.findIndex(isFound), 0);
    // A few words before the first that was found, and as much as two or three lines hold.
    const from = first < 24 ? 0 : first - 16;
    const nodes = from > 0 ? ["… "] : [];
    let length = 0;
    for (const part of parts.slice(from)) {
      if (length > 260) {
        nodes.push(" …");
        break;
      }
      length += part.length;
      if (!isFound(part)) nodes.push(part);
      else nodes.push(Object.assign(document.createElement("mark"), { textContent: part }));
    }
    return nodes;
  };
  const show = async (item) => {
    const { key, at, words } = item.result;
    const pages = await load(key);
    const all = pages.flatMap(([path, title, paragraphs]) => paragraphs.map((it) => [path, title, ...it]));
    const [path, title, id, label, text] = all[at];
    const link = document.createElement("a");
    link.href = `${folder.replace(/search\/$/, "")}${path}#${id}`;
    link.textContent = label ? `${title}, ${label}` : title;
    const words_ = document.createElement("p");
    words_.append(...excerpt(text, words));
    item.replaceChildren(link, words_);
  };
  const seen = new IntersectionObserver((entries) => {
    for (const { isIntersecting, target } of entries) {
      if (!isIntersecting) continue;
      seen.unobserve(target);
      show(target);
    }
  });

  let turn = 0;
  const search = async (words) => {
    turn += 1;
    const own = turn;
    const found = words.length ? await Promise.all(words.map(find)) : [];
    if (own !== turn) return;
    const results = [];
    const [first = new Map(), ...others] = found;
    for (const key of [...first.keys()].sort().reverse()) {
      for (const at of [...first.get(key)].sort((a, b) => a - b)) {
        if (others.every((other) => other.get(key)?.has(at))) results.push({ key, at, words });
      }
    }
    const said = results.length > MOST ? most : results.length ? count : none;
    status.textContent = words.length ? said.replace("{1}", Math.min(results.length, MOST)).replace("{2}", results.length) : "";
    seen.disconnect();
    list.replaceChildren(...results.slice(0, MOST).map((result) => {
      const item = Object.assign(document.createElement("li"), { result });
      seen.observe(item);
      return item;
    }));
  };

  let pause;
  field.addEventListener("input", () => {
    clearTimeout(pause);
    const words = wordsOf(field.value);
    // Of a word that has only begun nothing is loaded yet.
    if (words.length && isShort(words.at(-1)) && /[\p{Alphabetic}\p{N}]$/u.test(field.value)) return;
    pause = setTimeout(search, 200, words);
  });
  field.addEventListener("change", () => {
    clearTimeout(pause);
    search(wordsOf(field.value));
  });
  box.hidden = false;
  if (location.hash === "#page:search") field.focus();
}
