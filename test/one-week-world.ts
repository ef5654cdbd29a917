// The world of the second engine (one-week-reference.ts): plain objects in the symbols of the model's text.

import { drawCounter, drawPair } from '../sim/random.ts';
import type { Controls } from './one-week-controls.ts';

export interface Person {
  slot: number;
  department: number;
  manager: number;
  isManager: boolean;
  neighbours: number[];
  x: number[];
  H: { P: number; N: number; C: number };
  pi: { P: number; N: number; C: number };
  k: number;
  kBest: number;
  tau: number;
  psi: number;
  R: number;
  heat: number;
  D: number;
  /** Fear, and the share of care where leaders monitor. */
  phi: number;
  care: number;
  q: number;
  eta: number;
  th: number;
  s: number;
  gadfly: boolean;
  generation: number;
  vacant: number;
  avoiding: boolean;
}

/** A place for a customer: `here` or free. */
export interface Customer {
  place: number;
  contact: number;
  here: boolean;
  satisfied: number;
  generation: number;
}

export interface Firm {
  Sat: number;
  Loyal: number;
  /** Customers at week 0, and how many come each week. */
  start: number;
  arrivals: number;
  /** What ideas of gadflies add, now and in the weeks to come (by week modulo 32). */
  ideas: number;
  ripening: number[];
  B: number;
  p: number;
  pSmooth: number;
  pRef: number;
  market: number;
  exits: number;
  hires: number;
}

export interface World {
  week: number;
  key: Int32Array;
  people: Person[];
  customers: Customer[];
  /** People who serve customers, by department. */
  service: number[][];
  S: number[][];
  /** What each department's systems were from the beginning. */
  rest: number[][];
  firm: Firm;
  /** Parameter values by the engine's names, since those are what a scenario sets. */
  v: Readonly<Record<string, number>>;
  /** What leaders do this week to a person, and to a department as such. */
  controls: (person: Person) => Controls;
  departmentControls: (department: number) => Controls;
  /** Programme costs of the week, in revenue. */
  spending: number;
  /** How late and how blurred leaders see. */
  policy: { lag: number; noise: number };
}

export const F = 6;
export const FACETS = [0, 1, 2, 3, 4, 5];
export const sigma = (z: number): number => 1 / (1 + Math.exp(-z));
export const clip = (z: number, low: number, high: number): number =>
  Math.min(high, Math.max(low, z));
export const mean = (list: readonly number[]): number =>
  list.reduce((sum, one) => sum + one, 0) / list.length;
export const loyalty = (s: number): number => s * s * (3 - 2 * s);
export const m = (person: Person): number => mean(person.x);

/** The two numbers that a person of a generation draws in the world's week for a purpose. */
export function draw(
  world: World,
  slot: number,
  generation: number,
  purpose: number,
): [number, number] {
  const pair = new Float64Array(2);
  drawPair(world.key, slot, drawCounter(generation, purpose), pair);
  return [pair[0], pair[1]];
}

/** How far somebody's practice can be seen: all of it, but gadflies speak when it is safe. */
export function voice({ v, controls }: World, j: Person): number {
  if (!j.gadfly) return 1;
  const covered = j.psi + v['voiceProtection'] * controls(j).prot;
  return sigma((covered - v['voiceAt']) / v['voiceWidth']);
}
