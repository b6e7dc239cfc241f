// The review screen as people and tests see it: one item, its sentence, counters, a decision.

/** What stands on the screen. */
export async function standing(page) {
  const item = page.locator("[data-item]").first();
  return {
    id: await item.getAttribute("data-id"),
    sentence: ((await item.locator("blockquote").first().textContent()) ?? "").trim(),
    accepted: await counter(page, "accepted"),
    rejected: await counter(page, "rejected"),
    left: await counter(page, "left"),
  };
}

/** Presses the button of a decision: `accept`, `reject` or `next`. */
export function decide(page, decision) {
  return answered(page, () => page.locator(`[name=decision][value=${decision}]`).first().click());
}

/** Presses a key instead. */
export function press(page, key) {
  return answered(page, () => page.keyboard.press(key));
}

/** A decision loads a page: another one, or the same one anew. */
async function answered(page, act) {
  await Promise.all([page.waitForEvent("load"), act()]);
}

async function counter(page, name) {
  return Number(await page.locator(`[data-count=${name}]`).first().textContent());
}
