// Keeps dist/batch, the built headless command, no older than its sources. Several processes may ask
// at once (a Slurm array on a fresh clone): one builds, the others wait, nobody sees half a build.

import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { root } from './install.mjs';

export const batchCli = join(root, 'dist', 'batch', 'cli.js');

const SOURCES = [
  'sim',
  'workers',
  'viz',
  'scenarios',
  'batch',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'vite.config.ts',
];
const LOCK_IS_DEAD_AFTER = 120_000;

/**
 * When anything at or under the path last changed. Folders count: a deleted file changes its folder.
 * @param {string} path
 * @returns {number}
 */
export function newestChange(path) {
  if (!existsSync(path)) return 0;
  const stats = statSync(path);
  if (!stats.isDirectory()) return stats.mtimeMs;
  return readdirSync(path)
    .map((name) => newestChange(join(path, name)))
    .reduce((newest, time) => Math.max(newest, time), stats.mtimeMs);
}

function isFresh() {
  if (!existsSync(batchCli)) return false;
  const built = statSync(batchCli).mtimeMs;
  return SOURCES.every((source) => newestChange(join(root, source)) <= built);
}

/** Takes the lock or waits until whoever holds it is done. @param {string} lock */
async function tryLock(lock) {
  try {
    mkdirSync(lock);
    return true;
  } catch {
    const held = existsSync(lock) ? statSync(lock, { throwIfNoEntry: false }) : undefined;
    if (held !== undefined && Date.now() - held.mtimeMs > LOCK_IS_DEAD_AFTER) {
      rmSync(lock, { recursive: true, force: true });
    }
    await sleep(100);
    return false;
  }
}

/** Builds beside the old build and swaps at the end. Returns what went wrong, or null. */
function build() {
  const started = new Date();
  const made = join(root, 'dist', `batch-${process.pid}`);
  const old = join(root, 'dist', `batch-${process.pid}-old`);
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js');
  const args = ['build', '--mode', 'batch', '--outDir', made, '--logLevel', 'warn'];
  const result = spawnSync(process.execPath, [vite, ...args], { cwd: root, encoding: 'utf8' });
  if (result.status !== 0) {
    rmSync(made, { recursive: true, force: true });
    return `${result.stdout}${result.stderr}`.trim();
  }
  // A source saved while the build ran must count as newer than the build.
  utimesSync(join(made, 'cli.js'), started, started);
  const target = join(root, 'dist', 'batch');
  if (existsSync(target)) renameSync(target, old);
  renameSync(made, target);
  rmSync(old, { recursive: true, force: true });
  return null;
}

/** @returns {Promise<string | null>} what went wrong, or null when dist/batch is fresh */
export async function ensureBatch() {
  const lock = join(root, 'dist', '.batch-lock');
  while (!isFresh()) {
    mkdirSync(join(root, 'dist'), { recursive: true });
    if (!(await tryLock(lock))) continue;
    try {
      return isFresh() ? null : build();
    } finally {
      rmSync(lock, { recursive: true, force: true });
    }
  }
  return null;
}
