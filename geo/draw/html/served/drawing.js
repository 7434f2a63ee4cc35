/* What the map draws with: boundaries unpacked from TopoJSON, values written as the page writes
   them, the hatching of "no data", the marks of places, and a map that does not glide. */
"use strict";

const drawing = (() => {
  function hatching(colours) {
    const cell = document.createElement("canvas");
    cell.width = cell.height = 6;
    const pen = cell.getContext("2d");
    pen.fillStyle = colours.hatch_ground;
    pen.fillRect(0, 0, 6, 6);
    pen.strokeStyle = colours.hatch_line;
    pen.beginPath();
    pen.moveTo(0, 6);
    pen.lineTo(6, 0);
    pen.stroke();
    return pen.createPattern(cell, "repeat");
  }

  // TopoJSON: arcs are shared between neighbours and stored as steps on a grid
  function unpacked(topology) {
    const { scale, translate } = topology.transform;
    const arcs = topology.arcs.map((arc) => {
      let x = 0, y = 0;
      return arc.map(([dx, dy]) => [(x += dx) * scale[0] + translate[0], (y += dy) * scale[1] + translate[1]]);
    });
    const line = (numbers) => numbers.flatMap((number, at) => {
      const arc = number < 0 ? [...arcs[~number]].reverse() : arcs[number];
      return at ? arc.slice(1) : arc;
    });
    const depth = { MultiLineString: 1, Polygon: 1, MultiPolygon: 2 };
    const nested = (lists, level) => level ? lists.map((list) => nested(list, level - 1)) : line(lists);
    return ({ id, type, properties, arcs: numbers }) => ({
      type: "Feature", id, properties, geometry: { type, coordinates: nested(numbers, depth[type]) },
    });
  }

  function written(value, { decimals, unit, gap, signed }, { words, lang }) {
    if (value === null) return words.no_data;
    const digits = new Intl.NumberFormat(lang, {
      minimumFractionDigits: decimals, maximumFractionDigits: decimals,
      signDisplay: signed ? "exceptZero" : "negative",
    }).format(value).replace("-", "−");
    return digits + gap + unit;
  }

  // a place on the map: its dot, its label, and the line that joins them
  function marked({ kind, place, width, height }, colours) {
    const line = L.polyline([place, place], { pane: "leaders", color: kind === "case" ? colours.case_ink : colours.near, weight: 1.5, interactive: false });
    const dot = L.circleMarker(place, {
      pane: "leaders", radius: 5, color: colours.white, weight: 1.5, fillColor: colours[kind], fillOpacity: 1, interactive: false,
    });
    const icon = L.divIcon({ className: `${kind}-marker`, html: "", iconSize: [width, height], iconAnchor: [0, 0] });
    return { line, dot, marker: L.marker(place, { icon, riseOnHover: true, keyboard: true }) };
  }

  // what a label says, to the eye and to a screen reader
  function labelled(marker, { id, kind, text, title }, role) {
    const target = marker.getElement();
    target.dataset[kind] = id;
    target.textContent = text;
    target.setAttribute("role", role);
    target.setAttribute("aria-label", title);
    if (role === "button") target.title = title;
    return target;
  }

  // for readers who asked their system for less motion: no gliding, whatever moves the map
  function keepStill(map) {
    map.options.inertia = false;
    for (const [move, place] of [["setView", 2], ["panBy", 1]]) {
      const moving = map[move];
      map[move] = (...given) => {
        given[place] = { ...given[place], animate: false };
        return moving.apply(map, given);
      };
    }
  }

  return { hatching, keepStill, unpacked, written, marked, labelled };
})();
