// Where the browsers are, and how to get Debian's when they are missing and we are root.

import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const CHROMIUM_NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const CHROMIUM_ELSEWHERE = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];
const WEBKIT_BROWSER = 'webkit2gtk-4.1/MiniBrowser';

/** @param {string} path */
function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** @param {string} name @returns {string | null} */
export function findProgram(name) {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const found = folders.map((folder) => join(folder, name)).find(isExecutable);
  return found ?? null;
}

/**
 * THAW_CHROMIUM names the browser to use; naming one that is not there means "none".
 * @returns {string | null}
 */
export function findChromium() {
  const wanted = process.env.THAW_CHROMIUM;
  if (wanted !== undefined && wanted !== '') return isExecutable(wanted) ? wanted : null;
  for (const name of CHROMIUM_NAMES) {
    const path = findProgram(name);
    if (path !== null) return path;
  }
  return CHROMIUM_ELSEWHERE.find(isExecutable) ?? null;
}

export function findFirefox() {
  return findProgram('firefox-esr') ?? findProgram('firefox');
}

/** The WebKitGTK driver and the browser it drives, or null. */
export function findWebkit() {
  const driver = findProgram('WebKitWebDriver');
  const folders = [
    '/usr/lib/x86_64-linux-gnu',
    '/usr/lib/aarch64-linux-gnu',
    '/usr/lib64',
    '/usr/lib',
  ];
  const browser = folders.map((folder) => join(folder, WEBKIT_BROWSER)).find(isExecutable);
  return driver === null || browser === undefined ? null : { driver, browser };
}

function canInstall() {
  if (process.getuid?.() !== 0 || findProgram('apt-get') === null) return false;
  const release = '/etc/os-release';
  return existsSync(release) && /^ID=debian$/m.test(readFileSync(release, 'utf8'));
}

/**
 * Installs Debian packages when we are root on Debian. Returns what went wrong, or null.
 * @param {string[]} packages
 * @returns {string | null}
 */
export function installPackages(packages) {
  if (!canInstall()) return 'only root on Debian can have it installed by this script';
  console.log(`Installing Debian's ${packages.join(', ')} …`);
  const options = ['-y', '--no-install-recommends', '-o', 'DPkg::Lock::Timeout=600'];
  for (const args of [['update'], ['install', ...options, ...packages]]) {
    const result = spawnSync('apt-get', args, {
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      stdio: ['ignore', 'pipe', 'pipe'],
      encoding: 'utf8',
    });
    if (result.status !== 0) {
      const said = `${result.stdout}${result.stderr}`.trim().split('\n').slice(-5).join('\n');
      return `apt-get ${args[0]} failed:\n${said}`;
    }
  }
  return null;
}

/** Chromium for the page tests: found, installed, or one line on how to get it. */
export function ensureChromium() {
  const found = findChromium();
  if (found !== null) return found;
  const wanted = process.env.THAW_CHROMIUM;
  const problem =
    wanted === undefined || wanted === ''
      ? installPackages(['chromium'])
      : `THAW_CHROMIUM is ${wanted}, which is not a program`;
  const installed = findChromium();
  if (installed === null) {
    console.log(
      `No browser for the page tests (${problem ?? 'Debian installed none'}); they are skipped. ` +
        'Get one with: sudo apt-get install chromium, or name one: THAW_CHROMIUM=/path npm test',
    );
  }
  return installed;
}
