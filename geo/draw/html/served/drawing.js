/* What the map draws with: boundaries unpacked from TopoJSON, values written as the page writes
   them, the hatching of "no data", the marks of places, what of them is in view, and a map that
   does not glide. */
"use strict";

const drawing = (() => {
  const EDGE = 6, DOT = 7;  // pixels kept free at the edge of the map, and around a place

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

  // what a municipality says under the pointer: its name, and its value where an overlay is known
  function tooltip({ feature, value }, overlay, spec) {
    const box = document.createElement("div");
    const name = document.createElement("strong");
    name.textContent = feature.properties[spec.names];
    box.append(name);
    if (overlay) box.append(`${overlay.name}: ${written(value, overlay, spec)}`);
    return box;
  }

  // a place on the map: its dot, its label, and the line that joins them
  // excluded: whether the conditions that are set leave it out; then its dot is hollow
  function marked({ kind, place, width, height, excluded }, colours) {
    const joined = excluded ? colours.edge : kind === "case" ? colours.case_ink : colours.near;
    const line = L.polyline([place, place], { pane: "leaders", color: joined, weight: 1.5, dashArray: excluded && "3 3", interactive: false });
    const [rim, fill] = excluded ? [colours.edge, colours.white] : [colours.white, colours[kind]];
    const dot = L.circleMarker(place, {
      pane: "leaders", radius: 5, color: rim, weight: 1.5, fillColor: fill, fillOpacity: 1, interactive: false,
    });
    const icon = L.divIcon({ className: `${kind}-marker${excluded ? " is-excluded" : ""}`, html: "", iconSize: [width, height], iconAnchor: [0, 0] });
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

  // where a label stands at a zoom; the server has laid them out for every one
  function offset({ offsets }, zoom, nearest) {
    return offsets[String(zoom)] ?? offsets[nearest];
  }

  // shows all of the bounds, and so much around them that no label is cut off. Reckoned before the
  // map is moved, for each move paints 1,741 areas. A map too small for all has their middle
  function fit(map, bounds, places, nearest) {
    const size = map.getSize(), least = map.getMinZoom();
    for (let zoom = Math.max(map.getBoundsZoom(bounds), least); ; zoom -= map.options.zoomSnap) {
      const box = L.bounds(bounds.map((corner) => map.project(corner, zoom)));
      for (const place of places) {
        const middle = map.project(place.place, zoom).add(offset(place, zoom, nearest));
        const half = L.point(place.width / 2 + EDGE, place.height / 2 + EDGE);
        box.extend(middle.subtract(half)).extend(middle.add(half));
      }
      const needed = box.getSize();
      if (zoom > least && (needed.x > size.x || needed.y > size.y)) continue;
      return map.setView(map.unproject(box.getCenter(), zoom), zoom, { animate: false });
    }
  }

  // moves the map just as far as it takes to have a place and its label in view
  function bringIntoView(map, place, nearest, options) {
    const [x, y] = offset(place, map.getZoom(), nearest), { width, height } = place;
    const room = (half, shift) => Math.max(half + shift, DOT) + EDGE;
    map.panInside(place.place, {
      ...options,
      paddingTopLeft: [room(width / 2, -x), room(height / 2, -y)],
      paddingBottomRight: [room(width / 2, x), room(height / 2, y)],
    });
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

  return { bringIntoView, fit, hatching, keepStill, labelled, marked, offset, tooltip, unpacked };
})();
