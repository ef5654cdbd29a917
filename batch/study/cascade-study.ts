// A study of cascades from start to end: its arms one after the other, each kept as a table as soon as it is done.

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { csvLine } from '../../viz/marks/csv.ts';
import { makeFolder, readText, writeWhole } from '../files.ts';
import { startProgress } from '../progress.ts';
import { cascadeFigure } from './cascade-figure.ts';
import { cascadeFindings } from './cascade-findings.ts';
import { cascadeOf, type Cascade } from './cascade-runs.ts';
import { cascadeCsv, pointsOf } from './cascade-summary.ts';
import { cascadeTables } from './cascade-tables.ts';
import type { How, Outcome } from './how.ts';
import type { Arm, CascadesScale } from './study-schema.ts';

const HEAD = ['ties', 'run', 'contacts', 'reached', 'weeks'] as const;

/** Runs what is not yet kept in `how.out`, and sums it up. */
export function cascadeStudy(scale: CascadesScale, how: How): Outcome {
  const folder = join(how.out, 'runs');
  makeFolder(folder);
  const total = scale.arms.reduce((sum, arm) => sum + runsOf(arm), 0);
  const progress = startProgress({
    stream: process.stderr,
    total,
    quiet: how.quiet,
    now: () => performance.now(),
  });
  const points = scale.arms.flatMap((arm) => {
    const path = join(folder, `${arm.name}.csv`);
    const kept = how.resume ? readKept(path, arm) : null;
    const cascades = kept ?? runArm(arm, () => progress.step(false));
    if (kept === null) writeWhole(path, tableOf(cascades));
    else for (let run = 0; run < kept.length; run++) progress.step(false);
    return pointsOf(arm, cascades);
  });
  progress.close();
  const { findings, texts } = cascadeFindings(points);
  return {
    files: { 'summary.csv': cascadeCsv(points), 'figure.svg': cascadeFigure(points) },
    findings,
    texts: { ...texts, ...cascadeTables(points) },
  };
}

const runsOf = ({ runs, ties }: Arm): number => runs * ties.length;

function runArm(arm: Arm, step: () => void): Cascade[] {
  return arm.ties.flatMap((ties) =>
    Array.from({ length: arm.runs }, (_, place) => {
      const cascade = cascadeOf(arm, ties, place + 1);
      step();
      return cascade;
    }),
  );
}

function tableOf(cascades: readonly Cascade[]): string {
  const rows = cascades.map((cascade) => csvLine(HEAD.map((name) => cascade[name])));
  return [csvLine(HEAD), ...rows].join('');
}

/** The cascades of an arm that was finished before; null where there are none, or too few. */
function readKept(path: string, arm: Arm): Cascade[] | null {
  const text = existsSync(path) ? readText(path) : null;
  if (typeof text !== 'string') return null;
  const [head, ...lines] = text.trimEnd().split('\n');
  if (`${head}\n` !== csvLine(HEAD) || lines.length !== runsOf(arm)) return null;
  return lines.map((line) => {
    const [ties, run, contacts, reached, weeks] = line.split(',').map(Number);
    return { ties, run, contacts, reached, weeks };
  });
}
