// Opens the pages one after the other in a frame and sends what their steps found to the test, at the address REPORT.
//
// Over http the frame's pages are the published files, and the steps are done from here. From disk no browser lets one
// file reach into another: there each page is a copy that has steps.js in itself and posts what it found.
(async function() {
  const fromDisk = location.protocol === "file:";
  const PHONE = [390, 780];
  const LAPTOP = [1270, 720];

  function send(text) {
    return fetch(REPORT, {method: "POST", mode: "no-cors", body: text});
  }

  // Opens the page, and gives what the steps say on this many documents that come one after the other.
  function visit(address, [width, height], documents) {
    const frame = document.createElement("iframe");
    frame.width = width;
    frame.height = height;
    frame.src = address;
    return new Promise(resolve => {
      const said = [];
      const take = lines => {
        said.push(...lines);
        documents--;
        if (documents === 0) {
          removeEventListener("message", heard);
          frame.remove();
          resolve(said);
        }
      };
      const heard = ({data}) => take(data);
      if (fromDisk) {
        addEventListener("message", heard);
      } else {
        frame.addEventListener("load", () => steps(frame.contentWindow).then(take));
      }
      document.body.append(frame);
    });
  }

  async function tell(name, address, screen, documents = 1) {
    await send(`begins\t${name}`);
    for (const line of await visit(address, screen, documents)) {
      await send(`${line}\t${name}`);
    }
  }

  for (const [engine, screen] of [["portable", PHONE], ["simd", LAPTOP], ["relaxed", LAPTOP]]) {
    await tell(`${engine}: page`, `site/index.html?engine=${engine}`, screen);
    await tell(`${engine}: form`, `site/form.html?engine=${engine}`, screen, 2);
  }
  await tell("inside", "site/inside.html", LAPTOP);
  await tell("one file", "site/digitpad-standalone.html", LAPTOP);
  await tell("conformance", "conformance/normal/index.html", LAPTOP);
  await tell("strict conformance", "conformance/strict/index.html", LAPTOP);
  await send("done");
})();
