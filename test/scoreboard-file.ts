// Makes viz/trust/scoreboard.json from what `thaw facts --tier full --json` printed, and reads docs/magnitudes.md for it.

import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { ROBUST_SHARES } from '../batch/facts/robust-shares.ts';
import type {
  Bar,
  BoardClassic,
  BoardFact,
  Magnitude,
  Scoreboard,
} from '../viz/trust/scoreboard.ts';
import { root } from './architecture-source.ts';

/** A line of the command's JSON: a comparison of a fact, or a figure of a classic. */
interface FactRow {
  readonly fact: string;
  readonly claim: string;
  readonly statement: string;
  readonly compared: string;
  readonly bar: Bar;
  readonly figure: number;
  readonly interval: readonly [number, number];
  readonly seeds: number;
  readonly won: number;
  readonly pass: boolean;
  readonly ablations: readonly { says: string; contrast: string; left: number; pass: boolean }[];
}

interface ClassicRow {
  readonly classic: string;
  readonly statement: string;
  readonly pass: boolean;
}

/** Six digits after the point: more than any interval says, and enough to be rounded again as docs/evidence.md does. */
const short = (value: number): number => Math.round(value * 1e6) / 1e6 + 0;

const groups = <T>(rows: readonly T[], key: (row: T) => string): [string, T[]][] => {
  const found = new Map<string, T[]>();
  for (const row of rows) found.set(key(row), [...(found.get(key(row)) ?? []), row]);
  return [...found];
};

function factsOf(rows: readonly FactRow[]): BoardFact[] {
  return groups(rows, ({ fact }) => fact).map(([id, own]) => ({
    id,
    claims: own[0].claim.split(' '),
    statement: own[0].statement,
    asked: own.map(({ compared, bar, figure, interval: [low, high], won, seeds, pass }) => ({
      compared,
      bar,
      figure: short(figure),
      low: short(low),
      high: short(high),
      shown: 'atLeast' in bar ? Math.round(won * seeds) : null,
      pass,
      draws: ROBUST_SHARES[id]?.[compared] ?? null,
    })),
    without: own.flatMap(({ ablations }) =>
      ablations.map(({ says, contrast, left, pass }) => ({
        says,
        compared: contrast,
        left: short(left),
        gone: pass,
      })),
    ),
  }));
}

function classicsOf(rows: readonly ClassicRow[]): BoardClassic[] {
  return groups(rows, ({ classic }) => classic).map(([id, own]) => ({
    id,
    statement: own[0].statement,
    held: own.filter(({ pass }) => pass).length,
    figures: own.length,
  }));
}

/** The table of docs/magnitudes.md. */
export function magnitudes(): Magnitude[] {
  return readFileSync(join(root, 'docs', 'magnitudes.md'), 'utf8')
    .split('\n')
    .filter((line) => /^\| (?:E|6\.)\d+ /.test(line))
    .map((line) => line.split('|').map((cell) => cell.replaceAll('`', '').trim()))
    .map(([, id, world, here, figure, verdict]) => ({ id, world, here, figure, verdict }));
}

/** The scoreboard from a file with the command's JSON; the day is that of the file. */
export function scoreboardFrom(file: string): Scoreboard {
  const { facts } = JSON.parse(readFileSync(file, 'utf8')) as { facts: (FactRow | ClassicRow)[] };
  const asked = facts.filter((row): row is FactRow => 'fact' in row);
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    version: string;
  };
  return {
    program: version,
    date: statSync(file).mtime.toISOString().slice(0, 10),
    tier: 'full',
    organisations: asked[0].seeds,
    facts: factsOf(asked),
    classics: classicsOf(facts.filter((row): row is ClassicRow => 'classic' in row)),
    magnitudes: magnitudes(),
  };
}
