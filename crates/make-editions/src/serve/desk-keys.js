// The desk by the keyboard. Single keys go by their place, so that they are the same on every layout, and can be turned off.

const SINGLE = "desk-single-keys";
const areOn = () => localStorage.getItem(SINGLE) !== "0";
const isWriting = (node) => node?.closest?.("input:not([type=checkbox]), textarea, [contenteditable=true], select, dialog");

// `actions` has a function for each key; a function gives `false` where the key is not for it.
export function listen(actions) {
  const help = document.getElementById("help");
  const single = document.getElementById("single-keys");
  if (!help || !single) return;
  single.checked = areOn();
  single.addEventListener("change", () => localStorage.setItem(SINGLE, single.checked ? "1" : "0"));
  document.getElementById("keys")?.addEventListener("click", () => help.showModal());
  document.getElementById("help-close").addEventListener("click", () => help.close());
  document.addEventListener("keydown", (event) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isWriting(event.target)) return;
    if (help.open || !areOn()) return;
    const action = event.key === "?" ? () => help.showModal() : event.shiftKey ? undefined : actions[event.code];
    if (action && action() !== false) event.preventDefault();
  });
}
