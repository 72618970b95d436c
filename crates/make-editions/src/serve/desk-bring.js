// Files that are dropped on the desk, or chosen there.

import { ask, meta, refresh, silence } from "./desk-follow.js";

const NAME = "desk-name";
const dialog = document.getElementById("bringing");
const form = dialog?.querySelector("form");
let files = [];

// Most tables of Word that are brought here came back from a translator.
const isSource = (file) => !/\.(docx|xlf|xliff)$/i.test(file.name);

function show(some) {
  files = [...some];
  const names = files.map((file) => {
    const item = document.createElement("li");
    item.textContent = file.name;
    return item;
  });
  form.querySelector(".files").replaceChildren(...names);
  form.querySelector(".report").replaceChildren();
  if (files.length > 0) form.elements.role.value = files.every(isSource) ? "source" : "review";
  showDetails();
}

function showDetails() {
  const role = form.elements.role.value;
  for (const label of form.querySelectorAll("[data-role]")) label.hidden = label.dataset.role !== role;
}

function open(some = []) {
  form.reset();
  form.elements.by.value = localStorage.getItem(NAME) ?? "";
  show(some);
  if (!dialog.open) dialog.showModal();
  (files.length > 0 ? form.querySelector(".first") : form.elements.files).focus();
}

// The desk has escaped every text in this HTML.
const parsed = (html) => [...new DOMParser().parseFromString(html, "text/html").body.childNodes];

async function bring(file) {
  const { role, by, id, changes } = form.elements;
  const label = { name: file.name, role: role.value, by: by.value, id: id.value, changes: changes.value };
  const headers = { "content-type": "application/octet-stream", "x-desk-token": meta("desk-token") };
  const body = new Blob([JSON.stringify(label), "\n", file]);
  const answer = await ask("bring", { method: "POST", headers, body });
  const text = await answer.text();
  if (answer.ok) return parsed(text).map((node) => document.importNode(node, true));
  return [document.createTextNode(answer.status === 413 ? meta("desk-bring-large") : text)];
}

async function bringAll() {
  const [report, button] = [form.querySelector(".report"), form.querySelector(".first")];
  localStorage.setItem(NAME, form.elements.by.value.trim());
  report.replaceChildren();
  button.disabled = true;
  try {
    for (const file of files) {
      const part = document.createElement("section");
      const head = document.createElement("h3");
      head.textContent = file.name;
      part.append(head, ...(await bring(file)));
      report.append(part);
    }
    await refresh();
  } catch {
    report.textContent = silence();
  } finally {
    button.disabled = false;
  }
}

const hasFiles = (event) => [...(event.dataTransfer?.types ?? [])].includes("Files");

if (dialog) {
  document.getElementById("bringing-close").addEventListener("click", () => dialog.close());
  document.addEventListener("click", (event) => event.target.closest("#bring") && open());
  form.elements.files.addEventListener("change", (event) => show(event.target.files));
  for (const role of form.elements.role) role.addEventListener("change", showDetails);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    if (files.length > 0) bringAll();
    else form.elements.files.focus();
  });
  document.addEventListener("dragover", (event) => {
    if (!hasFiles(event)) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = "copy";
  });
  document.addEventListener("drop", (event) => {
    if (!hasFiles(event)) return;
    event.preventDefault();
    open(event.dataTransfer.files);
  });
}
