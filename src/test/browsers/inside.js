// What a person does on the page that looks inside, with what steps.js does on any page. Every section is built, shown and used
// once: what comes late, what runs in a worker, and what is asked of a model that is brought.

const INSIDE_PICTURES = 16;

// Those given: see steps.js. `say` reads what an element says, or "" where there is none.
async function insideSteps({win, step, until, equal, write}) {
  const {document} = win;
  const find = selector => document.querySelector(selector);
  const say = selector => find(selector)?.textContent ?? "";
  const label = selector => find(selector)?.getAttribute("aria-label") ?? "";
  const see = id => document.getElementById(id).scrollIntoView({block: "start"});
  const isTrue = (read, what) => until(() => Boolean(read()), true, what);
  const press = (selector, text) => {
    const button = [...document.querySelectorAll(`${selector} button`)].find(one => one.textContent.startsWith(text));
    equal(button !== undefined, true, `a button "${text}"`);
    button.click();
  };
  const choose = (input, value) => {
    input.value = value;
    input.dispatchEvent(new win.Event("change", {bubbles: true}));
  };
  const pixels = canvas => canvas.toDataURL();

  await step("an example is read, and everything is there", async () => {
    await isTrue(() => say("#says").startsWith("Read as 4"), "the example's reading");
    await isTrue(() => find("#share button"), "the last section");
    equal(document.documentElement.scrollWidth <= win.innerWidth, true, "nothing is wider than the window");
  });
  await step("one's own ink goes through all layers", async () => {
    see("layers");
    const before = pixels(find("#layer-0 canvas"));
    await write(document.getElementById("pad").shadowRoot.querySelector("canvas"), "7");
    await isTrue(() => say("#says").startsWith("Read as 7"), "the reading");
    // Sections above that come late push it out of sight, where a browser does not scroll after it.
    await isTrue(() => see("layers") || pixels(find("#layer-0 canvas")) !== before, "other maps");
    equal(find("#example").hidden, true, "the example's word is hidden");
  });
  await step("a number is made of its window", async () => {
    const sheet = find("#layer-3 .sheet");
    for (const key of ["ArrowDown", "ArrowDown", "ArrowRight", "ArrowRight"]) {
      sheet.dispatchEvent(new win.KeyboardEvent("keydown", {key, bubbles: true, cancelable: true}));
    }
    await isTrue(() => say(".chosen span").startsWith("conv2d_4, map 1, row 3, column 3: "), "the chosen number's name");
    see("unit");
    await isTrue(() => /products add up to/.test(say("#unit .equation")), "the equation");
    await isTrue(() => document.querySelectorAll("#unit .windows canvas").length > 0, "the windows");
  });
  await step("the way through the ink", async () => {
    see("reading");
    await isTrue(() => find("#reading .ways li.best"), "the best way");
    await isTrue(() => find("#reading tr.first"), "what the pen says");
  });
  await step("the ink and its picture", async () => {
    see("ink");
    await isTrue(() => label("#ink canvas").length > 0, "the strokes' description");
    see("framing");
    await isTrue(() => label("#framing canvas").length > 0, "the picture's description");
  });
  await step("the answer, and what it is made of", async () => {
    see("probabilities");
    await until(() => say("#probabilities .first b"), "7", "the first digit");
    find("#probabilities .bars button").click();
    await isTrue(() => find("#probabilities .sides li"), "what speaks for it");
  });
  await step("why, and how little would change it", async () => {
    see("why");
    await isTrue(() => /^What speaks most for 7 and not \d: /.test(say("#why .reason")), "the reason");
    await isTrue(() => label("#why .veiled canvas").startsWith("Most speaks for it at row"), "what was covered");
    press("#why", "Find the smallest change");
    await isTrue(() => /^(Found|No small change)/.test(say("#why [role=status]")), "the change");
  });
  await step("what it has learned", async () => {
    see("learned");
    await isTrue(() => label("#learned canvas").startsWith("conv"), "the kernels");
    press("#learned", "Make the pictures");
    await until(() => document.querySelectorAll("#learned .excited li").length, INSIDE_PICTURES, "pictures that excite");
  });
  await step("parts are switched off", async () => {
    see("play");
    const said = () => say("#play p[aria-live]");
    await isTrue(() => said().includes("now a 7"), "what it is with everything");
    press("#play", "Layer off");
    await isTrue(() => said().includes("says nothing any more"), "what it is without its first layer");
    press("#play", "Everything on");
    await isTrue(() => said().includes("now a 7"), "what it is with everything again");
    const frames = find("#play input[aria-label=Framing]");
    frames.click();
    await isTrue(() => say("aside .off").includes("Framing"), "what is off");
    frames.click();
  });
  await step("while it was written", async () => {
    see("play-strip");
    await isTrue(() => label("#play canvas.wide").includes("7"), "the strip's description");
    const slider = find("#play input[type=range]");
    slider.value = slider.min;
    slider.dispatchEvent(new win.Event("input", {bubbles: true}));
    await isTrue(() => slider.getAttribute("aria-valuetext").startsWith("With "), "the first points");
  });
  await step("a model that is brought is shown and explained", async () => {
    const chosen = new win.DataTransfer();
    for (const [name, base64] of Object.entries(MODEL)) {
      chosen.items.add(new win.File([win.Uint8Array.from(atob(base64), sign => sign.charCodeAt(0))], name));
    }
    const input = document.getElementById("play-model");
    input.files = chosen.files;
    input.dispatchEvent(new win.Event("change", {bubbles: true}));
    await isTrue(() => /Ours reads a 7 .*yours a 4/.test(say("#play")), "two answers");
    [...document.querySelectorAll("#play label")].find(one => one.textContent.includes("Show the inside")).click();
    await isTrue(() => say("#layers").includes("dense"), "its layers");
    await isTrue(() => !say("#layers").includes("conv2d_1"), "none of ours");
    see("why");
    await isTrue(() => /^4 has/m.test(say("#why .body > p:not(.chips)")), "what it says");
    choose(document.getElementById("why-other"), "7");
    await isTrue(() => say("#why .reason").includes("4 and not 7"), "why it does");
    see("learned");
    await isTrue(() => label("#learned canvas").startsWith("dense"), "its kernels");
  });
}
