// How what somebody sends (a lever, a system) becomes force on a person: through channels. A channel's force
// is a coefficient, which is the person's own, times an input, which all people of an audience share. So
// coefficients can be added up over people, and the input split among those who moved it once an audience.

import { LEVER_FACETS } from '../columns.ts';
import type { ParamValues } from '../params.ts';
import type { LeverName } from '../params.ts';
import { ENTRIES, ENTRY } from './forces.ts';

/** One factor of an input: `plus` + `times` × the lever. */
export interface Factor {
  readonly lever: LeverName;
  readonly plus: (values: Readonly<ParamValues>) => number;
  readonly times: (values: Readonly<ParamValues>) => number;
}

const factor = (
  lever: LeverName,
  plus: Factor['plus'] = () => 0,
  times: Factor['times'] = () => 1,
): Factor => ({ lever, plus, times });

const one = () => 1;
const press = factor('push', one, (values) => values.pushPresses);

/** Inputs that are products of levers, as the equations of belief, practice and resistance have them. */
const PRODUCTS = {
  coherence: [factor('doubt', one, () => -1)],
  peers: [factor('peerLoosening', one, () => -1)],
  talk: [factor('talk')],
  participation: [factor('participation')],
  heededTalk: [factor('talk'), factor('participation')],
  control: [factor('controlling', one, (values) => -values.crowding)],
  contact: [factor('customerContact')],
  meeting: [factor('exemplars'), factor('participation')],
  exemplars: [factor('exemplars')],
  precedents: [factor('precedents')],
  press: [press],
  pressTalk: [press, factor('talk')],
  effort: [
    factor('autonomy', one, (values) => -values.autonomyEasesDeep),
    factor('scripts', one, (values) => values.scriptHindersDeep),
    factor('relief', one, () => -1),
  ],
  example: [factor('roleModelling')],
  push: [
    factor('push'),
    factor('participation', one, (values) => -values.participationCalms),
    factor('deficit', (values) => values.pushAlone),
  ],
  fade: [factor('participation', one, (values) => values.participationFades)],
} as const satisfies Record<string, readonly Factor[]>;

type Product = keyof typeof PRODUCTS;

export const PRODUCT_INPUTS: readonly (readonly Factor[])[] = Object.values(PRODUCTS);
const product = (name: Product): number => Object.keys(PRODUCTS).indexOf(name);

/** Inputs after the products: what the six systems pay together, then each facet's system or support. */
export const PAY_INPUT = PRODUCT_INPUTS.length;
export const FACET_INPUTS = PAY_INPUT + 1;

/** Places of the channels, from 0. Those of single facets come after them. */
export const CHANNEL = {
  coherence: 0,
  peers: 1,
  talk: 2,
  heededTalk: 3,
  passed: 4,
  heededPassed: 5,
  heededManager: 6,
  ownPractice: 7,
  contact: 8,
  meeting: 9,
  seenExemplars: 10,
  seenPrecedents: 11,
  pay: 12,
  conviction: 13,
  press: 14,
  pressTalk: 15,
  effort: 16,
  example: 17,
  doneExemplars: 18,
  donePrecedents: 19,
  push: 20,
  fade: 21,
} as const;
export const FACET_CHANNELS = 22;

interface Channel {
  /** Place of the force it belongs to. */
  readonly entry: number;
  readonly input: number;
  /** True when the force is booked whole, so that the channel only says whose part of it is whose. */
  readonly inside: boolean;
}

const channel = (entry: number, input: number, inside = false): Channel => ({
  entry,
  input,
  inside,
});

const { belief, practice, resistance } = ENTRY;

const PLAIN: Readonly<Record<keyof typeof CHANNEL, Channel>> = {
  coherence: channel(belief.coherence, product('coherence')),
  peers: channel(belief.peers, product('peers')),
  talk: channel(belief.talk, product('talk')),
  heededTalk: channel(belief.talk, product('heededTalk')),
  passed: channel(belief.manager, product('talk')),
  heededPassed: channel(belief.manager, product('heededTalk')),
  heededManager: channel(belief.manager, product('participation')),
  ownPractice: channel(belief.practice, product('control')),
  contact: channel(belief.customers, product('contact')),
  meeting: channel(belief.customers, product('meeting')),
  seenExemplars: channel(belief.norm, product('exemplars'), true),
  seenPrecedents: channel(belief.norm, product('precedents'), true),
  pay: channel(practice.systems, PAY_INPUT),
  conviction: channel(practice.belief, product('control')),
  press: channel(practice.talk, product('press')),
  pressTalk: channel(practice.talk, product('pressTalk')),
  effort: channel(practice.effort, product('effort')),
  example: channel(practice.example, product('example')),
  doneExemplars: channel(practice.norm, product('exemplars'), true),
  donePrecedents: channel(practice.norm, product('precedents'), true),
  push: channel(resistance.push, product('push')),
  fade: channel(resistance.persistence, product('fade'), true),
};

/** All channels by place: their force, their input, and where their whole is added up. */
export interface Channels {
  readonly entryOf: Uint16Array;
  readonly inputOf: Uint16Array;
  /** As `entryOf`, but the place after the last force for those inside a force that is booked whole. */
  readonly wholeOf: Uint16Array;
}

/** All channels: the plain ones, one a facet for its system, two an assumption for the word of it. */
export function listChannels(facets: number): Channels {
  const assumptions = facets - LEVER_FACETS;
  const all = Object.entries(CHANNEL).map(([name]) => PLAIN[name as keyof typeof CHANNEL]);
  for (let facet = 0; facet < facets; facet++) {
    all.push(channel(belief.systems, FACET_INPUTS + facet));
  }
  for (let place = 0; place < assumptions; place++) {
    all.push(channel(belief.talk, FACET_INPUTS + LEVER_FACETS + place));
    all.push(channel(belief.talk, FACET_INPUTS + facets + place));
  }
  return {
    entryOf: Uint16Array.from(all, ({ entry }) => entry),
    inputOf: Uint16Array.from(all, ({ input }) => input),
    wholeOf: Uint16Array.from(all, ({ entry, inside }) => (inside ? ENTRIES : entry)),
  };
}

/** Inputs of an audience: products, pay, each facet, each assumption's support heeded. */
export function countInputs(facets: number): number {
  return FACET_INPUTS + facets + (facets - LEVER_FACETS);
}
