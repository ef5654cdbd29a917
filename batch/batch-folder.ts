// The folder of a batch: who may write into it, what was finished there before, and how it ends. What
// exists is never overwritten unasked; a folder that holds another batch is refused.

import { existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Problem } from '../sim/problem.ts';
import { assemble, type Wanted } from './assemble.ts';
import { makeFolder, unwritable } from './files.ts';
import { Journal } from './journal.ts';
import {
  differences,
  lackOfManifest,
  readManifest,
  writeManifest,
  type Failure,
  type Manifest,
} from './manifest.ts';
import { Refusal, refuseIfAny } from './refusal.ts';
import { commandLine } from './request-words.ts';
import { damagedTables } from './table-marks.ts';

const PARTS = '.parts';
/** What a batch and the analysis of it write into its folder. */
export const OURS =
  /^(manifest\.json|(runs|series)\.(csv|parquet)|sensitivity\.(csv|json)|report\.html|\.parts)$/;

export interface Claim {
  readonly folder: string;
  /** Null where the command knows no --resume. */
  readonly resume: boolean | null;
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
  const before = folderContents(folder);
  const known = readManifest(folder);
  let manifest = wanted;
  const goesOn = claim.resume === true && before.length > 0;
  if (goesOn) {
    manifest = resumed(folder, known, wanted);
    if (known?.status === 'finished' && isWhole(folder, known)) return known;
  } else if (before.length > 0 && !claim.force) {
    const resume = claim.resume === null ? '' : 'go on with --resume, ';
    const mend = `Choose another folder, ${resume}or overwrite with --force.`;
    throw new Refusal([held(folder, before, mend)]);
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
    throw noFolder(folder, error);
  }
}

/**
 * Whether nothing is left to do. Damaged tables are made again from what was kept of the runs; where
 * nothing is kept any more, they are refused.
 */
function isWhole(folder: string, known: Manifest): boolean {
  if (known.runs.failed > 0) return false;
  const again = known.command.filter((word) => word !== '--resume');
  const mend = `Make the batch again: ${commandLine(again, '--force')}`;
  const damaged = damagedTables(folder, known, mend);
  if (damaged.length > 0 && existsSync(join(folder, PARTS, 'journal'))) return false;
  refuseIfAny(damaged);
  return true;
}

/** Names of what is in an output folder; none when it is new. */
export function folderContents(folder: string): string[] {
  if (!existsSync(folder)) return [];
  if (!statSync(folder).isDirectory()) {
    const mend = 'Choose another name.';
    throw new Refusal([{ path: `--out ${folder}`, came: 'a file', expected: 'a folder', mend }]);
  }
  try {
    return readdirSync(folder);
  } catch (error) {
    throw noFolder(folder, error);
  }
}

/** The problem of an output folder that is not empty. */
export function held(folder: string, before: readonly string[], mend: string): Problem {
  const came = `a folder that holds ${before.slice(0, 3).join(', ')}`;
  return { path: `--out ${folder}`, came, expected: 'a new or empty folder', mend };
}

/** The refusal of an output folder that the system refuses. */
export function noFolder(folder: string, error: unknown): Refusal {
  return new Refusal([unwritable(`--out ${folder}`, error, 'a folder that can be written')]);
}

function resumed(folder: string, known: Manifest | null, wanted: Manifest): Manifest {
  const path = `--out ${folder}`;
  const expected = 'the folder of the same command';
  if (known === null) {
    const mend = 'Choose the folder that holds its manifest.json.';
    const lack = lackOfManifest(folder, expected, mend);
    throw new Refusal([lack.path === folder ? { ...lack, path } : lack]);
  }
  const different = differences(known, wanted, ['the folder', 'the command']);
  if (different.length > 0) {
    const came = `a batch that differs in ${different.join('; in ')}`;
    const mend = `Repeat its command (${commandLine(known.command)}) or choose another folder.`;
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

/** The same where the disk may refuse even that; the journal is enough to go on. */
export function abandonFolder(open: OpenFolder): void {
  try {
    leaveFolder(open);
  } catch {
    // The manifest that stands there says `running`, which is as good.
  }
}

/** Writes the tables and the final manifest. */
export function finishFolder(
  open: OpenFolder,
  wanted: Wanted,
  failures: readonly Failure[],
  untilReached: boolean | null,
): Manifest {
  const { stateHashes, tables } = assemble(wanted, open.journal, open.folder);
  open.journal.close();
  const manifest: Manifest = {
    ...open.manifest,
    status: 'finished',
    tables,
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
