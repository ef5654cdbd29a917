// manifest.json: everything it takes to make every row of a batch again, and to know whether two
// batches are one and the same. It is there from the start, so a killed batch can be explained too.

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { OUTCOMES } from '../sim/index.ts';
import { parseJson } from '../sim/json.ts';
import type { Problem } from '../sim/problem.ts';
import type { SpacePlan } from './designs/plan.ts';
import { readText, writeWhole } from './files.ts';
import { engineHash, gitCommit, machine, type Program } from './program.ts';
import { twoValues } from './request-words.ts';
import type { TableMark } from './table-marks.ts';
import type { Column } from './table.ts';
import type { Value } from './words.ts';

export interface Failure {
  readonly run: number;
  readonly scenario: string;
  readonly seed: number;
  readonly params: Readonly<Record<string, Value>>;
  readonly error: string;
}

/** What was asked for. Two manifests that agree here describe the same rows. */
export interface Request {
  readonly scenarios: readonly { name: string; hash: string; text: string }[];
  /** The swept names, and the values of each (crossed), the rows of a design file, or a space and a method. */
  readonly design: {
    readonly names: readonly string[];
    readonly values: readonly (readonly Value[])[] | null;
    readonly rows: readonly (readonly Value[])[] | null;
    readonly space?: SpacePlan;
  };
  readonly set: Readonly<Record<string, Value>>;
  readonly at: readonly { week: number; set: Readonly<Record<string, Value>> }[];
  readonly weeks: number | null;
  /** Seeds of every cell, both ends included; null is each scenario's (or row's) own. */
  readonly seeds: { first: number; last: number } | null;
  readonly until: { outcome: string; halfWidth: number; maxSeeds: number } | null;
  readonly series: 'all' | 'whole' | 'none';
  readonly formats: readonly string[];
  readonly shard: { index: number; of: number } | null;
  /** Files of mechanisms and interventions from outside; left out where there are none. */
  readonly extensions?: readonly { name: string; sha256: string }[];
}

export interface Manifest {
  readonly manifestVersion: 1;
  readonly status: 'running' | 'interrupted' | 'finished';
  readonly program: { version: string; commit: string | null; engine: string };
  readonly command: readonly string[];
  readonly request: Request;
  /** Scenario files as they were named on the command line. */
  readonly files: readonly string[];
  readonly columns: { runs: readonly Column[]; series: readonly Column[] };
  /** Rows, bytes and checksum of each table by its file name; empty until the batch is finished. */
  readonly tables: Readonly<Record<string, TableMark>>;
  readonly runs: { total: number; finished: number; failed: number };
  /** Seeds that were run; more than asked for at first when --until added some. */
  readonly seedsRun: number;
  readonly untilReached: boolean | null;
  readonly failures: readonly Failure[];
  /** State hash of each run in job order, null where it failed. */
  readonly stateHashes: readonly (string | null)[];
  readonly started: string;
  readonly ended: string | null;
  readonly machine: Readonly<Record<string, string | number>>;
}

export const MANIFEST = 'manifest.json';

/** A manifest of a batch that has not begun. */
export function newManifest(
  program: Program,
  command: readonly string[],
  request: Request,
  files: readonly string[],
  columns: Manifest['columns'],
): Manifest {
  return {
    manifestVersion: 1,
    status: 'running',
    program: {
      version: program.version,
      commit: gitCommit(program),
      engine: engineHash(program),
    },
    command: ['thaw', ...command],
    request,
    files,
    columns,
    tables: {},
    runs: { total: 0, finished: 0, failed: 0 },
    seedsRun: 0,
    untilReached: null,
    failures: [],
    stateHashes: [],
    started: new Date().toISOString(),
    ended: null,
    machine: machine(),
  };
}

export function writeManifest(folder: string, manifest: Manifest): void {
  writeWhole(join(folder, MANIFEST), `${JSON.stringify(manifest, null, 1)}\n`);
}

/** The manifest of a folder; null when there is none that we wrote. */
export function readManifest(folder: string): Manifest | null {
  try {
    const text = readFileSync(join(folder, MANIFEST), 'utf8');
    const value = JSON.parse(text) as Manifest;
    const outcomes = value.columns.runs.filter((column) => isOutcome(column.name));
    return value.manifestVersion === 1 && outcomes.length > 0 ? value : null;
  } catch {
    return null;
  }
}

/** Why a folder has no manifest for us: none at all, or a file that was cut short or that others wrote. */
export function lackOfManifest(folder: string, expected: string, named: string): Problem {
  const path = join(folder, MANIFEST);
  const none = (came: string): Problem => ({ path: folder, came, expected, mend: named });
  if (!existsSync(folder)) return none('no such folder');
  if (!existsSync(path)) return none('a folder without a batch');
  const mend =
    'Fetch the file again from where it was made; the tables and runs beside it are kept.';
  const broken = (came: string): Problem => ({ path, came, expected: 'a whole manifest', mend });
  const text = readText(path, Infinity);
  if (typeof text !== 'string') return broken(text.came);
  const parsed = parseJson(text);
  if ('value' in parsed) return broken('a manifest of another program or version');
  return broken(`broken JSON (line ${parsed.line}, column ${parsed.column}: ${parsed.message})`);
}

function isOutcome(name: string): boolean {
  return OUTCOMES.some((outcome) => outcome.name === name);
}

/** In which respects two batches are not the same, and what each of the two has; empty when they are. */
export function differences(
  a: Manifest,
  b: Manifest,
  [one, other]: readonly [string, string],
  but: readonly (keyof Request)[] = [],
): string[] {
  const different: string[] = [];
  const add = (what: string, inA: string, inB: string): void => {
    different.push(`${what}: ${one} has ${inA}, ${other} ${inB}`);
  };
  if (a.program.version !== b.program.version) {
    add('version', a.program.version, b.program.version);
  } else if (a.program.engine !== b.program.engine) {
    add("engine (the program's own code)", a.program.engine, b.program.engine);
  }
  const keys = new Set([...Object.keys(b.request), ...Object.keys(a.request)]);
  for (const key of keys as Set<keyof Request>) {
    if (but.includes(key)) continue;
    const values = twoValues(key, a.request, b.request);
    if (values !== null) add(key, ...values);
  }
  return different;
}
