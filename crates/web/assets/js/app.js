// Loads the comforts a page can use; every page works without them.
if (document.querySelector("[data-key], [data-rows], [data-shortcut-switch], input[type=search]")) import("./shortcuts.js");
if (document.querySelector("[data-module=crosshair]")) import("./crosshair.js");
if (document.querySelector("[data-max-mb]")) import("./upload.js");

for (const button of document.querySelectorAll("[data-print]")) {
  button.hidden = false;
  button.addEventListener("click", () => print());
}
