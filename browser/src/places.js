// Which pages a role can reach: what its navigation offers, and the first item of each list.

/** Items have a code and a slug after the kind: `/chi-tieu/ct07-1-thu-ngan-sach`. */
const KINDS = ["chi-tieu", "nhiem-vu", "du-an", "don-vi", "van-ban", "bao-cao", "nhap-lieu"];

/** Paths of the navigation, without doubles. */
export async function navigation(page) {
  return unique(await hrefs(page, "header a[href^='/'], nav a[href^='/']")).filter((path) => !path.startsWith("/dang-xuat"));
}

/** Navigation, then one page of each kind of item, then its pages below. */
export async function places(page) {
  const found = await navigation(page);
  for (const path of [...found]) {
    const kind = KINDS.find((name) => path === `/${name}`);
    if (kind) found.push(...(await firstItem(page, path, kind)));
  }
  return unique(found);
}

async function firstItem(page, list, kind) {
  await page.goto(list);
  const item = (await hrefs(page, `main a[href^='/${kind}/']`)).find(isPage);
  if (!item) return [];
  await page.goto(item);
  const below = (await hrefs(page, `main a[href^='${item}/']`)).filter(isPage).slice(0, 2);
  return [item, ...below];
}

/** Files to download and addresses with a query are no pages of their own. */
function isPage(path) {
  return !/[?#]|\.(csv|docx|pdf|txt|xlsx)$/.test(path) && !path.endsWith("/van-ban-goc");
}

function hrefs(page, selector) {
  return page.locator(selector).evaluateAll((links) => links.map((link) => link.getAttribute("href")));
}

function unique(paths) {
  return [...new Set(paths)];
}
