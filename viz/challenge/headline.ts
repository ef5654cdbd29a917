// The headline of a quarter, found from the run: of everything that can be told, whatever stands out most. It
// looks at outcomes alone and names no cause.

import { meanOver, sumOver, type Read } from './credit.ts';
import { QUARTER } from './record.ts';

export type HeadlineKind =
  'left' | 'hot' | 'lip' | 'tips' | 'department' | 'slips' | 'costly' | 'earns' | 'quiet';

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
  const left = sumOver(read, 'exits', from, to) - sumOver(nothing, 'exits', from, to);
  told('left', -1, left / read('headcount', 0), { value: left, other: 0 });
  const [said, done] = [read('espoused', to), read('enacted', to)];
  told('lip', -1, said - done, { value: said, other: done });
  told('tips', -1, rise(-1), { value: read('converted', to), other: read('converted', from) });
  told('slips', -1, -rise(-1), { value: read('converted', to), other: read('converted', from) });
  const gained = meanOver(read, 'profit', from, to) - meanOver(nothing, 'profit', from, to);
  told('costly', -1, -gained, { value: -gained, other: 0 });
  told('earns', -1, gained, { value: gained, other: 0 });
  for (let department = 0; department < departments; department++) {
    const distress = read('distress', to, department);
    told('hot', department, distress, {
      value: distress,
      other: read('avoidance', to, department),
    });
    const value = read('converted', to, department);
    told('department', department, rise(department), { value, other: value - rise(department) });
  }
  const quiet: Headline = { kind: 'quiet', department: -1, value: done, other: said, size: 0 };
  return found.reduce((most, one) => (one.size > most.size ? one : most), quiet);
}

interface Numbers {
  readonly value: number;
  readonly other: number;
}
