// Runs once for the form of an explorer: tells the page when something is chosen, and when it is to be exported.

const form = element.querySelector("form");
const PAUSE_MS = 200;  // while somebody types, nothing is looked for
let waiting;

form.addEventListener("input", () => {
  clearTimeout(waiting);
  waiting = setTimeout(() => trigger("input"), PAUSE_MS);
});
form.addEventListener("submit", (event) => {
  event.preventDefault();
  clearTimeout(waiting);
  trigger("input");
});
form.addEventListener("click", (event) => {
  if (event.target.closest("[data-export]")) trigger("download");
});

// The rows come with the first look at the tab, not with the page.
trigger("input");
