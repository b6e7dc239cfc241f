// Every page a role can reach is accessible, light, silent and fits the screen.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { mkdir } from "node:fs/promises";
import { openBrowser, signedIn } from "../src/browser.js";
import { accessibilityFaults, load, watch, widthFaults, WIDTHS } from "../src/checks.js";
import { startDemo } from "../src/demo.js";
import { places } from "../src/places.js";

const SCREENSHOTS = new URL("../../target/screenshots/", import.meta.url).pathname;
let demo, browser;

before(async () => {
  demo = await startDemo();
  browser = await openBrowser();
  await mkdir(SCREENSHOTS, { recursive: true });
});

after(async () => {
  await browser?.close();
  await demo?.stop();
});

test("the demo prints an account for each role", () => {
  assert.ok(demo.accounts.length >= 4, JSON.stringify(demo.accounts));
});

test("the sign-in page is for everybody", async () => {
  const page = await (await browser.newContext({ baseURL: demo.origin })).newPage();
  assert.deepEqual(await faultsOf(page, "/dang-nhap", WIDTHS, "guest", watch(page, demo.origin)), []);
  await page.context().close();
});

test("every page of every role holds at every width", async (t) => {
  for (const [place, account] of demo.accounts.entries()) {
    await t.test(account.role, async () => {
      const page = await signedIn(browser, demo, account);
      // The first role sees most; the others are checked at the narrowest and the usual width.
      const widths = place === 0 ? WIDTHS : [320, 1366];
      const faults = [];
      const paths = await places(page);
      const complaints = watch(page, demo.origin);
      assert.ok(paths.length >= 5, `only ${paths}`);
      for (const path of paths) faults.push(...(await faultsOf(page, path, widths, account.login, complaints)));
      await page.context().close();
      assert.equal(faults.join("\n"), "");
    });
  }
});

async function faultsOf(page, path, widths, who, complaints) {
  const faults = [];
  for (const width of widths) {
    await page.setViewportSize({ width, height: width < 600 ? 640 : 768 });
    const found = [...(await load(page, path)), ...(await widthFaults(page)), ...(await accessibilityFaults(page))];
    faults.push(...found.map((fault) => `${path} at ${width}: ${fault}`));
    await page.screenshot({ path: `${SCREENSHOTS}${who}${path.replaceAll(/[^a-z0-9]+/gi, "-")}-${width}.png`, fullPage: true });
  }
  return faults.concat(complaints.splice(0).map((complaint) => `${path}: ${complaint}`));
}
