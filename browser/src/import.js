// Importing the plan that ships with the tests.
import { fileURLToPath } from "node:url";

/** A short plan of a commune, made for the tests. */
export const PLAN = fileURLToPath(new URL("../fixtures/ke-hoach-xa.txt", import.meta.url));

/** Uploads the plan and answers the code of its document, with the document's page open. */
export async function importPlan(page) {
  await page.goto("/van-ban");
  await page.locator("main input[type=file]").setInputFiles(PLAN);
  await Promise.all([
    page.waitForURL((url) => /^\/van-ban\/[^/]+/.test(url.pathname)),
    page.locator("main form:has(input[type=file]) button").first().click(),
  ]);
  return new URL(page.url()).pathname.split("/")[2];
}
