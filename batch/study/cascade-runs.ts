// Threshold cascades on random networks in the engine, reduced by documented parameters (batch/classics/engine.ts) to
// Watts (2002): people join for good once a share of their contacts has joined, and one person starts.

import { namedStream } from '../../sim/random.ts';
import type { TieNetwork } from '../../sim/network.ts';
import { practise, reduced, spread, THRESHOLDS } from '../classics/engine.ts';
import { network } from '../classics/networks.ts';
import type { Arm } from './study-schema.ts';

/** How one cascade ended. */
export interface Cascade {
  readonly ties: number;
  readonly run: number;
  /** Contacts of whoever started. */
  readonly contacts: number;
  /** People who take part at the end. */
  readonly reached: number;
  readonly weeks: number;
}

/** So many ties on average, every pair as likely as any other: degrees are Poisson where people are many. */
export function randomNetwork(people: number, ties: number, uniform: () => number): TieNetwork {
  const wanted = Math.round((people * ties) / 2);
  const known = new Set<number>();
  const pairs: [number, number][] = [];
  const pick = (): number => Math.floor(uniform() * people);
  while (pairs.length < wanted) {
    const [one, other] = [pick(), pick()];
    const key = Math.min(one, other) * people + Math.max(one, other);
    if (one === other || known.has(key)) continue;
    known.add(key);
    pairs.push([one, other]);
  }
  return network(people, pairs);
}

const degree = ({ offsets }: TieNetwork, person: number): number =>
  offsets[person + 1] - offsets[person];

/** The network of a run; the same for every arm of as many people, so that arms are paired. */
export function networkOf({ people }: Arm, ties: number, run: number): TieNetwork {
  return randomNetwork(people, ties, namedStream(run, `contacts ${people} ${ties}`));
}

export function starterOf({ people, starter }: Arm, ties: TieNetwork, run: number): number {
  if (starter === 'anyone') return Math.floor(namedStream(run, 'starter')() * people);
  let best = 0;
  for (let person = 1; person < people; person++) {
    if (degree(ties, person) > degree(ties, best)) best = person;
  }
  return best;
}

/** The engine with nobody taking part but the one who starts. */
export function startedModel(arm: Arm, ties: TieNetwork, run: number) {
  const settings = { ...THRESHOLDS, thresholdMean: arm.threshold, thresholdSd: arm.spread };
  const model = reduced(arm.people, settings, ties, run);
  const first = starterOf(arm, ties, run);
  practise(model, (person) => person === first);
  return { model, first };
}

/** One cascade, until a week brings nobody new. */
export function cascadeOf(arm: Arm, ties: number, run: number): Cascade {
  const contacts = networkOf(arm, ties, run);
  const { model, first } = startedModel(arm, contacts, run);
  const { active, weeks } = spread(model);
  return { ties, run, contacts: degree(contacts, first), reached: active, weeks };
}
