// Reviewing needs no mouse, and typing in a field is not a command.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { accountOf, openBrowser, signedIn } from "../src/browser.js";
import { startDemo } from "../src/demo.js";
import { importPlan } from "../src/import.js";
import { press, standing } from "../src/review.js";

let demo, browser, page;

before(async () => {
  demo = await startDemo();
  browser = await openBrowser();
  page = await signedIn(browser, demo, accountOf(demo, "van"));
  await page.goto(`/van-ban/${await importPlan(page)}/ra-soat`);
});

after(async () => {
  await browser?.close();
  await demo?.stop();
});

test("the first stop of the tabulator is the way past the navigation", async () => {
  await page.keyboard.press("Tab");
  assert.ok(await page.evaluate(() => document.activeElement.getAttribute("href")?.startsWith("#")));
});

test("one key goes on to the next item", async () => {
  const first = await standing(page);
  await press(page, "n");
  assert.notEqual((await standing(page)).id, first.id);
});

test("a letter typed in a field decides nothing", async () => {
  const before = await standing(page);
  const field = page.locator("main input[type=text]:visible, main input[type=search]:visible, header input:visible, main textarea:visible").first();
  await field.focus();
  await page.keyboard.type("axn");
  assert.deepEqual(await standing(page), before);
});

test("every stop of the tabulator is visible", async () => {
  const hidden = [];
  for (let stop = 0; stop < 40; stop += 1) {
    await page.keyboard.press("Tab");
    const box = await page.evaluate(() => {
      const { width, height } = document.activeElement.getBoundingClientRect();
      return { is: document.activeElement.outerHTML.slice(0, 80), shown: width > 0 && height > 0 };
    });
    if (!box.shown) hidden.push(box.is);
  }
  assert.deepEqual(hidden, []);
});
