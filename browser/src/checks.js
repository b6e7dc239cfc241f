// What every page must satisfy: accessibility, width, weight, silence, and no third party.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const STANDARDS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
/** Widths people have: a phone, a tablet, an old office screen, a laptop. */
export const WIDTHS = [320, 768, 1024, 1366];
/** Transfer in bytes, compressed, by kind of resource. */
const BUDGET = { document: 60 * 1024, stylesheet: 20 * 1024, script: 25 * 1024 };

/** A list that fills with what goes wrong while pages load. */
export function watch(page, origin) {
  const complaints = [];
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(`console: ${message.text()}`);
  });
  page.on("pageerror", (error) => complaints.push(`script: ${error.message}`));
  page.on("request", (request) => {
    const { protocol } = new URL(request.url());
    if (protocol.startsWith("http") && !request.url().startsWith(origin)) complaints.push(`third party: ${request.url()}`);
  });
  return complaints;
}

/** Loads a page and answers what is over budget or missing in its headers. */
export async function load(page, path) {
  const finished = [];
  const collect = (request) => finished.push(request);
  page.on("requestfinished", collect);
  const response = await page.goto(path, { waitUntil: "load" });
  page.off("requestfinished", collect);
  const faults = response.status() === 200 ? policyFaults(response) : [`status ${response.status()}`];
  return faults.concat(await weightFaults(finished));
}

function policyFaults(response) {
  const policy = response.headers()["content-security-policy"] ?? "";
  const faults = policy.includes("default-src 'self'") ? [] : [`content-security-policy is "${policy}"`];
  return policy.includes("unsafe-") ? faults.concat(`content-security-policy allows unsafe: ${policy}`) : faults;
}

async function weightFaults(requests) {
  const weights = { document: 0, stylesheet: 0, script: 0 };
  for (const request of requests) {
    const kind = request.resourceType();
    if (kind in weights) weights[kind] += (await request.sizes()).responseBodySize;
  }
  return Object.entries(BUDGET)
    .filter(([kind, most]) => weights[kind] > most)
    .map(([kind, most]) => `${kind} weighs ${weights[kind]} bytes, ${most} at most`);
}

/** Serious and critical findings of axe on the page as it stands. */
export async function accessibilityFaults(page) {
  await page.evaluate(AXE);
  const { violations } = await page.evaluate((tags) => axe.run(document, { runOnly: tags, resultTypes: ["violations"] }), STANDARDS);
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(({ id, help, nodes }) => `axe ${id}: ${help}: ${nodes.slice(0, 3).map((node) => node.target.join(" ")).join(" | ")}`);
}

/** A page never scrolls sideways; wide tables do so in their own region. */
export async function widthFaults(page) {
  const { needs, has } = await page.evaluate(() => ({
    needs: document.scrollingElement.scrollWidth,
    has: document.scrollingElement.clientWidth,
  }));
  return needs > has ? [`needs ${needs} px of ${has}`] : [];
}
