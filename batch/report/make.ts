// From a folder to the parts of its report: which outcomes, their answers, their figures.

import { OUTCOMES } from '../../sim/index.ts';
import { groupsOf, numbersOf } from '../../viz/marks/lab/table.ts';
import type { WeeksCell } from '../../viz/marks/lab/weeks.ts';
import { counted } from '../../viz/marks/lab/words.ts';
import { answerOf } from './answer.ts';
import { readingOf, type Reading } from './design.ts';
import { figuresOf, panelFactors } from './figures.ts';
import type { ReportFolder } from './folder.ts';
import type { OutcomePart, ReportParts } from './page.ts';
import { MOST_SERIES_ROWS, readWeeks, seriesRows } from './read-series.ts';
import { readTable } from './read-table.ts';

/** What people do, who has changed, what it costs them, what it costs. */
const MAIN = ['enacted', 'converted', 'distress', 'profit'];

/** Outcomes that are reported where none are asked for. */
export function mainOutcomes({ manifest, indices }: ReportFolder): string[] {
  if (indices !== null) return [...new Set(indices.analyses.map(({ outcome }) => outcome))];
  const until = manifest.request.until?.outcome;
  return [...new Set([...(until === undefined ? [] : [until]), ...MAIN])];
}

export async function makeReport(
  source: ReportFolder,
  asked: readonly string[],
): Promise<ReportParts> {
  const { folder, manifest, indices } = source;
  const table = await readTable(folder, manifest, asked);
  const reading = readingOf(table);
  const known = OUTCOMES.filter(({ name }) => asked.includes(name)).toSorted(
    (a, b) => asked.indexOf(a.name) - asked.indexOf(b.name),
  );
  const notes: string[] = [];
  const { failed, total } = manifest.runs;
  if (failed > 0) {
    notes.push(
      `${counted(failed, 'run')} of ${total} failed and ${failed === 1 ? 'is' : 'are'} missing from everything below; the manifest has the inputs.`,
    );
  }
  const rows = seriesRows(manifest);
  if (rows > MOST_SERIES_ROWS) {
    notes.push(
      `Weeks are not drawn: their table has ${counted(rows, 'row')}, more than the ${MOST_SERIES_ROWS} that a report reads.`,
    );
  }
  const drawn = rows > 0 && rows <= MOST_SERIES_ROWS;
  const moving = asked.filter((name) => moves(numbersOf(table, name)));
  const weeks = drawn ? await weeksOf(source, reading, moving) : new Map<string, WeeksCell[]>();
  const blocks = indices?.intervals.over ?? '';
  const outcomes = known.map(({ name, unit, sentence }): OutcomePart => {
    const outcome = { name, unit, meaning: sentence };
    const analyses = (indices?.analyses ?? []).filter((one) => one.outcome === name);
    const answer = answerOf(reading, name, analyses, blocks);
    const figures = moving.includes(name)
      ? figuresOf(reading, outcome, analyses, blocks, weeks.get(name) ?? null)
      : [];
    return { outcome, answer, figures };
  });
  return { source, reading, outcomes, notes };
}

/** Whether an outcome has two different figures; what never moves needs no picture. */
function moves(values: Float64Array): boolean {
  const known = values.filter((value) => !Number.isNaN(value));
  return known.some((value) => value !== known[0]);
}

/** Weeks of all outcomes; those whose panels are the same are read together. */
async function weeksOf(
  { folder, manifest }: ReportFolder,
  reading: Reading,
  outcomes: readonly string[],
): Promise<Map<string, WeeksCell[]>> {
  const together = new Map<string, string[]>();
  for (const outcome of outcomes) {
    const key = JSON.stringify(panelFactors(reading, outcome).map(({ name }) => name));
    together.set(key, [...(together.get(key) ?? []), outcome]);
  }
  const found = new Map<string, WeeksCell[]>();
  for (const names of together.values()) {
    const groups = groupsOf(reading.table, panelFactors(reading, names[0]));
    const weeks = await readWeeks(folder, manifest, reading.table, groups, names, reading.unit);
    for (const [name, cells] of weeks) found.set(name, cells);
  }
  return found;
}
