// Checks pages in a browser. Reads the pages as JSON from standard input and writes their faults as JSON:
//   {"modules": folder, "pages": [{"name", "url", "status"?, "cookies"?}], "screenshots": folder?, "schemes"?: [...]}
// With "screenshots" it takes screenshots instead.
"use strict";

const { mkdirSync, readFileSync } = require("node:fs");
const path = require("node:path");

const { launch } = require("./launch.cjs");

const NARROW = 360;
const WIDE = 1280;
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
// What else axe checks is the same at any width.
const LAYOUT_RULES = ["color-contrast", "target-size", "scrollable-region-focusable"];
// The rest of a long page repeats the same components.
const MAX_TABS = 60;
const MAX_BLOCKS = 40;
// The browser takes no screenshot of a higher page.
const MAX_SCREENSHOT_PIXELS = 12000;
const MAX_ATTEMPTS = 5;

async function main() {
  const input = JSON.parse(readFileSync(0, "utf8"));
  const { browser, load } = await launch(input.modules);
  const axe = readFileSync(load.resolve("axe-core/axe.min.js"), "utf8");
  const findings = [];
  try {
    // One tab for all pages: a new one costs a process.
    const context = await browser.newContext({ locale: "nb-NO" });
    const tab = await context.newPage();
    for (const page of input.pages) {
      await context.clearCookies();
      await context.addCookies(page.cookies || []);
      if (input.screenshots) await screenshot(tab, page, input);
      else await check(tab, page, axe, (width, message) => findings.push({ page: page.name, width, message }));
    }
  } finally {
    await browser.close();
  }
  process.stdout.write(JSON.stringify(findings));
}

async function setWidth(tab, width) {
  await tab.setViewportSize({ width, height: 800 });
}

async function screenshot(tab, page, input) {
  mkdirSync(input.screenshots, { recursive: true });
  for (const width of [NARROW, WIDE]) {
    await setWidth(tab, width);
    for (const scheme of input.schemes || ["light"]) {
      await tab.emulateMedia({ colorScheme: scheme });
      await visit(tab, page.url);
      const pageHeight = await tab.evaluate(() => document.scrollingElement.scrollHeight);
      const clip = { x: 0, y: 0, width, height: Math.min(pageHeight, MAX_SCREENSHOT_PIXELS) };
      await tab.screenshot({ path: path.join(input.screenshots, `${page.name}-${width}-${scheme}.png`), fullPage: true, clip });
    }
  }
}

async function check(tab, page, axe, report) {
  await tab.emulateMedia({ colorScheme: "light" });
  for (const width of [NARROW, WIDE]) await checkAtWidth(tab, page, width, report);
  await tab.evaluate(shorten, MAX_BLOCKS);
  await tab.evaluate(axe);
  const axeAtWidth = async (width, label, options) => {
    for (const message of await findViolations(tab, options)) report(width, `${label}${message}`);
  };
  await axeAtWidth(WIDE, "", { runOnly: LAYOUT_RULES });
  await setWidth(tab, NARROW);
  await axeAtWidth(NARROW, "", { runOnly: { type: "tag", values: TAGS } });
  // A colour scheme changes only colours, at any width.
  await tab.emulateMedia({ colorScheme: "dark" });
  await axeAtWidth(NARROW, "dark: ", { runOnly: ["color-contrast"] });
}

// Loads a page at a width and checks what needs no axe.
async function checkAtWidth(tab, page, width, report) {
  const origin = new URL(page.url).origin;
  tab.on("request", (request) => {
    if (new URL(request.url()).origin !== origin) report(width, `requests another origin: ${request.url()}`);
  });
  tab.on("requestfailed", (request) => report(width, `cannot load: ${request.url()}`));
  tab.on("pageerror", (error) => report(width, `script error: ${error.message}`));
  tab.on("console", (message) => {
    // A page that is expected to be an error page has an error status, which is not a fault.
    const own = message.text().startsWith("Failed to load resource") && message.location().url === page.url;
    if (["error", "warning"].includes(message.type()) && !own) report(width, `console: ${message.text()}`);
  });
  await setWidth(tab, width);
  const response = await visit(tab, page.url);
  if (response.status() !== (page.status || 200)) report(width, `status ${response.status()}`);
  for (const message of await tab.evaluate(findStructuralFaults)) report(width, message);
  for (const message of await findFocusFaults(tab)) report(width, message);
  // A request that is still in progress when the next page opens has not failed.
  tab.removeAllListeners();
}

// On a machine that is busy with other tests, the service may respond 503 at first.
async function visit(tab, url) {
  for (let attempt = 1; ; attempt++) {
    const response = await tab.goto(url, { waitUntil: "load" });
    if (response.status() !== 503 || attempt === MAX_ATTEMPTS) return response;
    await tab.waitForTimeout(1000);
  }
}

// Runs in the page.
function findStructuralFaults() {
  const messages = [];
  const root = document.scrollingElement;
  if (root.scrollWidth > window.innerWidth) messages.push(`scrolls sideways: ${root.scrollWidth} px wide`);
  if (document.scripts.length) messages.push("has a script");
  if (document.querySelector("[style]")) messages.push("has a style attribute");
  if (!document.documentElement.lang) messages.push("has no language");
  if (document.querySelectorAll("h1").length !== 1) messages.push("has not one h1");
  if (!document.title.trim()) messages.push("has no title");
  if (!document.querySelector("main")?.innerText.trim()) messages.push("has no text");
  if (![...document.styleSheets].some((sheet) => sheet.href)) messages.push("has no style sheet");
  return messages;
}

// Runs in the page, after the faults that any of its blocks can cause were looked for.
function shorten(maxBlocks) {
  for (const block of [...(document.querySelector("main")?.children ?? [])].slice(maxBlocks)) block.remove();
}

async function findViolations(tab, options) {
  const result = await tab.evaluate((axeOptions) => window.axe.run(axeOptions), { resultTypes: ["violations"], ...options });
  return result.violations.map(
    ({ id, nodes: [node] }) => `axe ${id}: ${node.html.slice(0, 200)} (${node.failureSummary})`,
  );
}

// Tabs through the page: every focusable element is reached, and the focused one is visible.
async function findFocusFaults(tab) {
  const count = await tab.evaluate(() => {
    const elements = [...document.querySelectorAll("a[href], button, input:not([type=hidden]), select, textarea, summary")];
    const visible = elements.filter((element) => element.checkVisibility());
    visible.forEach((element, index) => (element.dataset.place = index));
    window.scrollTo(0, 0);
    return visible.length;
  });
  const messages = [];
  const reached = new Set();
  for (let presses = 0; presses < Math.min(count, MAX_TABS); presses++) {
    await tab.keyboard.press("Tab");
    const focus = await tab.evaluate(() => {
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
    if (!focus.outlined || !focus.inside) messages.push(`focus is not visible: ${focus.html}`);
    reached.add(focus.place);
  }
  if (reached.size < Math.min(count, MAX_TABS)) {
    messages.push(`${reached.size} of ${count} elements are reached by the keyboard`);
  }
  return messages;
}

main().catch((error) => {
  process.stderr.write(`${error.stack}\n`);
  process.exitCode = 1;
});
