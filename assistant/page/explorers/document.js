// Runs once for the form of the document tab: words are looked for as they are typed, a line number is gone to.

const form = element.querySelector("form");
const PAUSE_MS = 300;  // while somebody types, nothing is looked for
let waiting;

const lookFor = () => {
  clearTimeout(waiting);
  trigger("input", { words: form.elements.words.value });
};

form.elements.words.addEventListener("input", () => {
  clearTimeout(waiting);
  waiting = setTimeout(lookFor, PAUSE_MS);
});
form.addEventListener("submit", (event) => {
  event.preventDefault();
  let line = form.elements.line.valueAsNumber;
  if (Number.isNaN(line)) return lookFor();
  // A blank line is not shown; the next one is.
  while (line > 1 && !document.querySelector(`#document [data-line="${line}"]`)) line -= 1;
  const button = form.querySelector("button");
  button.dataset.lines = String(line);  // what opens lines on this page; see page.js
  return undefined;
});
