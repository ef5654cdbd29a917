// The headline of a quarter, found from the run: of everything that can be told, whatever stands out most. It
// looks at outcomes alone and names no cause. Its figures are those of the table of changes under it, as that
// table rounds them, or it says of which department they are; so it says that nothing moved only where no row of
// that table shows another figure than a quarter before.

import { sumOver, type Read } from './credit.ts';
import { QUARTER } from './record.ts';
import { strainLevel } from './strain.ts';

export type HeadlineKind =
  | 'left'
  | 'hot'
  | 'lip'
  | 'tips'
  | 'department'
  | 'slips'
  | 'costly'
  | 'earns'
  | 'changed'
  | 'said'
  | 'profit'
  | 'strain'
  | 'exits'
  | 'quiet';

export interface Headline {
  readonly kind: HeadlineKind;
  /** -1: everybody. */
  readonly department: number;
  readonly value: number;
  readonly other: number;
  /** How far above what is worth telling; the largest is told. */
  readonly size: number;
}

/** From here on each is worth telling. */
const TOLD = {
  left: 0.03,
  hot: 0.6,
  lip: 0.45,
  tips: 0.12,
  department: 0.15,
  slips: 0.05,
  costly: 0.08,
  earns: 0.06,
};

/** Where nothing is worth telling by itself, the row that moved most is told, by what its move usually is. */
const USUAL = { changed: 0.05, said: 0.2, profit: 0.04, strain: 1, exits: 8 };

/** An outcome of a department (-1: everybody) in a week. */
export type ReadHere = (outcome: string, week: number, department?: number) => number;

export function headlineOf(
  place: number,
  read: ReadHere,
  nothing: Read,
  departments: number,
): Headline {
  const [from, to] = [place * QUARTER, (place + 1) * QUARTER];
  const found: Headline[] = [];
  const told = (kind: keyof typeof TOLD, department: number, amount: number, more: Numbers) => {
    if (amount >= TOLD[kind]) found.push({ kind, department, ...more, size: amount / TOLD[kind] });
  };
  const rise = (department: number) =>
    read('converted', to, department) - read('converted', from, department);
  const left = {
    value: sumOver(read, 'exits', from, to),
    other: sumOver(nothing, 'exits', from, to),
  };
  told('left', -1, (left.value - left.other) / read('headcount', 0), left);
  const changed = { value: read('converted', to), other: read('converted', from) };
  const said = read('espoused', to);
  told('lip', -1, said - changed.value, { value: said, other: changed.value });
  told('tips', -1, rise(-1), changed);
  told('slips', -1, -rise(-1), changed);
  const profit = { value: read('profit', to), other: nothing('profit', to) };
  told('costly', -1, profit.other - profit.value, profit);
  told('earns', -1, profit.value - profit.other, profit);
  for (let department = 0; department < departments; department++) {
    const distress = read('distress', to, department);
    told('hot', department, distress, {
      value: distress,
      other: read('avoidance', to, department),
    });
    const value = read('converted', to, department);
    told('department', department, rise(department), { value, other: value - rise(department) });
  }
  const all = found.length > 0 ? found : movesOf(place, read);
  const quiet: Headline = { kind: 'quiet', department: -1, value: 0, other: 0, size: 0 };
  return all.reduce((most, one) => (one.size > most.size ? one : most), quiet);
}

/** Rows of the table of changes that show another figure than a quarter before. */
function movesOf(place: number, read: ReadHere): Headline[] {
  const [from, to] = [place * QUARTER, (place + 1) * QUARTER];
  const whole = (outcome: string, week: number) => Math.round(100 * read(outcome, week)) / 100;
  const exits = (week: number) => Math.round(sumOver(read, 'exits', week - QUARTER, week));
  const strain = (week: number) => strainLevel(read('distress', week));
  const moves: Record<keyof typeof USUAL, readonly [now: number, before: number]> = {
    changed: [whole('converted', to), whole('converted', from)],
    said: [whole('espoused', to), whole('espoused', from)],
    profit: [whole('profit', to), whole('profit', from)],
    strain: [strain(to), strain(from)],
    // Before the first quarter nobody was counted.
    exits: [exits(to), place === 0 ? exits(to) : exits(from)],
  };
  return Object.entries(moves).flatMap(([name, [value, other]]) => {
    const kind = name as keyof typeof USUAL;
    const size = Math.abs(value - other) / USUAL[kind];
    return size > 0 ? [{ kind, department: -1, value, other, size }] : [];
  });
}

interface Numbers {
  readonly value: number;
  readonly other: number;
}
