// Whether what came out is what lies beside the study: hashes of every file at each scale, and the text itself.

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeWhole } from '../files.ts';
import { Refusal } from '../refusal.ts';
import { SCALES, type ScaleName } from './read-study.ts';

const HASHES = 'hashes.json';
type Hashes = Readonly<Record<string, string>>;

/** What is known of each scale; nothing where the study was never kept. */
export function knownHashes(folder: string): Partial<Record<ScaleName, Hashes>> {
  const path = join(folder, HASHES);
  if (!existsSync(path)) return {};
  try {
    const value = JSON.parse(readFileSync(path, 'utf8')) as Record<string, Hashes>;
    return Object.fromEntries(
      SCALES.flatMap((scale) => (Object.hasOwn(value, scale) ? [[scale, value[scale]]] : [])),
    );
  } catch {
    const mend = 'Make it again with --keep.';
    throw new Refusal([{ path, came: 'broken JSON', expected: 'hashes by scale and file', mend }]);
  }
}

/** Files that are not what they were, or are missing on one side. */
export function disagreements(known: Hashes, found: Hashes): string[] {
  const names = new Set([...Object.keys(known), ...Object.keys(found)]);
  return [...names].filter((name) => known[name] !== found[name]).toSorted();
}

/** Puts down what came out as what is to be expected from now on. */
export function keepHashes(folder: string, scale: ScaleName, found: Hashes): void {
  const all = { ...knownHashes(folder), [scale]: found };
  const ordered = Object.fromEntries(
    SCALES.flatMap((name) => (all[name] === undefined ? [] : [[name, all[name]]])),
  );
  writeWhole(join(folder, HASHES), `${JSON.stringify(ordered, null, 2)}\n`);
}
