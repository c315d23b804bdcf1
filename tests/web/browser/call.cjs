// Calls the API from pages of other origins. Reads from standard input, and writes what each page could do:
//   {"modules": folder, "pages": [url], "api": url, "key": text, "idea": object}
"use strict";

const { readFileSync } = require("node:fs");

const { launch } = require("./launch.cjs");

async function main() {
  const input = JSON.parse(readFileSync(0, "utf8"));
  const { browser } = await launch(input.modules);
  const results = [];
  try {
    for (const url of input.pages) {
      const tab = await browser.newPage();
      await tab.goto(url);
      results.push(await tab.evaluate(call, input));
      await tab.close();
    }
  } finally {
    await browser.close();
  }
  process.stdout.write(JSON.stringify(results));
}

// Runs in the page.
async function call({ api, key, idea }) {
  const authorization = { Authorization: `Bearer ${key}` };
  const send = async (method, path, headers, body) => {
    try {
      const response = await fetch(api + path, { method, headers: { ...authorization, ...headers }, body });
      const names = ["ETag", "Location", "X-Request-Id", "RateLimit"];
      const seen = Object.fromEntries(names.map((name) => [name, response.headers.get(name)]));
      return { status: response.status, headers: seen, body: await response.json() };
    } catch (error) {
      return { error: error.name };
    }
  };
  const json = { "Content-Type": "application/json" };
  const created = await send("POST", "/v1/ideas", { ...json, "Idempotency-Key": "a" }, JSON.stringify(idea));
  const path = created.headers?.Location ?? "/v1/ideas";
  const patch = { ...json, "If-Match": created.headers?.ETag ?? '"v1"' };
  return {
    created,
    changed: await send("PATCH", path, patch, JSON.stringify({ next_step: "Ringe" })),
    read: await send("GET", "/v1/ideas?limit=1", { "X-Request-Id": "5f1c7f2e9d6b4a0e" }),
    missing: await send("GET", "/v1/nothing", {}),
  };
}

main().catch((error) => {
  process.stderr.write(`${error.stack}\n`);
  process.exitCode = 1;
});
