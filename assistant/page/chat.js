// The chat in the browser: marks lead to the source panel and back, copies, reasons for a thumb, the drawer on a phone.

(() => {
  const byId = (id) => document.getElementById(id);
  const isPhone = () => matchMedia("(max-width: 760px)").matches;
  const send = (from, name, detail) => from.dispatchEvent(new CustomEvent(name, { detail, bubbles: true }));
  let cameFrom = null;  // the mark that was followed: {turn, number}

  // The panel and the conversation scroll by themselves: the page must not move under a reader's eyes.
  function showMark() {
    requestAnimationFrame(() => {
      const lines = document.querySelector("#source .lines"), mark = lines?.querySelector(".cited");
      if (mark) lines.scrollTop += mark.getBoundingClientRect().top - lines.getBoundingClientRect().top - 60;
      const lit = [...(mark?.querySelectorAll("td.lit") || [])].pop(), around = lit?.closest(".scroll");
      if (lit) around.scrollLeft += lit.getBoundingClientRect().right - around.getBoundingClientRect().right + 40;
    });
  }

  function showLastTurn() {
    const scroll = byId("scroll"), last = scroll?.querySelector(".turn:last-of-type");
    if (last) scroll.scrollTop += last.getBoundingClientRect().top - scroll.getBoundingClientRect().top - 8;
  }

  // What is still hidden, as a drawer that only begins to open, takes no focus.
  function focusWhenShown(id, frames) {
    byId(id)?.focus({ preventScroll: true });
    if (frames && document.activeElement !== byId(id)) requestAnimationFrame(() => focusWhenShown(id, frames - 1));
  }

  function openDrawer() {
    if (!isPhone() || byId("desk").classList.contains("source-open")) return;
    byId("desk").classList.add("source-open");
    history.pushState({ drawer: true }, "");
  }

  function closeDrawer() {
    if (!byId("desk").classList.contains("source-open")) return false;
    byId("desk").classList.remove("source-open");
    if (history.state?.drawer) history.back();
    return true;
  }

  function backToMark(turn, number) {
    closeDrawer();
    const marks = document.querySelectorAll(`#talk .cite[data-turn="${turn}"]`);
    const mark = [...marks].find((one) => one.dataset.cite === String(number)) || marks[0];
    mark?.focus();
  }

  async function copy(button) {
    const text = button.dataset.copy;
    try {
      await navigator.clipboard.writeText(text);
    } catch {  // a page without TLS on another machine has no clipboard
      const area = document.body.appendChild(Object.assign(document.createElement("textarea"), { value: text }));
      area.select();
      document.execCommand("copy");
      area.remove();
      button.focus();
    }
    button.textContent = "복사했습니다";
    setTimeout(() => { button.textContent = "복사"; }, 2000);
  }

  function toggleReason(button) {
    const answer = button.closest(".answer"), wanted = button.dataset.thumb;
    for (const form of answer.querySelectorAll("form.reason")) {
      form.hidden = form.dataset.verdict !== wanted || !form.hidden;
      const thumb = answer.querySelector(`[data-thumb="${form.dataset.verdict}"]`);
      thumb.setAttribute("aria-expanded", String(!form.hidden));
      if (!form.hidden) form.querySelector("input").focus();
    }
  }

  document.addEventListener("click", (event) => {
    const at = (selector) => event.target.closest?.(selector);
    const cite = at("[data-cite]"), act = at("[data-do]"), back = at("[data-back]");
    if (cite) {
      cameFrom = { turn: Number(cite.dataset.turn), number: Number(cite.dataset.cite) };
      send(cite, "cite", cameFrom);
    } else if (act) send(act, act.dataset.do, {});
    else if (back) backToMark(...back.dataset.back.split("-"));
    else if (at("[data-copy]")) copy(at("[data-copy]"));
    else if (at("[data-thumb]")) toggleReason(at("[data-thumb]"));
    else if (at("[data-lines]")) closeDrawer();
    else if (byId("desk").classList.contains("source-open") && !at("#side")) closeDrawer();
  });

  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (!form.matches?.("form.reason")) return;
    event.preventDefault();
    const told = new FormData(form);
    const reason = [told.get(`reason-${form.dataset.turn}-${form.dataset.verdict}`), told.get("words")];
    const detail = { turn: Number(form.dataset.turn), verdict: form.dataset.verdict };
    send(form, "rate", { ...detail, reason: reason.filter(Boolean).join(": ") });
  });

  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !cameFrom) return;
    const inside = byId("side")?.contains(document.activeElement);
    if (inside || byId("desk").classList.contains("source-open")) backToMark(cameFrom.turn, cameFrom.number);
  });

  addEventListener("popstate", () => byId("desk").classList.remove("source-open"));
  document.addEventListener("answered", () => { showMark(); requestAnimationFrame(showLastTurn); });
  document.addEventListener("source-shown", () => {
    openDrawer();
    showMark();
    focusWhenShown("source-title", 30);
  });

  // While an answer comes in, its question stays in sight.
  new MutationObserver(() => {
    if (document.querySelector("#talk .searching")) showLastTurn();
  }).observe(document, { childList: true, subtree: true });
})();
