// One at a time: several processes may want to install or build at once (a Slurm array on a fresh
// clone). One does the work, the others wait. A lock whose owner was interrupted is noticed.

import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** On a shared disk the owner may run on another machine; then only the lock's age can tell. */
const TOO_OLD = 600_000;

/** @param {string} path */
function isDead(path) {
  try {
    const [host, pid] = readFileSync(path, 'utf8').split(' ');
    if (host !== hostname()) return Date.now() - statSync(path).mtimeMs > TOO_OLD;
    process.kill(Number(pid), 0);
    return false;
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'ESRCH';
  }
}

/** @param {string} path */
function take(path) {
  mkdirSync(dirname(path), { recursive: true });
  try {
    writeFileSync(path, `${hostname()} ${process.pid}`, { flag: 'wx' });
    return true;
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EEXIST') throw error;
    return false;
  }
}

/**
 * @template T
 * @param {string} path the lock's file
 * @param {() => T} work
 * @returns {Promise<T>}
 */
export async function oneAtATime(path, work) {
  while (!take(path)) {
    if (isDead(path)) rmSync(path, { force: true });
    else await sleep(100);
  }
  try {
    return work();
  } finally {
    rmSync(path, { force: true });
  }
}
