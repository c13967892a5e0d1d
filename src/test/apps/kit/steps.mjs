// What each app must bear; all of them have the same ids. A step says what it saw where that is not what it should.
import {openPage} from "./site.mjs";
import {write} from "./hands.mjs";

export const STEPS = ["write", "bind", "reset", "submit", "hydrate", "unmount"];

const state = page => page.evaluate(() => {
  const pad = document.getElementById("pad");
  const text = id => document.getElementById(id).textContent;
  return pad ? {value: pad.value, strokes: pad.toData().length, shown: text("shown"), sent: text("sent")} : null;
});

async function expect(page, what, wanted) {
  let seen;
  for (let tries = 0; tries < 60; tries++) {
    seen = await state(page);
    if (wanted === null ? seen === null : seen && Object.entries(wanted).every(([name, value]) => seen[name] === value)) {
      return;
    }
    await page.waitForTimeout(50);
  }
  throw new Error(`${what}: needs ${JSON.stringify(wanted)}, is ${JSON.stringify(seen)}`);
}

async function opened(browser, address, script) {
  const page = await openPage(browser, address, script);
  await page.waitForFunction(() => document.getElementById("pad")?.shadowRoot);
  return page;
}

const WAYS = {
  // Other readings offered, redraws, values written back: the ink stays what was written, and so does its undo.
  async write(page) {
    await write(page, "42");
    await expect(page, "after writing", {value: "42", strokes: 3});
    await page.locator("#pad [part=undo]").click();
    await expect(page, "after undo", {value: "4", strokes: 2});
  },
  async bind(page) {
    await write(page, "42");
    await expect(page, "what the app shows", {shown: "42"});
    await page.locator("#set").click();
    await expect(page, "what the app has set", {value: "7", strokes: 0, shown: "7"});
  },
  async reset(page) {
    await write(page, "42");
    await expect(page, "before", {value: "42", shown: "42"});
    await page.locator("#reset").click();
    await expect(page, "after reset", {value: "", strokes: 0, shown: ""});
    await write(page, "4");
    await expect(page, "written anew", {value: "4", shown: "4"});
  },
  async submit(page) {
    await write(page, "42");
    await page.locator("#send").click();
    await expect(page, "what was sent", {sent: "42", value: "42"});
  },
  async unmount(page) {
    await write(page, "4");
    await expect(page, "before", {value: "4"});
    await page.locator("#toggle").click();
    await expect(page, "taken away", null);
    await page.waitForTimeout(300);
    await page.locator("#toggle").click();
    await page.waitForFunction(() => document.getElementById("pad")?.shadowRoot);
    await write(page, "2", .5);
    await page.waitForFunction(() => /2$/.test(document.getElementById("pad").value));
  },
};

// The page came from a server, with a 12 in the pad where the app has one: the same element goes on, and takes ink.
async function hydrate(page, start) {
  await expect(page, "as it came", {value: start});
  await page.waitForTimeout(300);
  await write(page, "4", .6);
  await expect(page, "after writing", {value: start + "4", shown: start + "4"});
  const isSame = await page.evaluate(() => window.served === document.getElementById("pad"));
  if (!isSame) {
    throw new Error("the element that the server has sent was replaced");
  }
  await page.locator("#set").click();
  await expect(page, "what the app has set", {value: "7", shown: "7"});
}

const REMEMBER = () => document.addEventListener("readystatechange",
  () => { window.served ??= document.getElementById("pad"); }, {once: true});

/**
 * @returns {Promise<Record<string, string>>} by step: "ok", "–" where there is no such thing, or what was wrong
 */
export async function drive(browser, {address, hydrated, start = "12"}) {
  const results = {};
  for (const step of STEPS) {
    if (step === "hydrate" && !hydrated) {
      results[step] = "–";
      continue;
    }
    const page = await opened(browser, step === "hydrate" ? hydrated : address, step === "hydrate" ? REMEMBER : undefined);
    try {
      await (step === "hydrate" ? hydrate(page, start) : WAYS[step](page));
      results[step] = page.complaints.length === 0 ? "ok" : `complaint: ${page.complaints[0]}`;
    } catch (error) {
      results[step] = [error.message.split("\n")[0], ...page.complaints].join("; ");
    }
    await page.context().close();
  }
  return results;
}
