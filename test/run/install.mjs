// Makes node_modules hold exactly what package-lock.json locks, and does nothing when it already does.
// The comparison reads npm's own note of what it installed, so no stamp file of ours can go stale.

import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { oneAtATime } from './lock.mjs';

export const root = fileURLToPath(new URL('../..', import.meta.url));
/** Held while packages are installed or the headless command is built. */
export const lockFile = join(root, 'dist', '.lock');

/**
 * @typedef {{ version?: string, optional?: boolean, link?: boolean }} LockedPackage
 * @typedef {{ packages: Record<string, LockedPackage> }} LockFile
 */

/**
 * Why node_modules does not match the lock file, or null when it does. Optional packages may be
 * absent: they are the builds for other machines.
 * @param {LockFile} locked
 * @param {LockFile | null} installed
 */
export function whyStale(locked, installed) {
  if (installed === null) return 'nothing is installed yet';
  for (const [path, wanted] of Object.entries(locked.packages)) {
    if (path === '' || wanted.link) continue;
    const found = installed.packages[path];
    if (found === undefined && wanted.optional) continue;
    if (found === undefined) return `${path} is missing`;
    if (found.version !== wanted.version)
      return `${path} is ${found.version}, not ${wanted.version}`;
  }
  for (const path of Object.keys(installed.packages)) {
    if (locked.packages[path] === undefined) return `${path} is not in the lock file`;
  }
  return null;
}

/** @param {string} path @returns {LockFile | null} */
function readLock(path) {
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : null;
}

/** The npm that started us, or the one on PATH. @param {string[]} args */
export function npmCommand(args) {
  const npm = process.env.npm_execpath;
  if (npm !== undefined && /npm-cli\.[cm]?js$/.test(npm)) {
    return { command: process.execPath, args: [npm, ...args], shell: false };
  }
  return { command: 'npm', args, shell: process.platform === 'win32' };
}

/**
 * Why a folder's node_modules does not hold what the lock file in another folder says, or null when it does.
 * @param {string} from
 * @param {string} folder
 */
export function whyInstall(from, folder) {
  const locked = readLock(join(from, 'package-lock.json'));
  if (locked === null) throw new Error('package-lock.json is missing: this copy is not complete');
  return whyStale(locked, readLock(join(folder, 'node_modules', '.package-lock.json')));
}

const reasonToInstall = () => whyInstall(root, root);

/** @param {boolean} quiet @param {() => void} announce */
function install(quiet, announce) {
  const reason = reasonToInstall();
  if (reason === null) return true;
  announce();
  if (!quiet) console.log(`Installing what is locked (${reason})`);
  // NODE_ENV=production would leave out the build tools.
  const npm = npmCommand(['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error']);
  const result = spawnSync(npm.command, npm.args, {
    cwd: root,
    shell: npm.shell,
    stdio: quiet ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'],
    encoding: 'utf8',
  });
  if (result.status === 0) return true;
  if (quiet) console.error(`${result.stdout ?? ''}${result.stderr ?? ''}`.trim());
  console.error('npm ci failed: the locked packages could not be installed.');
  return false;
}

/**
 * Installs what is locked if need be. `quiet` keeps standard output clean and speaks only on failure.
 * `announce` is called just before the work, if there is any.
 * @param {{ quiet?: boolean, announce?: () => void }} [options]
 * @returns {Promise<boolean>} whether what is locked is there now
 */
export async function installLocked({ quiet = false, announce = () => {} } = {}) {
  if (reasonToInstall() === null) return true;
  return oneAtATime(lockFile, () => install(quiet, announce));
}
