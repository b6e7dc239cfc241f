// Takes the picture of the README from a running demo of its own: node screenshot.js
import { openBrowser, signedIn } from "./src/browser.js";
import { startDemo } from "./src/demo.js";

const PICTURE = new URL("../docs/images/tong-quan.png", import.meta.url).pathname;

const demo = await startDemo();
const browser = await openBrowser();
const page = await signedIn(browser, demo, demo.accounts[0], { viewport: { width: 1366, height: 860 } });
await page.goto("/tong-quan");
await page.screenshot({ path: PICTURE });
await browser.close();
await demo.stop();
console.log(`wrote ${PICTURE}`);
