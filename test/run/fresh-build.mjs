// Keeps a folder of dist/ no older than the sources; nobody sees half a build.

import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, renameSync, rmSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { lockFile, root } from './install.mjs';
import { oneAtATime } from './lock.mjs';

const SOURCES = [
  'sim',
  'workers',
  'viz',
  'scenarios',
  'batch',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'tsconfig.library.json',
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

/** @param {string} sign */
function isFresh(sign) {
  if (!existsSync(sign)) return false;
  const built = statSync(sign).mtimeMs;
  return SOURCES.every((source) => newestChange(join(root, source)) <= built);
}

/**
 * Runs a tool of node_modules. Returns what it said where it failed, or null.
 * @param {string} path
 * @param {string[]} args
 */
export function tool(path, args) {
  const bin = join(root, 'node_modules', ...path.split('/'));
  const result = spawnSync(process.execPath, [bin, ...args], { cwd: root, encoding: 'utf8' });
  return result.status === 0 ? null : `${result.stdout}${result.stderr}`.trim();
}

/**
 * Builds with vite beside the old build and swaps at the end. Returns what went wrong, or null.
 * @param {Build} build
 */
function buildAnew({ name, mode, sign, more }) {
  const started = new Date();
  const made = join(root, 'dist', `${name}-${process.pid}`);
  const old = join(root, 'dist', `${name}-${process.pid}-old`);
  const args = ['build', '--mode', mode, '--outDir', made, '--logLevel', 'warn'];
  const problem = tool('vite/bin/vite.js', args) ?? more?.(made) ?? null;
  if (problem !== null) {
    rmSync(made, { recursive: true, force: true });
    return problem;
  }
  // A source saved while the build ran must count as newer than the build.
  utimesSync(join(made, sign), started, started);
  const target = join(root, 'dist', name);
  if (existsSync(target)) renameSync(target, old);
  renameSync(made, target);
  rmSync(old, { recursive: true, force: true });
  return null;
}

/**
 * @typedef {{ name: string, mode: string, sign: string, more?: (made: string) => string | null }} Build
 *   folder in dist/, vite's mode, a file in it whose age is the build's, and what is left to do when vite is done
 * @param {Build} build
 * @param {() => void} announce called just before a build, if one is needed
 * @returns {Promise<string | null>} what went wrong, or null when the folder is fresh
 */
export async function ensureBuilt(build, announce = () => {}) {
  const sign = join(root, 'dist', build.name, build.sign);
  if (isFresh(sign)) return null;
  return oneAtATime(lockFile, () => {
    if (isFresh(sign)) return null;
    announce();
    return buildAnew(build);
  });
}
