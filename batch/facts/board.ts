// The scoreboard as text: a line a contrast, a line an ablation, and what it comes to.

import { signed, textTable } from '../text-table.ts';
import { holm } from './holm.ts';
import type { Bar } from './protocol.ts';
import type { AblationReport, ContrastReport, FactReport } from './report.ts';
import { labelOf, ROBUST_SHARES } from './robust-shares.ts';

const LEVEL = 0.05;

/** A contrast among all that were asked. */
export interface Line extends ContrastReport {
  readonly fact: FactReport;
  /** p after Holm's correction over every contrast asked at once. */
  readonly adjusted: number;
  /** Share of random parameter draws in which it holds; null when it was never asked. */
  readonly robust: number | null;
  readonly verdict: 'pass' | 'fail' | 'conditional';
}

/** Every contrast of these facts with its place in the family. */
export function lines(reports: readonly FactReport[]): Line[] {
  const all = reports.flatMap((fact) => fact.contrasts.map((contrast) => ({ fact, contrast })));
  const adjusted = holm(all.map(({ contrast }) => contrast.p));
  return all.map(({ fact, contrast }, place) => {
    const robust = ROBUST_SHARES[fact.id]?.[contrast.says] ?? null;
    const conditional = robust !== null && labelOf(robust) !== 'robust';
    const verdict = !contrast.pass ? 'fail' : conditional ? 'conditional' : 'pass';
    return { ...contrast, fact, adjusted: adjusted[place], robust, verdict };
  });
}

function barText(bar: Bar): string {
  if ('within' in bar) return `within ${bar.within}`;
  if ('atMost' in bar) return `at most ${bar.atMost}`;
  return bar.atLeast >= 0 ? `at least ${bar.atLeast}` : `at most ${bar.atLeast}`;
}

function verdictText({ verdict, robust, known, adjusted, pass }: Line): string {
  const notes = [
    robust === null ? '' : `holds in ${Math.round(100 * robust)} % of draws`,
    robust !== null && labelOf(robust) === 'weak' ? 'weak' : '',
    known === null ? '' : pass ? 'was known to fail' : 'known',
    pass && adjusted > LEVEL ? 'not after Holm' : '',
  ].filter((note) => note !== '');
  return notes.length === 0 ? verdict : `${verdict} (${notes.join(', ')})`;
}

function ablationCells(fact: FactReport, one: AblationReport): string[] {
  const killed = one.pass ? 'killed' : 'not killed';
  const says = `  without it (${one.says}): ${one.contrast}`;
  const known = one.known === null ? '' : ' (known)';
  return [fact.id, '', signed(one.left), '', '', '', '', `${killed}${known}`, says];
}

export function boardText(reports: readonly FactReport[]): string {
  const all = lines(reports);
  const rows = reports.flatMap((fact) => [
    [fact.id, '', '', '', '', '', '', '', `${fact.claims.join(' ')}: ${fact.statement}`],
    ...all
      .filter((line) => line.fact === fact)
      .map((line) => [
        fact.id,
        barText(line.bar),
        signed(line.difference),
        `${signed(line.interval[0])} to ${signed(line.interval[1])}`,
        'atLeast' in line.bar
          ? `${Math.round(line.won * line.seeds)} of ${line.seeds}`
          : `${line.seeds}`,
        line.cliffsDelta.toFixed(2),
        line.adjusted < 0.001 ? '<.001' : line.adjusted.toFixed(3),
        verdictText(line),
        `  ${line.says}`,
      ]),
    ...fact.ablations.map((one) => ablationCells(fact, one)),
  ]);
  const header = ['fact', 'asked', 'figure', 'interval', 'seeds', 'delta', 'p', 'verdict', 'what'];
  return `${textTable(header, rows)}\n${summary(reports, all)}\n`;
}

function summary(reports: readonly FactReport[], all: readonly Line[]): string {
  const count = (verdict: Line['verdict']): number =>
    all.filter((line) => line.verdict === verdict).length;
  const ablations = reports.flatMap((fact) => fact.ablations);
  const killed = ablations.filter(({ pass }) => pass).length;
  return (
    `${reports.length} facts, ${all.length} contrasts: ${count('pass')} pass, ` +
    `${count('conditional')} conditional, ${count('fail')} fail; ` +
    `${killed} of ${ablations.length} ablations kill. ` +
    'Interval: 95 %, for "nothing happens" 90 %; p: one-sided, after Holm.'
  );
}

/** One line of JSON a contrast, as contract.md names its fields, and more. */
export function boardJson(reports: readonly FactReport[]): object[] {
  return lines(reports).map(({ fact, says, bar, difference, interval, seeds, pass, ...more }) => ({
    claim: fact.claims.join(' '),
    fact: fact.id,
    statement: fact.statement,
    compared: says,
    bar,
    figure: difference,
    interval,
    seeds,
    pass,
    verdict: more.verdict,
    won: more.won,
    cliffsDelta: more.cliffsDelta,
    p: more.p,
    pHolm: more.adjusted,
    shareOfDraws: more.robust,
    known: more.known,
    ablations: fact.ablations.filter(({ contrast }) => contrast === says),
  }));
}
