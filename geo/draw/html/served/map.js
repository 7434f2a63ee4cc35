/* The map in the browser. It is loaded before Leaflet so that the boundaries are on their way
   while Leaflet loads; `start` builds what never changes, `show` applies what does. What shows the
   map gives it a `host`: opened(id), drawn(after, wanted), overlay(id, lang, then), named(title)
   and scheme(then). */
"use strict";

const kyosei = (() => {
  const JAPAN = [[26.0, 127.6], [45.6, 145.6]];  // Okinawa Island to Hokkaido; further islands by panning
  const script = document.currentScript.src;
  const boundaries = fetch(new URL(new URL(script).searchParams.get("boundaries"), script))
    .then((response) => response.json());
  let map, colours, areas, outline, spec, overlay, tiles, note, hatch;
  let whole, fitting; // whether the map shows all of Japan, as it was fitted
  const byCode = new Map();          // municipality code -> its polygons
  const markers = new Map();         // id of a case or town -> its layers and what was asked for

  // palette: colours by name, for this script and for the style sheet
  function start(leafletMap, palette) {
    [map, colours] = [leafletMap, palette];
    const style = document.documentElement.style;
    Object.entries(colours).forEach(([name, colour]) => style.setProperty(`--${name.replaceAll("_", "-")}`, colour));
    host.scheme((dark) => document.body.classList.toggle("dark", dark));
    if (matchMedia("(prefers-reduced-motion: reduce)").matches) drawing.keepStill(map);
    map.attributionControl.setPrefix(false);
    map.createPane("leaders").style.zIndex = 590;
    note = Object.assign(document.createElement("div"), { className: "map-note" });
    note.setAttribute("role", "status");
    note.hidden = true;
    hatch = drawing.hatching(colours);
    // Leaflet focuses its container at every press; where the map hangs over the edge of the
    // window the page would scroll between press and release, and the click would be lost
    const container = map.getContainer();
    container.focus = () => HTMLElement.prototype.focus.call(container, { preventScroll: true });
    // one finger scrolls the page, two move the map; the wheel belongs to the page until the
    // reader has clicked into the map
    if (L.Browser.mobile) map.dragging.disable();
    map.scrollWheelZoom.disable();
    map.on("mousedown focus", () => map.scrollWheelZoom.enable());
    container.append(note);
    container.addEventListener("mouseleave", () => map.scrollWheelZoom.disable());
    map.on("zoomend viewreset", arrange);
    map.on("zoomend", () => areas?.setStyle({ weight: borderWeight() }));
    map.on("move", () => { whole = fitting; });
    new ResizeObserver(resized).observe(container);
    fitJapan();
    boundaries.then(drawAreas).catch(() => { tell("failed"); ready(); });
  }

  function fitJapan() {
    fitting = true;
    map.invalidateSize({ animate: false });
    drawing.fit(map, JAPAN, [...markers.values()], spec?.nearest_zoom);
    [fitting, whole] = [false, true];
  }

  // who saw all of Japan still does; who has a case open sees it in any event
  function resized() {
    if (whole) fitJapan(); else map.invalidateSize({ animate: false });
    showOpened({ animate: false });
  }

  function showOpened(options) {
    const opened = markers.get(spec?.open);
    fitting = whole; // a map too small for all labels is still the whole one
    if (opened) drawing.bringIntoView(map, opened, spec.nearest_zoom, whole ? { animate: false } : options);
    fitting = false;
  }

  // ---- areas -------------------------------------------------------------------------------
  function drawAreas(topology) {
    const canvas = L.canvas({ padding: 0.3 });
    const feature = drawing.unpacked(topology);
    areas = L.geoJSON(topology.objects.municipalities.geometries.map(feature), {
      renderer: canvas, style: { color: colours.white, weight: borderWeight(), fillOpacity: 1, fillColor: colours.unpainted },
    });
    areas.eachLayer((layer) => byCode.set(layer.feature.id, layer));
    areas.bindTooltip((layer) => drawing.tooltip(layer, overlay, spec), { sticky: true, className: "area", opacity: 1 }).addTo(map);
    L.geoJSON(feature(topology.objects.prefecture_borders), {
      renderer: canvas, interactive: false, style: { color: colours.prefecture, weight: 0.9 },
    }).addTo(map);
    outline = L.geoJSON(null, {
      renderer: canvas, interactive: false, style: { color: colours.case_strong, weight: 3, fill: false },
    }).addTo(map);
    if (spec) paint();
    document.body.dataset.drawn = "true";
    ready();
  }

  // the page keeps its charts back until the map is there, and a moment longer: their library
  // is large, and a reader who clicks at once should not wait for it
  function ready() {
    host.drawn(800, () => !open.used);
  }

  function paint() {
    outlineAreas();
    host.overlay(spec.overlay, spec.lang, (found) => { overlay = found; colour(); });
  }

  function colour() {
    // opening a case changes no colour: 1,741 areas need not be painted again
    const wanted = JSON.stringify([overlay.id, Boolean(spec.background)]);
    if (colour.last === wanted) return;
    colour.last = wanted;
    const { values, classes, colours: fills } = overlay;
    let index = 0;
    areas.eachLayer((layer) => {
      layer.value = values[index];
      const fillColor = layer.value === null ? hatch : fills[classes[index]];
      layer.setStyle({ fillColor, fillOpacity: spec.background ? 0.65 : 1 });
      index += 1;
    });
    document.body.dataset.overlay = overlay.id;
  }

  function outlineAreas() {
    const wanted = JSON.stringify([spec.areas, spec.town]);
    if (outlineAreas.last === wanted) return;
    outlineAreas.last = wanted;
    outline.clearLayers();
    [...spec.areas, spec.town].filter((code) => byCode.has(code))
      .forEach((code) => outline.addData(byCode.get(code).feature));
    outline.setStyle(({ id }) => ({ color: id === spec.town ? colours.town : colours.case_strong }));
  }

  // at national zoom white borders would hide the colours of small municipalities
  function borderWeight() {
    return Math.max(0.15, Math.min(0.8, (map.getZoom() - 4.5) / 4));
  }

  // ---- cases and towns -------------------------------------------------------------------------------
  function showPlaces() {
    const wanted = JSON.stringify([spec.places, spec.lang]);
    if (showPlaces.last !== wanted) {
      showPlaces.last = wanted;
      markers.forEach(({ marker, dot, line }) => [marker, dot, line].forEach((layer) => layer.remove()));
      markers.clear();
      spec.places.forEach(addPlace);
      arrange();
      if (whole && !showPlaces.fitted) fitJapan();
      showPlaces.fitted = true;
    }
    showOpen(spec.open);
    if (spec.open !== showPlaces.opened) showOpened();
    showPlaces.opened = spec.open;
  }

  function addPlace(place) {
    const drawn = drawing.marked(place, colours);
    Object.values(drawn).forEach((layer) => layer.addTo(map));
    if (place.kind === "case") {
      const target = drawing.labelled(drawn.marker, place, "button");
      drawn.marker.on("click", () => open(place.id));
      // Leaflet lets markers be tabbed to, but Enter and Space do not fire a click
      target.addEventListener("keydown", (event) => {
        if (event.key !== "Enter" && event.key !== " ") return;
        event.preventDefault();
        open(place.id);
      });
    } else {
      drawing.labelled(drawn.marker, place, "img");
      const name = document.createElement("span");
      name.textContent = place.title;
      drawn.marker.bindTooltip(name);
    }
    markers.set(place.id, { ...drawn, ...place });
  }

  function open(id) {
    showOpen(id);
    open.used = true;
    host.opened(id);
  }

  function showOpen(opened) {
    markers.forEach(({ marker, kind }, id) => {
      if (kind !== "case") return;
      marker.getElement().classList.toggle("is-open", id === opened);
      marker.getElement().setAttribute("aria-pressed", String(id === opened));
      marker.setZIndexOffset(id === opened ? 1000 : 0);
    });
  }

  // each label stands where the server's layout puts it at this zoom
  function arrange() {
    document.body.dataset.zoom = map.getZoom();
    markers.forEach(({ marker, line, place, offsets, width, height }) => {
      const [x, y] = drawing.offset({ offsets }, map.getZoom(), spec.nearest_zoom);
      const target = marker.getElement();
      target.style.marginLeft = `${x - width / 2}px`;
      target.style.marginTop = `${y - height / 2}px`;
      line.setLatLngs([place, map.layerPointToLatLng(map.latLngToLayerPoint(place).add([x, y]))]);
    });
  }

  // ---- around the map ------------------------------------------------------------------------
  function showBackground() {
    if (tiles?.url === (spec.background?.url)) return;
    tiles?.layer.remove();
    tiles = undefined;
    note.hidden = true;
    if (!spec.background) return;
    const { url, attribution, most } = spec.background;
    const layer = L.tileLayer(url, { attribution, maxNativeZoom: most });
    layer.once("tileerror", () => tell("background_failed"));
    layer.addTo(map).bringToBack();
    tiles = { url, layer };
  }

  function showButtons() {
    if (showButtons.lang === spec.lang) return;
    showButtons.lang = spec.lang;
    showButtons.control?.remove();
    showButtons.control = L.control({ position: "topleft" });
    showButtons.control.onAdd = () => {
      const box = L.DomUtil.create("div", "leaflet-bar map-buttons");
      L.DomEvent.disableClickPropagation(box);
      const steps = [["＋", "zoom_in", () => map.zoomIn()], ["−", "zoom_out", () => map.zoomOut()], ["⟲", "whole", fitJapan]];
      for (const [sign, word, act] of steps) {
        const button = L.DomUtil.create("button", "", box);
        button.type = "button";
        button.textContent = sign;
        button.title = spec.words[word];
        button.setAttribute("aria-label", spec.words[word]);
        button.addEventListener("click", act);
      }
      return box;
    };
    showButtons.control.addTo(map);
    map.getContainer().setAttribute("aria-label", spec.words.map);
    map.getContainer().setAttribute("role", "region");
    host.named(spec.words.map);
    document.documentElement.lang = spec.lang;
  }

  function tell(word) {
    Object.assign(note, { textContent: spec?.words[word] ?? "", hidden: !spec });
  }

  function show(next) {
    spec = next;
    showButtons();
    showBackground();
    showPlaces();
    if (areas) paint();
    return L.layerGroup();
  }

  return { start, show };
})();
