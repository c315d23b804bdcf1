// Starts the browser of `make .venv/.browser`, which needs nothing of the machine but node.
"use strict";

const { createRequire } = require("node:module");
const { mkdirSync, writeFileSync } = require("node:fs");
const { tmpdir } = require("node:os");
const path = require("node:path");

async function launch(modules) {
  // Makes the browser use the libraries and fonts of its package instead of the machine's.
  process.env.AWS_LAMBDA_JS_RUNTIME = "nodejs24.x";
  process.env.FONTCONFIG_PATH = configureFonts();
  const load = createRequire(path.join(modules, "index.js"));
  const packed = load("@sparticuz/chromium");
  packed.setGraphicsMode = false;
  const browser = await load("playwright-core").chromium.launch({
    executablePath: await packed.executablePath(),
    args: ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--font-render-hinting=none"],
  });
  return { browser, load };
}

// Without any font the browser exits as soon as it renders a character.
function configureFonts() {
  const folder = path.join(tmpdir(), "fontconfig");
  mkdirSync(folder, { recursive: true });
  const [fonts, cache] = [path.join(tmpdir(), "fonts", "fonts"), path.join(tmpdir(), "fonts-cache")];
  const config = `<fontconfig><dir>${fonts}</dir><cachedir>${cache}</cachedir></fontconfig>`;
  writeFileSync(path.join(folder, "fonts.conf"), `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">${config}`);
  return folder;
}

module.exports = { launch };
