/* The map and the page around it: what the map tells of its own accord, and what it reads there. */
"use strict";

const host = (() => {
  const QUIET = 600;      // ms after the reader's last act
  const ACTS = ["pointerdown", "pointerup", "keydown", "input", "click"];
  const OPEN = '[role="listbox"], [role="dialog"]';
  const page = window.parent.document;
  const app = page.querySelector('[data-testid="stApp"]');
  let acted = -QUIET, awaited = 0, kept = {};

  const act = () => { acted = performance.now(); };
  const listen = (change) => [page, document].forEach((each) => ACTS.forEach((kind) => each[change](kind, act, true)));

  // the page says by this attribute that nothing is asked of the server, or on its way from it
  function free() {
    return app.getAttribute("data-test-script-state") === "notRunning"
      && performance.now() - acted > QUIET && !page.querySelector(OPEN);
  }

  // Tells the page that the map is there, which it answers with its charts: a run like any other,
  // which would cross a reader's own act. A link followed in that moment would end on the old
  // page; an open list would close. So it waits.
  // wanted: whether there is still anything to report, when the moment has come
  function report(after, wanted) {
    const look = () => {
      if (wanted() && !free()) return setTimeout(look, 50);
      listen("removeEventListener");
      if (wanted()) window.Streamlit.setComponentValue({ drawn: true });
    };
    listen("addEventListener");
    setTimeout(look, after);
  }

  // Reads the values of an overlay, which stand in the page: there they are sent once, and not
  // again with every click. What was asked for last counts, whenever it comes.
  function overlay(id, lang, then) {
    const name = `[data-overlay="${CSS.escape(id)}"][data-lang="${CSS.escape(lang)}"]`;
    const mine = ++awaited;
    const look = () => {
      const found = page.querySelector(`.ks-overlay${name}`);
      if (!found || mine !== awaited) return false;
      if (kept.name !== name) kept = { name, values: JSON.parse(found.textContent) };
      then(kept.values);
      return true;
    };
    if (look()) return;
    const watching = new MutationObserver(() => {
      if (mine !== awaited || look()) watching.disconnect();
    });
    watching.observe(page.body, { childList: true, subtree: true });
  }

  return { report, overlay };
})();
