// Runs once for the form of the evaluation: its button starts a run, its lists show and compare runs.

element.addEventListener("change", (event) => {
  if (event.target.name !== "dataset") trigger("input");
});
element.addEventListener("submit", (event) => {
  event.preventDefault();
  trigger("submit");
});
// When a run is done it is chosen from the server; a list that was touched before does not follow by itself.
watch("value", () => {
  for (const list of element.querySelectorAll("select")) {
    const option = list.querySelector("option[selected]");
    if (option) list.value = option.value;
  }
});
