// What a fact is made of: arms (plans that share their organisations), contrasts between them that look at
// outcomes only, and ablations that must take an effect away. Facts are data; nothing here runs anything.

import type { ScenarioFile } from '../../sim/index.ts';
import type { Bar } from './protocol.ts';
import { deepOf, READING, type Reading } from './readings.ts';

/** A plan for an organisation, laid over the base scenario. */
export interface Arm {
  readonly params?: Readonly<Record<string, number | string>>;
  readonly interventions?: ScenarioFile['interventions'];
  readonly events?: ScenarioFile['events'];
  readonly policy?: ScenarioFile['policy'];
  readonly organisation?: ScenarioFile['organisation'];
}

/** The readings of one run, week by week. */
export interface Run {
  readonly weeks: number;
  readonly width: number;
  readonly values: Float64Array;
}

/** The runs of one organisation, by arm. */
export type Runs = Readonly<Record<string, Run>>;

/** One side of a contrast: a number an organisation; some need to see the others too. */
export type Side = (own: Runs, all: readonly Runs[]) => number;

export interface Contrast {
  readonly says: string;
  readonly a: Side;
  readonly b: Side;
  readonly bar: Bar;
}

export interface Ablation {
  readonly says: string;
  /** Laid over every arm, so that both sides live in the ablated world. */
  readonly params: Readonly<Record<string, number | string>>;
  /** Likewise: another organisation, or another policy in the arms that have one. */
  readonly over?: Pick<Arm, 'organisation' | 'policy'>;
  /** Which contrasts it must kill, by place. */
  readonly kills: readonly number[];
}

export interface Fact {
  readonly id: string;
  readonly claims: readonly string[];
  /** One sentence that could turn out false. */
  readonly statement: string;
  readonly base: ScenarioFile;
  readonly weeks: number;
  readonly arms: Readonly<Record<string, Arm>>;
  readonly contrasts: readonly Contrast[];
  readonly ablations: readonly Ablation[];
}

/** Weeks after the first of these, up to and with the last. */
export type Window = readonly [number, number];

/** Mean of a place in the week's readings over a window. */
export function meanAt(run: Run, place: number, [from, to]: Window): number {
  let sum = 0;
  for (let week = from + 1; week <= to; week++) sum += run.values[week * run.width + place];
  return sum / (to - from);
}

/** Mean deep practice of some departments over a window. */
export function deepIn(run: Run, departments: readonly number[], window: Window): number {
  const sum = departments.reduce((all, place) => all + meanAt(run, deepOf(place), window), 0);
  return sum / departments.length;
}

/** Mean of a reading over a window, in one arm. */
export function reading(arm: string, name: Reading, window: Window): Side {
  return (own) => meanAt(own[arm], READING[name], window);
}

/** Arm b against arm a in one reading. */
export function contrast(
  [a, b]: readonly [string, string],
  name: Reading,
  window: Window,
  bar: Bar,
  says = `${name}, ${b} against ${a}, weeks ${window[0]} to ${window[1]}`,
): Contrast {
  return { says, a: reading(a, name, window), b: reading(b, name, window), bar };
}

/** One reading against another in the same arm, such as people of one position against another's. */
export function across(
  arm: string,
  [a, b]: readonly [Reading, Reading],
  window: Window,
  bar: Bar,
): Contrast {
  const says = `${b} against ${a} in ${arm}, weeks ${window[0]} to ${window[1]}`;
  return { says, a: reading(arm, a, window), b: reading(arm, b, window), bar };
}

/** A difference of differences: (c to d) against (a to b). */
export function interaction(
  [[a, b], [c, d]]: readonly (readonly [string, string])[],
  name: Reading,
  window: Window,
  bar: Bar,
): Contrast {
  const gain = (from: string, to: string): Side => {
    const [start, end] = [reading(from, name, window), reading(to, name, window)];
    return (own, all) => end(own, all) - start(own, all);
  };
  const says = `${name}, gain of ${d} over ${c} against gain of ${b} over ${a}`;
  return { says, a: gain(a, b), b: gain(c, d), bar };
}

/** One arm against a fixed level. */
export function level(arm: string, name: Reading, window: Window, at: number, bar: Bar): Contrast {
  const says = `${name} in ${arm} against ${at}, weeks ${window[0]} to ${window[1]}`;
  return { says, a: () => at, b: reading(arm, name, window), bar };
}

/** First week in which a reading is above a level; Infinity when it never is. */
export function firstAbove(run: Run, name: Reading, above: number): number {
  for (let week = 0; week <= run.weeks; week++) {
    if (run.values[week * run.width + READING[name]] > above) return week;
  }
  return Infinity;
}
