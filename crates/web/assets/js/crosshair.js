// On a chart, the pointer shows the nearest figure with its period; the same figures stand in the table below.
const SVG = "http://www.w3.org/2000/svg";

for (const chart of document.querySelectorAll("[data-module=crosshair]")) {
  const points = [...chart.querySelectorAll("circle[data-label]")];
  if (points.length === 0) continue;
  const line = chart.appendChild(document.createElementNS(SVG, "line"));
  const label = chart.appendChild(document.createElementNS(SVG, "text"));
  line.setAttribute("class", "axis");
  label.setAttribute("class", "figure on-top");
  chart.addEventListener("pointermove", (event) => show(nearest(points, event.clientX), line, label));
  chart.addEventListener("pointerleave", () => show(null, line, label));
}

function nearest(points, x) {
  const distance = (point) => Math.abs(point.getBoundingClientRect().x - x);
  return points.reduce((best, point) => (distance(point) < distance(best) ? point : best));
}

function show(point, line, label) {
  const x = point?.getAttribute("cx") ?? "0";
  for (const [name, value] of [["x1", x], ["x2", x], ["y1", "52"], ["y2", point ? "244" : "52"]]) line.setAttribute(name, value);
  label.textContent = point?.dataset.label ?? "";
  label.setAttribute("x", x);
  label.setAttribute("y", "236");
  label.setAttribute("dx", parseFloat(x) > 60 ? "-8" : "8");
  label.setAttribute("text-anchor", parseFloat(x) > 60 ? "end" : "start");
}
