// Keeps dist/batch, the built headless command, no older than its sources; nobody sees half a build.

import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, renameSync, rmSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { lockFile, root } from './install.mjs';
import { oneAtATime } from './lock.mjs';

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

/**
 * @param {() => void} [announce] called just before a build, if one is needed
 * @returns {Promise<string | null>} what went wrong, or null when dist/batch is fresh
 */
export async function ensureBatch(announce = () => {}) {
  if (isFresh()) return null;
  return oneAtATime(lockFile, () => {
    if (isFresh()) return null;
    announce();
    return build();
  });
}
