// Runs once for the form of an explorer: tells the page what is chosen, and when it is to be exported.

const form = element.querySelector("form");
const chosen = () => Object.fromEntries(new FormData(form));
const PAUSE_MS = 200;  // while somebody types, nothing is looked for
let waiting;

form.addEventListener("input", () => {
  clearTimeout(waiting);
  waiting = setTimeout(() => trigger("input", chosen()), PAUSE_MS);
});
form.addEventListener("submit", (event) => {
  event.preventDefault();
  clearTimeout(waiting);
  trigger("input", chosen());
});
form.addEventListener("click", (event) => {
  if (event.target.closest("[data-export]")) trigger("download", chosen());
});

// The rows come with the first look at the tab, not with the page.
trigger("input", chosen());
