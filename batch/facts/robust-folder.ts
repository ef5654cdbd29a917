// The folder of `thaw facts --robust`: what was asked (design.json), a line a draw as it ends (journal.jsonl, so that
// a killed command loses only draws in flight), and at the end two tables: draws.csv and effects.csv.

import { appendFileSync, existsSync, readFileSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { folderContents, held, noFolder } from '../batch-folder.ts';
import { csvLine } from '../../viz/marks/csv.ts';
import { makeFolder, writeWhole } from '../files.ts';
import { Refusal } from '../refusal.ts';
import { DRAWN, parameterDraws, type Effect } from './robust.ts';

/** Everything that decides what the draws come to. */
export interface RobustDesign {
  readonly draws: number;
  readonly drawSeed: number;
  readonly organisations: number;
  readonly facts: readonly string[];
  /** Hash of the code that asks. */
  readonly engine: string;
}

interface Kept {
  readonly draw: number;
  readonly effects: readonly Effect[];
}

const DESIGN = 'design.json';
const JOURNAL = 'journal.jsonl';
const OURS = new Set([DESIGN, JOURNAL, 'draws.csv', 'effects.csv']);

/** Opens the folder; returns the draws that are finished there. Throws Refusal. */
export function openRobust(folder: string, design: RobustDesign, resume: boolean, force: boolean) {
  const before = folderContents(folder);
  const text = `${JSON.stringify(design)}\n`;
  if (resume && before.includes(DESIGN)) {
    refuseOther(folder, design);
    return readJournal(folder);
  }
  const foreign = before.filter((name) => !OURS.has(name));
  if (before.length > 0 && (!force || foreign.length > 0)) {
    const mend = 'Choose another folder, go on with --resume, or overwrite with --force.';
    throw new Refusal([held(folder, before, mend)]);
  }
  try {
    makeFolder(folder);
    writeWhole(join(folder, JOURNAL), '');
    writeWhole(join(folder, DESIGN), text);
  } catch (error) {
    throw noFolder(folder, error);
  }
  return new Map<number, readonly Effect[]>();
}

function refuseOther(folder: string, design: RobustDesign): void {
  const known = JSON.parse(readFileSync(join(folder, DESIGN), 'utf8')) as RobustDesign;
  const other = (Object.keys(design) as (keyof RobustDesign)[]).filter(
    (name) => JSON.stringify(known[name]) !== JSON.stringify(design[name]),
  );
  if (other.length === 0) return;
  throw new Refusal(
    other.map((name) => ({
      path: `--out ${folder}: ${name}`,
      came: JSON.stringify(design[name]),
      expected: JSON.stringify(known[name]),
      mend: 'Ask as the first time, or choose another folder.',
    })),
  );
}

/** Finished draws; what follows the last whole line was cut short by a kill and is dropped. */
function readJournal(folder: string): Map<number, readonly Effect[]> {
  const path = join(folder, JOURNAL);
  const bytes = existsSync(path) ? readFileSync(path) : Buffer.alloc(0);
  const end = bytes.lastIndexOf(10) + 1;
  if (end < bytes.length) truncateSync(path, end);
  const lines = bytes
    .toString('utf8', 0, end)
    .split('\n')
    .filter((line) => line !== '');
  return new Map(
    lines.map((line) => JSON.parse(line) as Kept).map((one) => [one.draw, one.effects]),
  );
}

export function keepDraw(folder: string, draw: number, effects: readonly Effect[]): void {
  // JSON has no word for "never got there".
  const plain = effects.map((one) => ({
    ...one,
    difference: Number.isFinite(one.difference) ? one.difference : null,
  }));
  appendFileSync(join(folder, JOURNAL), `${JSON.stringify({ draw, effects: plain })}\n`);
}

/** The two tables, in the order of the draws. */
export function writeTables(
  folder: string,
  { draws, drawSeed }: RobustDesign,
  done: ReadonlyMap<number, readonly Effect[]>,
): void {
  const params = parameterDraws(draws, drawSeed);
  const names = DRAWN.map(({ name }) => name);
  const rows = params.map((values, draw) => csvLine([draw, ...names.map((name) => values[name])]));
  writeWhole(join(folder, 'draws.csv'), csvLine(['draw', ...names]) + rows.join(''));
  const order = [...done].toSorted(([one], [other]) => one - other);
  const effects = order.flatMap(([draw, all]) =>
    all.map(({ fact, contrast, difference, holds, reaches }) =>
      csvLine([draw, fact, contrast, difference ?? NaN, holds ? 1 : 0, reaches ? 1 : 0]),
    ),
  );
  const header = csvLine(['draw', 'fact', 'contrast', 'difference', 'holds', 'reaches']);
  writeWhole(join(folder, 'effects.csv'), header + effects.join(''));
}
