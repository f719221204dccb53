// Runs once for the forms of the document tab: words are looked for as they are typed, a line number is gone to.

const [search, jump] = element.querySelectorAll("form");
const { words } = search.elements, { line } = jump.elements;
const PAUSE_MS = 300;  // while somebody types, nothing is looked for
let waiting;

const lookFor = () => {
  clearTimeout(waiting);
  trigger("input");
};

words.addEventListener("input", () => {
  clearTimeout(waiting);
  waiting = setTimeout(lookFor, PAUSE_MS);
});
search.addEventListener("submit", (event) => {
  event.preventDefault();
  lookFor();
});

// The button opens the line as every button with data-lines does (page.js). A blank line is not shown: the one above is.
line.addEventListener("input", () => {
  let number = line.valueAsNumber || 1;
  while (number > 1 && !document.querySelector(`#document [data-line="${number}"]`)) number -= 1;
  jump.querySelector("button").dataset.lines = number;
});
jump.addEventListener("submit", (event) => event.preventDefault());

// The text comes with the first look at the tab, not with the page.
lookFor();
