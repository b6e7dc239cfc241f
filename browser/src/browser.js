// The system's Chromium, and signing in.
import { chromium } from "playwright-core";

const ARGUMENTS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Opens the browser. */
export function openBrowser() {
  return chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", headless: true, args: ARGUMENTS });
}

/** A signed-in page of its own session; `options` are Playwright's, for example `{ javaScriptEnabled: false }`. */
export async function signedIn(browser, demo, account, options = {}) {
  const context = await browser.newContext({ baseURL: demo.origin, locale: "vi-VN", ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  await page.goto("/dang-nhap");
  await page.locator("main input[name=login]").fill(account.login);
  await page.locator("main input[type=password]").fill(account.password);
  await page.locator("main form button[type=submit], main form button:not([type])").first().click();
  await page.waitForURL((url) => !url.pathname.startsWith("/dang-nhap"));
  return page;
}

/** The account of a role; the role is found by a word of its description. */
export function accountOf(demo, word) {
  const account = demo.accounts.find(({ login, role }) => `${login} ${role}`.toLowerCase().includes(word.toLowerCase()));
  if (!account) throw new Error(`no account for "${word}" among ${demo.accounts.map(({ login, role }) => `${login} (${role})`)}`);
  return account;
}
