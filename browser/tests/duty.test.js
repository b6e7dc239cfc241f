// The life of a task as two people drive it: assign, accept, report, verify; and a later deadline. With JavaScript and without.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { accountOf, openBrowser, signedIn } from "../src/browser.js";
import { accessibilityFaults, widthFaults } from "../src/checks.js";
import { startDemo } from "../src/demo.js";

let demo, browser;

before(async () => {
  demo = await startDemo();
  browser = await openBrowser();
});

after(async () => {
  await browser?.close();
  await demo?.stop();
});

/** What an assignment needs to be clear in all six things. */
const CLEAR = {
  lead: "Sở Tài chính",
  person: "Trưởng phòng Tổng hợp",
  overseer: "Phó Chủ tịch UBND tỉnh",
  due_on: "31/08/2025",
  product: "Báo cáo kết quả",
  criterion: "Đủ nội dung theo yêu cầu",
  accepter: "UBND tỉnh",
  decider: "Ban Thường vụ Tỉnh ủy",
};

// Each run takes a task of its own: two that the plan gives to nobody and sets no day for.
for (const [javaScriptEnabled, code] of [
  [true, "nv-3-5-01"],
  [false, "nv-3-5-02"],
]) {
  test(javaScriptEnabled ? "with JavaScript" : "without JavaScript", async (t) => {
    const office = await signedIn(browser, demo, accountOf(demo, "vanphong"), { javaScriptEnabled });
    const lead = await signedIn(browser, demo, accountOf(demo, "chuyenvien.stc"), { javaScriptEnabled });
    const task = `/nhiem-vu/${code}`;
    await t.test("a second lead is refused with the rule, and nothing typed is lost", () => refuseSecondLead(office, task));
    await t.test("the office assigns, and the queue of tasks without a lead falls by one", () => assign(office, task));
    await t.test("the lead finds it among its own work and accepts", () => accept(lead, code));
    await t.test("a later deadline is asked for and granted; the original stays", () => extend(office, lead, task));
    await t.test("the lead reports with proof", () => report(lead, task));
    await t.test("the office returns it with a reason and then verifies it", () => verify(office, lead, task));
    if (javaScriptEnabled) await t.test("the pages are accessible and fit a phone", () => checkPages(office, task));
    await office.context().close();
    await lead.context().close();
  });
}

async function refuseSecondLead(page, task) {
  await page.goto(task);
  await fill(page, "giao", { ...CLEAR, lead: "Sở Tài chính; Sở Xây dựng" });
  const main = page.locator("main");
  assert.match(await main.innerText(), /Mỗi nhiệm vụ chỉ có một đơn vị chủ trì \(mục IV\.1\)/);
  assert.match(await page.title(), /^Lỗi:/);
  assert.equal(await page.locator("#giao [name=person]").inputValue(), CLEAR.person);
}

async function assign(page, task) {
  const before = await waiting(page);
  await page.goto(task);
  await fill(page, "giao", CLEAR);
  assert.equal(await state(page), "da_giao");
  assert.equal(await waiting(page), before - 1);
}

async function accept(page, code) {
  await page.goto("/viec-cua-toi");
  const row = page.locator(`[data-queue=cho_tiep_nhan] tr[data-id="${code.toUpperCase()}"]`);
  await row.locator("a.button").click();
  await send(page, "tiep-nhan");
  assert.equal(await state(page), "da_tiep_nhan");
}

async function extend(office, lead, task) {
  await lead.goto(task);
  await fill(lead, "xin-gia-han", { wanted_on: "30/09/2025", reason: "Chờ số liệu của các địa phương" });
  await office.goto("/viec-cua-toi");
  assert.ok((await office.locator("[data-queue=cho_gia_han] tr[data-id]").count()) >= 1);
  await office.goto(task);
  await open(office, "quyet-dinh-gia-han");
  await office.locator("#quyet-dinh-gia-han select[name=decision]").selectOption("grant");
  await send(office, "quyet-dinh-gia-han");
  const text = await office.locator("main").innerText();
  assert.match(text, /hết ngày 30\/09\/2025/);
  assert.match(text, /hạn gốc 31\/08\/2025, gia hạn 1 lần/);
  assert.equal(await office.locator("[data-count=extensions]").innerText(), "1");
}

async function report(page, task) {
  await page.goto(task);
  await fill(page, "bao-cao", { result: "Xong" });
  assert.match(await page.locator("main").innerText(), /Hoàn thành cần minh chứng/);
  assert.equal(await page.locator("#bao-cao [name=result]").inputValue(), "Xong");
  const file = { name: "biên bản.pdf", mimeType: "application/pdf", buffer: Buffer.from("%PDF-1.7 bien ban") };
  await page.locator("#bao-cao input[type=file]").setInputFiles(file);
  await fill(page, "bao-cao", { document_number: "500/BC-STC", document_on: "04/07/2025" });
  assert.equal(await state(page), "cho_xac_minh");
  const link = page.locator("[data-evidence] a");
  const answer = await page.request.get(await link.getAttribute("href"));
  assert.equal((await answer.body()).toString(), "%PDF-1.7 bien ban");
  assert.match(answer.headers()["content-disposition"], /^attachment/);
}

async function verify(office, lead, task) {
  await office.goto(task);
  await fill(office, "tra-lai", { reason: "Thiếu phụ lục" });
  assert.equal(await state(office), "tra_lai");
  await lead.goto("/viec-cua-toi");
  assert.ok((await lead.locator("[data-queue=tra_lai] tr[data-id]").count()) >= 1);
  await lead.goto(task);
  assert.match(await lead.locator("main").innerText(), /Thiếu phụ lục/);
  await fill(lead, "bao-cao", { document_number: "501/BC-STC", document_on: "05/07/2025" });
  await office.goto(task);
  await fill(office, "xac-minh", {});
  assert.equal(await state(office), "hoan_thanh");
  assert.ok((await office.locator("[data-history] li").count()) >= 7);
}

async function checkPages(page, task) {
  for (const path of ["/viec-cua-toi", task, "/nhiem-vu"]) {
    for (const width of [320, 1024]) {
      await page.setViewportSize({ width, height: 800 });
      await page.goto(path);
      assert.deepEqual([...(await widthFaults(page)), ...(await accessibilityFaults(page))], [], `${path} at ${width}`);
    }
  }
}

/** Opens the form of an action, fills it in and sends it. */
async function fill(page, verb, values) {
  await open(page, verb);
  for (const [name, value] of Object.entries(values)) await page.locator(`#${verb} [name=${name}]`).first().fill(value);
  await send(page, verb);
}

async function open(page, verb) {
  const form = page.locator(`#${verb}`);
  if ((await form.getAttribute("open")) === null) await form.locator("summary").click();
}

/** The button of a form stands last in it; the form of an action without fields is only a button. */
async function send(page, verb) {
  await Promise.all([page.waitForEvent("load"), page.locator(`#${verb} button`).last().click()]);
}

function state(page) {
  return page.locator("main [data-id][data-state]").first().getAttribute("data-state");
}

/** How many tasks wait for a lead. */
async function waiting(page) {
  await page.goto("/nhiem-vu");
  return Number(await page.locator("[data-count=chua_giao]").innerText());
}
