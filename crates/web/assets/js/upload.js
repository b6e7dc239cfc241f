// Says that a file is too large before it is sent; the server refuses it all the same.
for (const input of document.querySelectorAll("input[data-max-mb]")) {
  input.addEventListener("change", () => {
    const most = Number(input.dataset.maxMb) * 1024 * 1024;
    const isTooLarge = [...input.files].some((file) => file.size > most);
    input.setCustomValidity(isTooLarge ? input.dataset.tooLarge : "");
    input.reportValidity();
  });
}
