// In which share of the draws each contrast holds, with what can be said of that share.

import { wilson } from '../../sim/statistics.ts';
import { textTable } from '../text-table.ts';
import { CONDITIONAL_BELOW, labelOf, WEAK_BELOW, type Label } from './robust-shares.ts';
import type { Effect } from './robust.ts';

export interface Share {
  readonly fact: string;
  readonly contrast: string;
  readonly draws: number;
  /** Share of draws in which the effect points the stated way (or nothing happens, as claimed). */
  readonly holds: number;
  /** 95 % interval of that share (Wilson 1927). */
  readonly interval: readonly [number, number];
  /** Share in which it also reaches the minimum. */
  readonly reaches: number;
  readonly label: Label;
}

/** Shares over the draws that are there, in the order of the first of them. */
export function sharesOf(draws: readonly (readonly Effect[])[]): Share[] {
  const first = draws[0] ?? [];
  return first.map(({ fact, contrast }, place) => {
    const own = draws.map((effects) => effects[place]);
    const hits = own.filter(({ holds }) => holds).length;
    const holds = hits / own.length;
    const reaches = own.filter((one) => one.reaches).length / own.length;
    return {
      fact,
      contrast,
      draws: own.length,
      holds,
      interval: wilson(hits, own.length),
      reaches,
      label: labelOf(holds),
    };
  });
}

const percent = (share: number): string => `${Math.round(100 * share)}`;

export function robustText(shares: readonly Share[]): string {
  const rows = shares.map((one) => [
    one.fact,
    percent(one.holds),
    one.interval.map(percent).join(' to '),
    percent(one.reaches),
    one.label,
    one.contrast,
  ]);
  const header = ['fact', 'holds %', 'interval', 'minimum %', 'label', 'what'];
  const count = (label: Share['label']): number =>
    shares.filter((one) => one.label === label).length;
  return (
    textTable(header, rows) +
    `\n${shares[0]?.draws ?? 0} draws, ${shares.length} contrasts: ${count('robust')} robust, ` +
    `${count('conditional')} conditional (under ${percent(CONDITIONAL_BELOW)} %), ` +
    `${count('weak')} weak (under ${percent(WEAK_BELOW)} %).\n`
  );
}
