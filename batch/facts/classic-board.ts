// The classic results on the scoreboard: published models that the engine must reduce to by its switches, or that a
// small reference model beside it reproduces.

import { judgeClassic, type Judged } from '../classics/classic.ts';
import { CLASSICS } from '../classics/classics.ts';
import { textTable } from '../text-table.ts';

export interface ClassicReport {
  readonly id: string;
  readonly statement: string;
  readonly asks: readonly Judged[];
  readonly pass: boolean;
}

/** Asks a classic by its id. Throws Error when there is none. */
export function classicReport(id: string, full: boolean): ClassicReport {
  const classic = CLASSICS.find((one) => one.id === id);
  if (classic === undefined) throw new Error(`facts: no classic is called ${id}`);
  const asks = judgeClassic(classic, full);
  return { id, statement: classic.statement, asks, pass: asks.every(({ pass }) => pass) };
}

const figure = (value: number): string => String(Number(value.toPrecision(5)));

/** A line a classic, and a line for each figure that is not what it must be. */
export function classicText(reports: readonly ClassicReport[]): string {
  if (reports.length === 0) return '';
  const rows = reports.flatMap(({ id, statement, asks, pass }) => {
    const places = [...new Set(asks.map(({ on }) => on))].toSorted().join(' and ');
    const held = asks.filter((ask) => ask.pass).length;
    const wrong = asks.filter((ask) => !ask.pass);
    return [
      [id, `${held} of ${asks.length}`, places, pass ? 'pass' : 'fail', statement],
      ...wrong.map((ask) => [
        id,
        figure(ask.figure),
        ask.on,
        'fail',
        `  ${ask.says}: wanted ${figure(ask.low)} to ${figure(ask.high)}`,
      ]),
    ];
  });
  const held = reports.filter(({ pass }) => pass).length;
  const table = textTable(['classic', 'figures', 'asked of', 'verdict', 'what'], rows);
  return `\n${table}\n${held} of ${reports.length} classic results hold.\n`;
}

const orNull = (value: number): number | null => (Number.isFinite(value) ? value : null);

/** A row a figure: what it is, and between what it must be. */
export function classicJson(reports: readonly ClassicReport[]): object[] {
  return reports.flatMap(({ id, statement, asks }) =>
    asks.map(({ says, on, figure: found, low, high, pass }) => ({
      classic: id,
      statement,
      compared: says,
      on,
      figure: orNull(found),
      wanted: [orNull(low), orNull(high)],
      pass,
    })),
  );
}
