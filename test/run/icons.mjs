// Makes the pictures that a home screen wants from viz/icon.svg; run it when the drawing has changed:
// `node test/run/icons.mjs`. They are kept in the repository, so that a build needs no browser.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { findChromium } from './browsers.mjs';
import { root } from './install.mjs';

const drawing = readFileSync(join(root, 'viz', 'icon.svg'), 'utf8');
const address = `data:image/svg+xml,${encodeURIComponent(drawing)}`;

/** A mask may cut off a fifth on every side: the drawing is set smaller, on its own ground. */
const ICONS = [
  { name: 'icon-192.png', size: 192, drawn: 192, ground: 'transparent' },
  { name: 'icon-512.png', size: 512, drawn: 512, ground: 'transparent' },
  { name: 'icon-maskable.png', size: 512, drawn: 420, ground: '#0D1219' },
];

const browser = await chromium.launch({
  executablePath: findChromium() ?? 'none',
  args: ['--no-sandbox'],
});
const page = await browser.newPage();
for (const { name, size, drawn, ground } of ICONS) {
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(
    `<body style="margin:0;display:grid;place-items:center;height:100vh;background:${ground}">` +
      `<img width="${drawn}" height="${drawn}" src="${address}">`,
  );
  const path = join(root, 'viz', 'offline', name);
  await page.screenshot({ path, omitBackground: true });
}
await browser.close();
