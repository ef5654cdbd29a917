// A phase diagram from start to end.

import type { Context } from '../options.ts';
import type { How, Outcome } from './how.ts';
import { phaseFigure } from './phase-figure.ts';
import { phaseFindings } from './phase-findings.ts';
import { runMaps } from './phase-runs.ts';
import { endsOf, summaryCsv } from './phase-summary.ts';
import { phaseTables } from './phase-tables.ts';
import type { ScaleName } from './read-study.ts';
import type { PhaseStudy } from './study-schema.ts';

/** Runs its maps and sums them up; null when the runs were broken off, or some failed. */
export async function phaseStudy(
  context: Context,
  study: PhaseStudy,
  folder: string,
  scale: ScaleName,
  how: How,
): Promise<Outcome | null> {
  const runs = await runMaps(context, study, folder, study.scales[scale], how);
  if (runs === null) return null;
  const maps = runs.map((map) => endsOf(map, study.rules));
  const { findings, texts } = phaseFindings(maps);
  return {
    files: {
      'summary.csv': summaryCsv(maps, study.rules),
      'figure.svg': phaseFigure(study.title, maps, study.rules),
    },
    findings,
    texts: { ...texts, ...phaseTables(maps) },
  };
}
