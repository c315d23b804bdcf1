// Looks at pages in a browser. Reads what to look at as JSON from standard input, and writes what is wrong as JSON:
//   {"modules": folder, "pages": [{"name", "url", "status"?, "cookies"?}], "screenshots": folder?, "schemes"?: [...]}
// With "screenshots" it takes pictures instead.
"use strict";

const { createRequire } = require("node:module");
const { mkdirSync, readFileSync, writeFileSync } = require("node:fs");
const { tmpdir } = require("node:os");
const path = require("node:path");

const WIDTHS = [360, 1280];
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
// What comes later on a long page is made of the same pieces.
const MOST_TABS = 60;
// Pixels of a picture's height; of higher ones the browser takes none.
const MOST_PICTURED = 12000;
const MOST_ATTEMPTS = 5;

async function main() {
  const asked = JSON.parse(readFileSync(0, "utf8"));
  // Else the browser would want libraries and fonts of the machine; its package brings what it needs.
  process.env.AWS_LAMBDA_JS_RUNTIME = "nodejs24.x";
  process.env.FONTCONFIG_PATH = fonts();
  const load = createRequire(path.join(asked.modules, "index.js"));
  const packed = load("@sparticuz/chromium");
  const { chromium } = load("playwright-core");
  const axe = load("axe-core").source;
  packed.setGraphicsMode = false;
  const browser = await chromium.launch({
    executablePath: await packed.executablePath(),
    args: ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--font-render-hinting=none"],
  });
  const found = [];
  try {
    for (const page of asked.pages) {
      for (const width of WIDTHS) {
        const tell = (what) => found.push({ page: page.name, width, what });
        await (asked.screenshots ? picture(browser, page, width, asked) : look(browser, page, width, axe, tell));
      }
    }
  } finally {
    await browser.close();
  }
  process.stdout.write(JSON.stringify(found));
}

// Without any font the browser ends as soon as it looks for a character.
function fonts() {
  const folder = path.join(tmpdir(), "fontconfig");
  mkdirSync(folder, { recursive: true });
  const [found, cache] = [path.join(tmpdir(), "fonts", "fonts"), path.join(tmpdir(), "fonts-cache")];
  const config = `<fontconfig><dir>${found}</dir><cachedir>${cache}</cachedir></fontconfig>`;
  writeFileSync(path.join(folder, "fonts.conf"), `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">${config}`);
  return folder;
}

async function open(browser, page, width, scheme) {
  const context = await browser.newContext({ viewport: { width, height: 800 }, colorScheme: scheme, locale: "nb-NO" });
  await context.addCookies(page.cookies || []);
  return [context, await context.newPage()];
}

async function picture(browser, page, width, asked) {
  mkdirSync(asked.screenshots, { recursive: true });
  for (const scheme of asked.schemes || ["light"]) {
    const [context, tab] = await open(browser, page, width, scheme);
    await visit(tab, page.url);
    const tall = await tab.evaluate(() => document.scrollingElement.scrollHeight);
    const clip = { x: 0, y: 0, width, height: Math.min(tall, MOST_PICTURED) };
    await tab.screenshot({ path: path.join(asked.screenshots, `${page.name}-${width}-${scheme}.png`), fullPage: true, clip });
    await context.close();
  }
}

async function look(browser, page, width, axe, tell) {
  const [context, tab] = await open(browser, page, width, "light");
  const origin = new URL(page.url).origin;
  tab.on("request", (request) => {
    if (new URL(request.url()).origin !== origin) tell(`asks elsewhere: ${request.url()}`);
  });
  tab.on("requestfailed", (request) => tell(`cannot load: ${request.url()}`));
  tab.on("pageerror", (error) => tell(`script error: ${error.message}`));
  tab.on("console", (message) => {
    // That the page itself has the status of an error, which some are looked at for, is no complaint.
    const own = message.text().startsWith("Failed to load resource") && message.location().url === page.url;
    if (["error", "warning"].includes(message.type()) && !own) tell(`console: ${message.text()}`);
  });
  const answer = await visit(tab, page.url);
  if (answer.status() !== (page.status || 200)) tell(`status ${answer.status()}`);
  for (const what of await tab.evaluate(shape)) tell(what);
  await tab.evaluate(axe);
  for (const what of await violations(tab, { runOnly: { type: "tag", values: TAGS } })) tell(what);
  if (width === WIDTHS[0]) {
    // What a scheme changes is colours, whatever the width.
    await tab.emulateMedia({ colorScheme: "dark" });
    for (const what of await violations(tab, { runOnly: ["color-contrast"] })) tell(`dark: ${what}`);
    await tab.emulateMedia({ colorScheme: "light" });
  }
  for (const what of await unseenFocus(tab)) tell(what);
  // What is still under way when the page closes has not failed.
  tab.removeAllListeners();
  await context.close();
}

// A machine that is busy with other tests may let the service ask to be tried again.
async function visit(tab, url) {
  for (let attempt = 1; ; attempt++) {
    const answer = await tab.goto(url, { waitUntil: "load" });
    if (answer.status() !== 503 || attempt === MOST_ATTEMPTS) return answer;
    await tab.waitForTimeout(1000);
  }
}

// Runs within the page.
function shape() {
  const found = [];
  const root = document.scrollingElement;
  if (root.scrollWidth > window.innerWidth) found.push(`scrolls sideways: ${root.scrollWidth} px wide`);
  if (document.scripts.length) found.push("has a script");
  if (document.querySelector("[style]")) found.push("has a style attribute");
  if (!document.documentElement.lang) found.push("has no language");
  if (document.querySelectorAll("h1").length !== 1) found.push("has not one h1");
  if (!document.title.trim()) found.push("has no title");
  if (!document.querySelector("main")?.innerText.trim()) found.push("has no text");
  if (![...document.styleSheets].some((sheet) => sheet.href)) found.push("has no style sheet");
  return found;
}

async function violations(tab, options) {
  const result = await tab.evaluate((given) => window.axe.run(given), options);
  return result.violations.map((each) => `axe ${each.id}: ${each.nodes[0].html.slice(0, 200)} (${each.nodes[0].failureSummary})`);
}

// Goes through the page by the keyboard: what has the focus can be seen, and all that takes the focus is reached.
async function unseenFocus(tab) {
  const wanted = await tab.evaluate(() => {
    const all = [...document.querySelectorAll("a[href], button, input:not([type=hidden]), select, textarea, summary")];
    const shown = all.filter((each) => each.checkVisibility());
    shown.forEach((each, index) => (each.dataset.place = index));
    window.scrollTo(0, 0);
    return shown.length;
  });
  const found = [];
  const reached = new Set();
  for (let presses = 0; presses < Math.min(wanted, MOST_TABS); presses++) {
    await tab.keyboard.press("Tab");
    const seen = await tab.evaluate(() => {
      const focused = document.activeElement;
      const style = getComputedStyle(focused);
      const box = focused.getBoundingClientRect();
      return {
        place: focused.dataset.place,
        html: focused.outerHTML.slice(0, 120),
        outlined: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2,
        inside: box.width > 0 && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
      };
    });
    if (!seen.outlined || !seen.inside) found.push(`focus is not seen: ${seen.html}`);
    reached.add(seen.place);
  }
  if (reached.size < Math.min(wanted, MOST_TABS)) found.push(`${reached.size} of ${wanted} are reached by the keyboard`);
  return found;
}

main().catch((error) => {
  process.stderr.write(`${error.stack}\n`);
  process.exitCode = 1;
});
