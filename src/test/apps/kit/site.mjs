// The server that the apps come from, and the browser that they are used in.
import http from "node:http";
import path from "node:path";
import {existsSync, readFileSync, statSync} from "node:fs";
import {chromium} from "playwright-core";

const TYPES = {
  ".html": "text/html; charset=utf-8", ".js": "text/javascript", ".mjs": "text/javascript", ".css": "text/css",
  ".json": "application/json", ".svg": "image/svg+xml",
};
const BROWSERS = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/**
 * Serves a folder on loopback. POST /echo answers the field "q" of the form that is sent.
 * @param {string} root
 */
export async function serve(root) {
  const pages = new Map();
  const server = http.createServer((request, response) => {
    const {pathname} = new URL(request.url, "http://localhost");
    const page = pages.get(pathname);
    if (page) {
      return page(request, response);
    }
    if (request.method === "POST") {
      let body = "";
      request.on("data", part => { body += part; });
      request.on("end", () => {
        const sent = /name="q"\r\n\r\n(.*)\r\n/.exec(body)?.[1] ?? new URLSearchParams(body).get("q") ?? "";
        response.writeHead(200, {"content-type": TYPES[".html"]}).end(sent);
      });
      return undefined;
    }
    const file = path.join(root, pathname.endsWith("/") ? pathname + "index.html" : pathname);
    if (!existsSync(file) || !statSync(file).isFile()) {
      return response.writeHead(404).end();
    }
    return response.writeHead(200, {"content-type": TYPES[path.extname(file)] ?? "application/octet-stream"}).end(readFileSync(file));
  });
  await new Promise(done => server.listen(0, "127.0.0.1", done));
  return {
    origin: `http://127.0.0.1:${server.address().port}`,
    answer: (pathname, page) => pages.set(pathname, page),
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

export async function openBrowser() {
  const executablePath = process.env.CHROME ?? BROWSERS.find(existsSync);
  if (!executablePath) {
    throw new Error(`no browser: none of ${BROWSERS.join(", ")} is there. Install Chromium or Chrome, or name it in CHROME.`);
  }
  return chromium.launch({executablePath, args: ["--no-sandbox", "--disable-gpu"]});
}

/**
 * A page in a profile of its own; "complaints" has what its console and its scripts complain of.
 */
export async function openPage(browser, address, script) {
  const page = await (await browser.newContext({viewport: {width: 900, height: 700}})).newPage();
  page.complaints = [];
  page.on("pageerror", error => page.complaints.push(error.message));
  page.on("console", message => ["error", "warning"].includes(message.type()) && page.complaints.push(message.text()));
  page.setDefaultTimeout(20_000);
  // An icon that nobody asked for is nothing to complain of.
  await page.route("**/favicon.ico", route => route.fulfill({status: 204}));
  if (script) {
    await page.addInitScript(script);
  }
  await page.goto(address);
  return page;
}
