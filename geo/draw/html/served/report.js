/* The one thing the map tells of its own accord: that it is there. The page answers with its
   charts, which is a run like any other: beside a reader's own act it would cross it. A link
   followed in that moment would end on the old page; an open list would close. So it waits. */
"use strict";

const report = (() => {
  const QUIET = 600;      // ms after the reader's last act
  const ACTS = ["pointerdown", "pointerup", "keydown", "input", "click"];
  const OPEN = '[role="listbox"], [role="dialog"]';
  const page = window.parent.document;
  const app = page.querySelector('[data-testid="stApp"]');
  let acted = -QUIET;

  const act = () => { acted = performance.now(); };
  const listen = (change) => [page, document].forEach((each) => ACTS.forEach((kind) => each[change](kind, act, true)));

  // the page says by this attribute that nothing is asked of the server, or on its way from it
  function free() {
    return app.getAttribute("data-test-script-state") === "notRunning"
      && performance.now() - acted > QUIET && !page.querySelector(OPEN);
  }

  // wanted: whether there is still anything to report, when the moment has come
  function when(after, wanted) {
    const look = () => {
      if (wanted() && !free()) return setTimeout(look, 50);
      listen("removeEventListener");
      if (wanted()) window.Streamlit.setComponentValue({ drawn: true });
    };
    listen("addEventListener");
    setTimeout(look, after);
  }

  return { when };
})();
