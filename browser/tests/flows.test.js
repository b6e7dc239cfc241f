// What people do first, once with JavaScript and once without: import, review, read figures, report.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { readFile } from "node:fs/promises";
import { accountOf, openBrowser, signedIn } from "../src/browser.js";
import { startDemo } from "../src/demo.js";
import { importPlan, PLAN } from "../src/import.js";
import { decide, standing } from "../src/review.js";

let demo, browser;

before(async () => {
  demo = await startDemo();
  browser = await openBrowser();
});

after(async () => {
  await browser?.close();
  await demo?.stop();
});

for (const javaScriptEnabled of [true, false]) {
  test(javaScriptEnabled ? "with JavaScript" : "without JavaScript", async (t) => {
    const page = await signedIn(browser, demo, accountOf(demo, "van"), { javaScriptEnabled });
    await t.test("a plan is imported and its original comes back byte for byte", () => importTwice(page));
    await t.test("an item is reviewed and the counters move", () => reviewItem(page));
    await t.test("a figure leads to its sentence in the plan", () => readFigure(page));
    await t.test("the quarterly report comes as a document", () => readReport(page));
    await page.context().close();
  });
}

async function importTwice(page) {
  const document = await importPlan(page);
  const text = await page.locator("main").innerText();
  for (const heading of ["Chỉ tiêu cụ thể", "Phát triển kinh tế", "TỔ CHỨC THỰC HIỆN"]) assert.ok(text.includes(heading), heading);
  const original = await page.locator("a[data-link=original]").first().getAttribute("href");
  const answer = await page.request.get(original);
  assert.deepEqual(await answer.body(), await readFile(PLAN));
  assert.equal(await importPlan(page), document, "the same file is the same document");
}

async function reviewItem(page) {
  const document = await importPlan(page);
  await page.goto(`/van-ban/${document}/ra-soat`);
  const first = await standing(page);
  assert.ok(first.sentence.length > 0);
  await decide(page, "accept");
  const second = await standing(page);
  assert.deepEqual([second.accepted, second.left], [first.accepted + 1, first.left - 1]);
  await decide(page, "reject");
  const third = await standing(page);
  assert.deepEqual([third.rejected, third.left], [second.rejected + 1, second.left - 1]);
}

async function readFigure(page) {
  await page.goto("/chi-tieu");
  const rows = page.locator("main tr[data-id][data-status]");
  assert.ok((await rows.count()) >= 50, `${await rows.count()} targets`);
  await page.locator("main tr[data-id]:not([data-status=chua_co_so]):not([data-status=chua_den_ky]) a").first().click();
  const quote = page.locator("main blockquote").first();
  const sentence = squeezed(await quote.textContent());
  await page.locator("main a[href^='/van-ban/']").first().click();
  assert.ok(squeezed(await page.locator("main").textContent()).includes(sentence.slice(0, 60)), sentence);
}

async function readReport(page) {
  await page.goto("/bao-cao");
  const file = page.locator("main a[href$='.docx'], main a[href*='.docx?']").first();
  const answer = await page.request.get(await file.getAttribute("href"));
  assert.equal(answer.status(), 200);
  assert.equal((await answer.body()).subarray(0, 2).toString(), "PK");
}

/** Words without the quotation marks and line breaks around them. */
function squeezed(text) {
  return (text ?? "").replaceAll(/[“”"\s]+/g, " ").trim();
}
