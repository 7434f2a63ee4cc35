/* Functions that dash-leaflet calls in the browser, by their names below window.peer. */
"use strict";

window.peer = {
  style({ properties }, { hideout: { colours, classes } }) {
    return { color: "#fff", weight: 0.2, fillOpacity: 1, fillColor: colours[classes[properties.number]] ?? "#b8b8b8" };
  },
  shown({ properties }, { hideout }) {
    return hideout.includes(properties.id);
  },
  label({ properties: { id, text, size, anchor } }, place) {
    const icon = L.divIcon({ className: "case-marker", html: "", iconSize: size, iconAnchor: anchor });
    const marker = L.marker(place, { icon, title: text });
    marker.on("add", () => Object.assign(marker.getElement(), { textContent: text }).dataset.case = id);
    return marker;
  },
};
