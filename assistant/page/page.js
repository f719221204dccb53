// What works on every tab: elements that ask a question in the chat, and elements that open the document at lines.

(() => {
  document.documentElement.lang = "ko";

  const tabButton = (key) => document.getElementById(`tab-${key}-button`);

  async function arrival(selector) {
    for (let attempt = 0; attempt < 100; attempt += 1) {
      const found = document.querySelector(selector);
      if (found) return found;
      await new Promise((done) => setTimeout(done, 50));
    }
    return null;
  }

  async function askAbout(question) {
    if (!question) return;
    tabButton("chat")?.click();
    const box = await arrival("#question textarea");
    box.value = question;
    box.dispatchEvent(new Event("input", { bubbles: true }));
    await new Promise((done) => setTimeout(done, 50));  // Gradio takes the value in
    box.closest("#question").querySelector("button.submit-button")?.click();  // none while an answer is under way
    if (matchMedia("(pointer: fine)").matches) box.focus();  // on a phone the keyboard would cover the answer
  }

  // The page itself moves only where the line's own surroundings are out of sight, as on a phone.
  function bringIntoView(line) {
    let around = line.parentElement;
    while (around && !(/auto|scroll/.test(getComputedStyle(around).overflowY) && around.scrollHeight > around.clientHeight)) {
      around = around.parentElement;
    }
    const place = around?.getBoundingClientRect();
    if (place) around.scrollTop += line.getBoundingClientRect().top - place.top - place.height / 2;
    line.scrollIntoView({ block: "nearest" });
  }

  let cameFromTab = null;  // where the browser's back button leads to

  async function openLines(first, last) {
    const shown = document.querySelector("#tabs [role=tab][aria-selected=true]");
    if (shown && shown !== tabButton("document")) {
      cameFromTab = shown;
      history.pushState({ document: true }, "");
    }
    tabButton("document")?.click();
    const line = await arrival(`#document [data-line="${first}"]`);
    if (!line) return;
    document.querySelectorAll("#document .cited").forEach((old) => old.classList.remove("cited"));
    for (let number = first; number <= last; number += 1) {
      document.querySelector(`#document [data-line="${number}"]`)?.classList.add("cited");
    }
    bringIntoView(line);
    line.tabIndex = -1;
    line.focus({ preventScroll: true });
  }

  addEventListener("popstate", () => {
    cameFromTab?.click();
    cameFromTab = null;
  });
  document.addEventListener("click", (event) => {
    const asking = event.target.closest?.("[data-ask]");
    if (asking) askAbout(asking.dataset.ask);
    const opening = event.target.closest?.("[data-lines]");
    if (opening) {
      const [first, last] = opening.dataset.lines.split("-").map(Number);
      openLines(first, last || first);
    }
  });
})();
