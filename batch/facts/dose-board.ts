// What each dose of each kind comes to, as rows.

import { signed, textTable } from '../text-table.ts';
import { DOSE_OUTCOMES, DOSE_PLACES, STRENGTHS } from './dose-facts.ts';
import type { FactReport } from './report.ts';

export interface DoseRow {
  readonly kind: string;
  readonly place: string;
  readonly outcome: string;
  readonly strength: number;
  readonly difference: number;
  readonly interval: readonly [number, number];
  readonly seeds: number;
}

export function doseRows(reports: readonly FactReport[]): DoseRow[] {
  return reports.flatMap(({ id, contrasts }) =>
    contrasts.map(({ difference, interval, seeds }, at) => ({
      kind: id,
      place: DOSE_PLACES[Math.floor(at / (STRENGTHS.length * DOSE_OUTCOMES.length))],
      outcome: DOSE_OUTCOMES[Math.floor(at / STRENGTHS.length) % DOSE_OUTCOMES.length],
      strength: STRENGTHS[at % STRENGTHS.length],
      difference,
      interval,
      seeds,
    })),
  );
}

/** A line for each kind, place and outcome; the three strengths beside each other. */
export function doseText(reports: readonly FactReport[]): string {
  const rows = doseRows(reports);
  const lines: string[][] = [];
  for (let at = 0; at < rows.length; at += STRENGTHS.length) {
    const [first] = rows.slice(at, at + STRENGTHS.length);
    const cells = rows
      .slice(at, at + STRENGTHS.length)
      .map(({ difference, interval: [low, high] }) => {
        return `${signed(difference)} (${signed(low)} to ${signed(high)})`;
      });
    lines.push([first.kind, first.place, first.outcome, ...cells]);
  }
  const header = ['kind', 'place', 'outcome', ...STRENGTHS.map((one) => `at ${one}`)];
  const seeds = rows[0]?.seeds ?? 0;
  return `${textTable(header, lines)}\nWeeks 130 to 156, ${seeds} organisations, against the same without it; 95 % intervals.\n`;
}
