// Single keys: what carries data-key is pressed by that key; j and k walk the rows of a list, Enter opens one, / goes to the search.
// Off while typing, while an input method composes, with modifier keys, and when the reader has switched them off.
const SWITCH = "lotrinh-shortcuts";
const rows = [...document.querySelectorAll("[data-rows] tbody tr[data-id]")];

document.addEventListener("keydown", (event) => {
  if (isOff() || isTyping(event) || event.ctrlKey || event.altKey || event.metaKey) return;
  if (press(event.key.toLowerCase())) event.preventDefault();
});

for (const box of document.querySelectorAll("[data-shortcut-switch]")) {
  box.closest("[hidden]")?.removeAttribute("hidden");
  box.checked = !isOff();
  box.addEventListener("change", () => localStorage.setItem(SWITCH, box.checked ? "on" : "off"));
}

function isOff() {
  return localStorage.getItem(SWITCH) === "off";
}

function isTyping(event) {
  const field = "input:not([type=checkbox], [type=radio], [type=submit], [type=button]), select, textarea, [contenteditable]";
  return event.isComposing || event.keyCode === 229 || event.target.closest?.(field) !== null;
}

function press(key) {
  if (key === "/") return focusOn(document.querySelector("input[type=search]"));
  if (key === "j") return focusOn(rowLink(1));
  if (key === "k") return focusOn(rowLink(-1));
  const pressed = document.querySelector(`[data-key="${CSS.escape(key)}"]`);
  pressed?.click();
  return pressed !== null;
}

function focusOn(element) {
  element?.focus();
  return Boolean(element);
}

// Enter on the focused link is the browser's own.
function rowLink(step) {
  const at = rows.indexOf(document.activeElement.closest("tr"));
  const next = at < 0 ? rows[0] : rows[Math.min(rows.length - 1, Math.max(0, at + step))];
  return next?.querySelector("a");
}
