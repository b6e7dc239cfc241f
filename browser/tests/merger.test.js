// The merger flow: old and new bodies, document, a choice for each duty that no rule decides, confirm; then the old page.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { accountOf, openBrowser, signedIn } from "../src/browser.js";
import { startDemo } from "../src/demo.js";

const LIST = "/quan-tri/sap-xep";

let demo, browser;

before(async () => {
  demo = await startDemo();
  browser = await openBrowser();
});

after(async () => {
  await browser?.close();
  await demo?.stop();
});

test("the events of 2025 have lost nothing", async () => {
  const page = await signedIn(browser, demo, accountOf(demo, "van"));
  await page.goto(LIST);
  const counts = await page.locator("tr[data-before]").evaluateAll((rows) => rows.map((row) => [row.dataset.before, row.dataset.after]));
  assert.ok(counts.length >= 10, `${counts.length} events`);
  for (const [before, after] of counts) assert.equal(before, after);
  assert.ok(counts.some(([before]) => Number(before) > 0), "some duties have moved");
  await page.context().close();
});

test("a dead body is found, leads to its successor, and its old page is closed", async () => {
  const page = await signedIn(browser, demo, accountOf(demo, "van"));
  await page.goto("/tim-kiem?q=so+ke+hoach+va+dau+tu");
  await page.locator("main li", { hasText: "Sở Kế hoạch và Đầu tư" }).locator("a", { hasText: "Sở Tài chính" }).first().click();
  assert.match(await page.locator("h1").textContent(), /Sở Tài chính/);
  const before = page.getByRole("list", { name: "Tiền thân" });
  await before.getByRole("link", { name: "Sở Kế hoạch và Đầu tư" }).click();
  assert.equal(await page.locator("[data-closed]").getAttribute("data-closed"), "2025-02-28");
  await page.context().close();
});

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? "with JavaScript" : "without JavaScript";
  test(`a split forces a choice for each duty, ${how}`, async () => {
    const page = await signedIn(browser, demo, accountOf(demo, "van"), { javaScriptEnabled });
    await split(page, javaScriptEnabled ? "Sở Nông nghiệp và Môi trường" : "Sở Xây dựng");
    await page.context().close();
  });
}

/** Splits a department of the demo in two and checks that nothing is confirmed before every duty has its taker. */
async function split(page, name) {
  await page.goto(LIST);
  await page.locator("select[name=loai]").selectOption("split");
  await page.locator("li", { hasText: name }).locator("input[name=cu]").first().check();
  await page.getByRole("button", { name: "Mở bản nháp" }).click();
  await page.locator("textarea[name=ten]").fill(`${name} thứ nhất\n${name} thứ hai`);
  await page.getByRole("button", { name: "Tiếp: ngày, văn bản" }).click();
  await page.locator("input[name=ngay]").fill("2025-07-02");
  await page.locator("input[name=van-ban]").fill("Nghị quyết số 20/NQ-HĐND");
  await page.getByRole("button", { name: "Tiếp: chuyển việc" }).click();
  assert.match(await page.locator("h2#h-duties").textContent(), /[1-9]\d* chưa có đơn vị nhận/);
  const base = new URL(page.url()).pathname;
  await page.goto(`${base}?buoc=5`);
  await page.getByRole("button", { name: "Xác nhận sắp xếp" }).click();
  assert.match(await page.locator(".error-summary").textContent(), /chưa có đơn vị tiếp nhận/);
  await page.goto(`${base}?buoc=4`);
  await page.locator("main select[name^='v.']").first().selectOption({ index: 2 });
  await page.getByRole("button", { name: "Lưu lựa chọn" }).click();
  await page.getByRole("button", { name: "Giao phần còn lại" }).click();
  await page.goto(`${base}?buoc=5`);
  await page.getByRole("button", { name: "Xác nhận sắp xếp" }).click();
  const count = (which) => page.locator(`[data-count=${which}]`).textContent();
  assert.equal(await count("before"), await count("after"));
  await page.locator(".lineage a").first().click();
  assert.equal(await page.locator("[data-closed]").getAttribute("data-closed"), "2025-07-01");
}
