/* The map in its frame and the page around it: what the map tells, and what it reads there. Nothing
   else knows what the frame is. It speaks by the messages that Streamlit's page takes from a
   component; the page's own script page_state.js puts `kyoseiPage` into the page. */
"use strict";

const host = (() => {
  const QUIET = 600;      // ms after the reader's last act
  const ACTS = ["pointerdown", "pointerup", "keydown", "input", "click"];
  const OPEN = '[role="listbox"], [role="dialog"]';
  const page = window.parent.document;
  let acted = -QUIET, awaited = 0, kept = {}, dark, followScheme = () => {};

  // the page tells its frame the theme with all that it renders
  window.addEventListener("message", ({ data }) => {
    if (data?.type !== "streamlit:render" || !data.theme) return;
    dark = data.theme.base === "dark";
    followScheme(dark);
  });

  // calls then(dark) now, and whenever the page changes between light and dark
  function scheme(then) {
    followScheme = then;
    if (dark !== undefined) then(dark);
  }

  function named(title) {
    window.frameElement.title = title;
  }

  function send(value) {
    const message = { isStreamlitMessage: true, type: "streamlit:setComponentValue", dataType: "json", value };
    window.parent.postMessage(message, window.location.origin);
  }

  // Python reads it in geo/draw/map/folium_map.py, clicked_case; the time makes each click another value
  function opened(id) {
    send({ case: id, at: Date.now() });
  }

  // while scenes are presented, keys step through them wherever the last click was
  ["pointerdown", "keydown"].forEach((kind) => window.addEventListener(kind, (event) => {
    window.parent.kyoseiStepping?.[kind](event);
  }, true));

  const act = () => { acted = performance.now(); };
  const listen = (change) => [page, document].forEach((each) => ACTS.forEach((kind) => each[change](kind, act, true)));

  // nothing is asked of the server, or on its way from it; where the page cannot say it, the map goes on
  function free() {
    return (window.parent.kyoseiPage?.isIdle() ?? true)
      && performance.now() - acted > QUIET && !page.querySelector(OPEN);
  }

  // Tells the page that the map is there, which it answers with its charts: a run like any other,
  // which would cross a reader's own act. A link followed in that moment would end on the old
  // page; an open list would close. So it waits.
  // wanted: whether there is still anything to report, when the moment has come
  function drawn(after, wanted) {
    window.frameElement.dataset.drawn = "true";  // page.css.j2: no word of a map that is not there
    const look = () => {
      if (wanted() && !free()) return setTimeout(look, 50);
      listen("removeEventListener");
      if (wanted()) send({ drawn: true });
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
      if (kept.name !== name) kept = { name, values: JSON.parse(found.dataset.values) };
      then(kept.values);
      return true;
    };
    if (look()) return;
    const watching = new MutationObserver(() => {
      if (mine !== awaited || look()) watching.disconnect();
    });
    watching.observe(page.body, { childList: true, subtree: true });
  }

  return { opened, drawn, overlay, named, scheme };
})();
