// What the program knows about itself: where it lies, which version it is, from which commit and on
// which machine. A manifest needs all of it to make a row again.

import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { availableParallelism, cpus, totalmem } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export interface Program {
  /** Folder with package.json and scenarios/. */
  readonly root: string;
  readonly version: string;
  /** The thread file of the pool. */
  readonly worker: URL;
  /** The thread file of `thaw facts`. */
  readonly factsWorker: URL;
  /** Folder of the running code. */
  readonly folder: string;
}

/** Finds the program from the address of its entry file. */
export function programAt(entry: string): Program {
  const folder = dirname(fileURLToPath(entry));
  let root = folder;
  while (!existsSync(join(root, 'package.json')) && dirname(root) !== root) root = dirname(root);
  const about = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  const worker = new URL('./node-worker.js', entry);
  const factsWorker = new URL('./facts-worker.js', entry);
  return { root, version: about.version, worker, factsWorker, folder };
}

/** Hash of the running code: two results may differ only if this does (or their inputs do). */
export function engineHash(program: Program): string {
  const hash = createHash('sha256');
  const code = readdirSync(program.folder, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => name.endsWith('.js'));
  for (const name of code.toSorted()) {
    hash.update(`${name}\n`);
    hash.update(readFileSync(join(program.folder, name)));
  }
  return hash.digest('hex').slice(0, 16);
}

/** The commit of a clone, with a mark when files were changed since; null outside a clone. */
export function gitCommit(program: Program): string | null {
  if (!existsSync(join(program.root, '.git'))) return null;
  const git = (...args: string[]): string =>
    execFileSync('git', args, {
      cwd: program.root,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim();
  try {
    const changed = git('status', '--porcelain', '--untracked-files=no') !== '';
    return `${git('rev-parse', 'HEAD')}${changed ? ' with changes' : ''}`;
  } catch {
    return null;
  }
}

/** The machine as far as it explains speed; no names of hosts or users. */
export function machine(): Record<string, string | number> {
  return {
    platform: process.platform,
    architecture: process.arch,
    node: process.versions.node,
    processor: cpus()[0]?.model.trim() ?? 'unknown',
    cores: availableParallelism(),
    memoryBytes: totalmem(),
  };
}

/** Threads to use when nobody says: what Slurm granted, else what the machine has. */
export function defaultWorkers(environment: NodeJS.ProcessEnv = process.env): number {
  const granted = Number(environment.SLURM_CPUS_PER_TASK);
  return Number.isInteger(granted) && granted > 0 ? granted : availableParallelism();
}
