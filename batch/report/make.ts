// From a folder to the parts of its report: which outcomes, their answers, their figures.

import { OUTCOMES } from '../../sim/index.ts';
import { numbersOf } from '../../viz/marks/lab/table.ts';
import { counted } from '../../viz/marks/lab/words.ts';
import { answerOf } from './answer.ts';
import { readingOf } from './design.ts';
import { figuresOf, panelGroups } from './figures.ts';
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
  const outcomes: OutcomePart[] = [];
  const blocks = indices?.intervals.over ?? '';
  for (const { name, unit, sentence } of known) {
    const outcome = { name, unit, meaning: sentence };
    const analyses = (indices?.analyses ?? []).filter((one) => one.outcome === name);
    const [first] = analyses;
    const answer = answerOf(reading, name, first?.indices ?? [], blocks);
    const values = numbersOf(table, name).filter((value) => !Number.isNaN(value));
    const still = values.every((value) => value === values[0]);
    const weeks =
      drawn && !still
        ? (await readWeeks(folder, manifest, table, panelGroups(reading, name), [name])).get(name)
        : null;
    const figures = still ? [] : figuresOf(reading, outcome, analyses, blocks, weeks ?? null);
    outcomes.push({ outcome, answer, figures });
  }
  return { source, reading, outcomes, notes };
}
