// A translation written in words. What the tool puts in stands there as chips, which typing cannot break; the textarea
// below holds what is saved, and is shown to whoever wants to see that.

// Beside chips stands a letter that has no width, so that one can write there. It is never saved.
const EDGE = "\uFEFF";
const RAW = "desk-raw";

const isChip = (node) => node?.nodeType === 1 && node.classList.contains("chip");

// What is typed for a text in words.
export function typed(place) {
  let text = "";
  for (const node of place.childNodes) {
    if (node.nodeType === 3) text += node.data;
    else if (isChip(node)) text += node.dataset.typed;
    else if (node.nodeName === "BR") text += node === place.lastChild ? "" : "\n";
    else if (node.nodeType === 1) text += (text && node.nodeName === "DIV" ? "\n" : "") + typed(node);
  }
  return text.replaceAll(EDGE, "").replaceAll("\u00A0\n", "\n");
}

// Chips cannot be written in, and have edges on both sides.
function furnish(place) {
  for (const chip of place.querySelectorAll(".chip")) {
    chip.contentEditable = "false";
    for (const [side, put] of [["previousSibling", "before"], ["nextSibling", "after"]]) {
      const next = chip[side];
      if (next === null || isChip(next)) chip[put](EDGE);
    }
  }
}

export const prefersRaw = () => localStorage.getItem(RAW) === "1";

export class WordEditor {
  // `ask` sends a text to the desk and gives it back in words; `list` gives what can be put in.
  constructor(form, { ask, list, label, changed }) {
    Object.assign(this, { form, ask, list, label, changed });
    this.area = form.querySelector("textarea");
    this.place = document.createElement("div");
    this.place.className = "words";
    for (const name of ["lang", "dir", "aria-label", "spellcheck"]) {
      if (this.area.hasAttribute(name)) this.place.setAttribute(name, this.area.getAttribute(name));
    }
    this.place.contentEditable = "true";
    this.place.setAttribute("role", "textbox");
    this.place.setAttribute("aria-multiline", "true");
    this.menu = new Menu(this);
    this.area.before(this.place, this.menu.list);
    for (const kind of ["beforeinput", "input", "keydown", "paste", "copy", "cut", "click", "blur"]) {
      this.place.addEventListener(kind, (event) => this[kind](event));
    }
    this.isRaw = prefersRaw();
    this.show();
  }

  // Fills in a text whose words are on the page already, as nodes.
  fill(text, nodes) {
    this.area.value = text;
    this.take(nodes.map((node) => document.importNode(node, true)));
    if (typed(this.place) !== text.replaceAll(EDGE, "")) this.render();
  }

  take(nodes) {
    this.place.replaceChildren(...nodes);
    furnish(this.place);
  }

  // Takes the words from the desk. Until they come, the text stands there as it is typed.
  async render() {
    const text = this.area.value;
    this.take([document.createTextNode(text)]);
    const nodes = await this.ask(text);
    if (nodes && this.area.value === text && typed(this.place) === text) {
      const had = this.place.contains(document.activeElement) || document.activeElement === this.place;
      this.take(nodes);
      if (had) this.focus();
    }
  }

  show() {
    this.place.hidden = this.isRaw;
    this.area.hidden = !this.isRaw;
    this.menu.close();
  }

  async toggle() {
    this.isRaw = !this.isRaw;
    localStorage.setItem(RAW, this.isRaw ? "1" : "0");
    this.show();
    if (!this.isRaw) await this.render();
    this.focus();
  }

  focus() {
    if (this.isRaw) {
      this.area.focus();
      this.area.setSelectionRange(this.area.value.length, this.area.value.length);
      return;
    }
    this.place.focus();
    getSelection().selectAllChildren(this.place);
    getSelection().collapseToEnd();
  }

  set(text) {
    this.area.value = text;
    if (!this.isRaw) this.render();
    this.changed();
  }

  input() {
    furnish(this.place);
    this.area.value = typed(this.place);
    this.changed();
    this.menu.follow();
  }

  // Only text is written here, never markup of a browser's.
  beforeinput(event) {
    if (event.inputType === "insertParagraph" || event.inputType === "insertLineBreak") {
      event.preventDefault();
      document.execCommand("insertText", false, " ");
    } else if (event.inputType.startsWith("format")) {
      event.preventDefault();
    }
  }

  async paste(event) {
    event.preventDefault();
    const text = event.clipboardData.getData("text/plain").replace(/\s*\n\s*/g, " ");
    const nodes = /[{[]/.test(text) ? await this.ask(text) : null;
    if (!nodes) {
      document.execCommand("insertText", false, text);
      return;
    }
    this.insert(nodes);
  }

  // What is copied is what is typed, so that it can be put in elsewhere.
  copy(event) {
    const selection = getSelection();
    if (!selection.rangeCount || selection.isCollapsed) return;
    event.preventDefault();
    event.clipboardData.setData("text/plain", typed(selection.getRangeAt(0).cloneContents()));
    if (event.type === "cut") document.execCommand("delete");
  }

  cut(event) {
    this.copy(event);
  }

  insert(nodes) {
    const box = document.createElement("div");
    box.append(...nodes.map((node) => document.importNode(node, true)));
    furnish(box);
    this.place.focus();
    document.execCommand("insertHTML", false, box.innerHTML);
    // Browsers add styles of their own.
    for (const made of this.place.querySelectorAll("[style]")) made.removeAttribute("style");
    this.input();
  }

  // The chip on one side of the caret, edges aside.
  beside(isBefore) {
    const selection = getSelection();
    if (!selection.isCollapsed || !this.place.contains(selection.anchorNode)) return null;
    let { anchorNode: node, anchorOffset: offset } = selection;
    if (node.nodeType === 3) {
      const rest = isBefore ? node.data.slice(0, offset) : node.data.slice(offset);
      if (rest.replaceAll(EDGE, "") !== "") return null;
      node = isBefore ? node.previousSibling : node.nextSibling;
    } else {
      node = node.childNodes[isBefore ? offset - 1 : offset] ?? null;
    }
    while (node?.nodeType === 3 && node.data.replaceAll(EDGE, "") === "") {
      node = isBefore ? node.previousSibling : node.nextSibling;
    }
    return isChip(node) ? node : null;
  }

  // A link is deleted with both its ends; its words stay.
  delete(chip) {
    const ends = { start: "end", end: "start" };
    const all = [...this.place.querySelectorAll(".chip")];
    const other = ends[chip.dataset.mark];
    const order = chip.dataset.mark === "start" ? all.slice(all.indexOf(chip) + 1) : all.slice(0, all.indexOf(chip)).reverse();
    const pair = other && order.find((it) => it.dataset.mark === other);
    for (const each of [pair, chip].filter(Boolean)) {
      const range = document.createRange();
      range.selectNode(each);
      getSelection().removeAllRanges();
      getSelection().addRange(range);
      document.execCommand("delete");
      if (each.isConnected) each.remove();
    }
    this.input();
  }

  // Puts the caret on the other side of a chip.
  step(chip, isBefore) {
    const range = document.createRange();
    if (isBefore) range.setStartBefore(chip);
    else range.setStartAfter(chip);
    range.collapse(true);
    getSelection().removeAllRanges();
    getSelection().addRange(range);
  }

  keydown(event) {
    if (this.menu.keydown(event)) return;
    const plain = !event.altKey && !event.ctrlKey && !event.metaKey;
    if (event.altKey && event.key === "ArrowDown") {
      event.preventDefault();
      const chip = this.beside(true) ?? this.beside(false);
      this.menu.open(chip?.dataset.term ? chip : null);
    } else if (plain && (event.key === "Backspace" || event.key === "Delete")) {
      const chip = this.beside(event.key === "Backspace");
      if (chip) {
        event.preventDefault();
        this.delete(chip);
      }
    } else if (plain && !event.shiftKey && (event.key === "ArrowLeft" || event.key === "ArrowRight")) {
      const isBefore = (event.key === "ArrowLeft") === (getComputedStyle(this.place).direction === "ltr");
      const chip = this.beside(isBefore);
      if (chip) {
        event.preventDefault();
        this.step(chip, isBefore);
      }
    }
  }

  click(event) {
    const chip = event.target.closest(".chip");
    if (chip?.dataset.term) {
      this.step(chip, false);
      this.menu.open(chip);
    }
  }

  blur() {
    setTimeout(() => this.form.contains(document.activeElement) || this.menu.close(), 150);
  }

  remove() {
    this.menu.close();
  }
}

// The list of what can be put in: by typing a slash, or of the forms of one chip.
class Menu {
  constructor(editor) {
    this.editor = editor;
    this.list = document.createElement("ul");
    this.list.className = "offers";
    this.list.id = `offers-${editor.form.closest("li")?.id ?? ""}`;
    this.list.setAttribute("role", "listbox");
    this.list.setAttribute("aria-label", editor.label);
    this.list.tabIndex = 0;
    this.list.hidden = true;
    // The words keep the focus.
    this.list.addEventListener("mousedown", (event) => event.preventDefault());
    this.list.addEventListener("click", (event) => {
      const option = event.target.closest("[role=option]");
      if (option) this.choose(option);
    });
  }

  get isOpen() {
    return !this.list.hidden;
  }

  async open(chip = null) {
    this.chip = chip;
    if (!this.all) {
      this.all = (await this.editor.list()) ?? [];
      this.all.forEach((option, place) => (option.id = `${this.list.id}-${place}`));
    }
    this.filter();
  }

  close() {
    this.list.hidden = true;
    this.chip = null;
    this.editor.place.removeAttribute("aria-activedescendant");
    this.editor.place.removeAttribute("aria-controls");
  }

  // What stands behind the slash that the list was opened with; `null` where there is none.
  query() {
    const { anchorNode: node, anchorOffset: offset, isCollapsed } = getSelection();
    if (!isCollapsed || node?.nodeType !== 3 || !this.editor.place.contains(node)) return null;
    const found = node.data.slice(0, offset).match(/(?:^|[\s\uFEFF(«„“"—–-])\/([^/]*)$/u);
    return found ? found[1] : null;
  }

  // The list opens with the slash, and closes where nothing has what is typed behind it.
  follow() {
    if (this.query() === null) {
      if (this.isOpen && !this.chip) this.close();
    } else if (this.isOpen) {
      this.filter();
    } else if (/(^|.)\/$/su.test(getSelection().anchorNode.data.slice(0, getSelection().anchorOffset))) {
      this.open();
    }
  }

  filter() {
    const words = (this.query() ?? "").toLowerCase().trim().split(/\s+/).filter(Boolean);
    const has = (option) => words.every((word) => option.textContent.toLowerCase().includes(word));
    const fits = (option) => {
      if (this.chip) return option.dataset.term === this.chip.dataset.term;
      return has(option) && (words.length > 0 || "own" in option.dataset || !("form" in option.dataset));
    };
    const shown = this.all.filter(fits).slice(0, 60);
    this.list.replaceChildren(...shown);
    if (shown.length === 0) {
      this.close();
      return;
    }
    this.list.hidden = false;
    this.editor.place.setAttribute("aria-controls", this.list.id);
    const now = this.chip && shown.find((it) => it.querySelector(".chip").dataset.typed === this.chip.dataset.typed);
    this.mark(now ?? shown[0]);
  }

  mark(option) {
    for (const each of this.list.children) each.setAttribute("aria-selected", String(each === option));
    this.editor.place.setAttribute("aria-activedescendant", option.id);
    option.scrollIntoView({ block: "nearest" });
  }

  // Whether the key was for the list.
  keydown(event) {
    if (!this.isOpen) return false;
    const options = [...this.list.children];
    const at = options.findIndex((it) => it.getAttribute("aria-selected") === "true");
    const moves = { ArrowDown: 1, ArrowUp: -1 };
    if (event.key in moves) this.mark(options[(at + moves[event.key] + options.length) % options.length]);
    else if (event.key === "Home") this.mark(options[0]);
    else if (event.key === "End") this.mark(options.at(-1));
    else if ((event.key === "Enter" && !event.ctrlKey && !event.metaKey) || event.key === "Tab") this.choose(options[at]);
    else if (event.key === "Escape") this.close();
    else return false;
    event.preventDefault();
    event.stopPropagation();
    return true;
  }

  choose(option) {
    const chips = [...option.querySelectorAll(".put > .chip")].map((chip) => chip.cloneNode(true));
    const old = this.chip;
    if (old?.isConnected) {
      const range = document.createRange();
      range.selectNode(old);
      getSelection().removeAllRanges();
      getSelection().addRange(range);
    } else {
      // The slash goes, with what was typed behind it.
      const query = this.query();
      if (query !== null) {
        for (let letters = [...query].length + 1; letters > 0; letters -= 1) getSelection().modify("extend", "backward", "character");
      }
    }
    this.close();
    const [start, end] = chips;
    // A link goes round the words that were chosen, or is empty and waits for them.
    this.editor.insert(end ? [start, document.createTextNode(EDGE), end] : [start]);
  }
}
