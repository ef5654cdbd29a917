// The folder of a batch: who may write into it, what was finished there before, and how it ends. What
// exists is never overwritten unasked; a folder that holds another batch is refused.

import { existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { assemble, type Wanted } from './assemble.ts';
import { makeFolder, unreadable } from './files.ts';
import { Journal } from './journal.ts';
import {
  differences,
  readManifest,
  writeManifest,
  type Failure,
  type Manifest,
} from './manifest.ts';
import { Refusal } from './refusal.ts';

const PARTS = '.parts';
const OURS = /^(manifest\.json|(runs|series)\.(csv|parquet)|\.parts)$/;

export interface Claim {
  readonly folder: string;
  readonly resume: boolean;
  readonly force: boolean;
}

export interface OpenFolder {
  readonly folder: string;
  readonly manifest: Manifest;
  readonly journal: Journal;
}

/** Opens a folder for a batch; the manifest alone when this very batch is finished there. */
export function openFolder(claim: Claim, wanted: Manifest): OpenFolder | Manifest {
  const { folder } = claim;
  const before = contents(folder);
  const known = readManifest(folder);
  let manifest = wanted;
  const goesOn = claim.resume && before.length > 0;
  if (goesOn) {
    manifest = resumed(folder, known, wanted);
    if (known?.status === 'finished' && known.runs.failed === 0) return known;
  } else if (before.length > 0 && !claim.force) {
    const mend = 'Choose another folder, go on with --resume, or overwrite with --force.';
    const came = `a folder that holds ${before.slice(0, 3).join(', ')}`;
    throw new Refusal([{ path: `--out ${folder}`, came, expected: 'a new or empty folder', mend }]);
  }
  try {
    makeFolder(folder);
    const journal = new Journal(join(folder, PARTS), !goesOn);
    if (!goesOn) {
      for (const name of before.filter((file) => OURS.test(file) && file !== PARTS)) {
        rmSync(join(folder, name));
      }
    }
    writeManifest(folder, manifest);
    return { folder, manifest, journal };
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw unwritable(folder, error);
  }
}

function contents(folder: string): string[] {
  if (!existsSync(folder)) return [];
  if (!statSync(folder).isDirectory()) {
    const mend = 'Choose another name.';
    throw new Refusal([{ path: `--out ${folder}`, came: 'a file', expected: 'a folder', mend }]);
  }
  try {
    return readdirSync(folder);
  } catch (error) {
    throw unwritable(folder, error);
  }
}

function unwritable(folder: string, error: unknown): Refusal {
  const problem = unreadable(`--out ${folder}`, error);
  const code = (error as NodeJS.ErrnoException).code ?? String(error);
  const expected = 'a folder that can be written';
  return new Refusal([
    { ...problem, came: `an error (${code})`, expected, mend: 'Choose another.' },
  ]);
}

function resumed(folder: string, known: Manifest | null, wanted: Manifest): Manifest {
  const path = `--out ${folder}`;
  const expected = 'the folder of the same command';
  if (known === null) {
    const mend = 'Choose the folder that holds its manifest.json.';
    throw new Refusal([{ path, came: 'a folder without a batch', expected, mend }]);
  }
  const different = differences(known, wanted, []);
  if (different.length > 0) {
    const came = `a batch that differs in ${different.join('; ')}`;
    const mend = `Repeat its command (${known.command.join(' ')}) or choose another folder.`;
    throw new Refusal([{ path, came, expected, mend }]);
  }
  return { ...wanted, started: known.started, status: 'running' };
}

/** Keeps what is finished and says that more is to come. */
export function leaveFolder(open: OpenFolder): void {
  open.journal.close();
  const runs = { ...open.manifest.runs, finished: open.journal.size };
  writeManifest(open.folder, { ...open.manifest, status: 'interrupted', runs, ended: now() });
}

/** Writes the tables and the final manifest. */
export function finishFolder(
  open: OpenFolder,
  wanted: Wanted,
  failures: readonly Failure[],
  untilReached: boolean | null,
): Manifest {
  const stateHashes = assemble(wanted, open.journal, open.folder);
  open.journal.close();
  const manifest: Manifest = {
    ...open.manifest,
    status: 'finished',
    runs: {
      total: stateHashes.length,
      finished: stateHashes.filter((hash) => hash !== null).length,
      failed: failures.length,
    },
    seedsRun: wanted.replicates,
    untilReached,
    failures: failures.toSorted((a, b) => a.run - b.run),
    stateHashes,
    ended: now(),
  };
  writeManifest(open.folder, manifest);
  // Failed runs may be tried again with --resume, which needs what was kept of the others.
  if (failures.length === 0) rmSync(join(open.folder, PARTS), { recursive: true });
  return manifest;
}

function now(): string {
  return new Date().toISOString();
}
