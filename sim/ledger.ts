// Whose push moved whom. When a host asks for it, every week's change of belief and resistance is booked to
// named forces, and the log-odds of customer-deep over product practice are split into theirs; each force is
// split further into what every intervention added to it and the rest. People of one audience share a row
// of the books, unless somebody is asked about: a row of their own is kept for them. Keeping books changes
// no bit of the run, and when none are kept nothing is computed.

import type { Model } from './model.ts';
import { countInputs, listChannels } from './ledger/channels.ts';
import type { Channel } from './ledger/channels.ts';
import { createCauses } from './ledger/causes.ts';
import type { Causes } from './ledger/causes.ts';
import { ENTRIES } from './ledger/forces.ts';
import { createSight } from './ledger/sight.ts';
import type { Sight } from './ledger/sight.ts';
import { createTracedSystems } from './ledger/traced-systems.ts';
import type { TracedSystems } from './ledger/traced-systems.ts';

/** People whose books are written together, while what they are about is still at hand. */
export const BLOCK = 64;

export interface Ledger {
  readonly causes: Causes;
  readonly systems: TracedSystems;
  readonly sight: Sight;
  readonly channels: readonly Channel[];
  /** Row of each person: that of the audience, or one of the person's own. */
  readonly rowOf: Uint32Array;
  readonly audienceOfRow: Uint32Array;
  /**
   * This week's books, rows × width: the forces (their part that comes through no channel), the coefficients
   * of the channels, what each cause added to the norm by louder colleagues (on belief, on practice), and how
   * many people and how many choosers were booked.
   */
  readonly rows: Float64Array;
  readonly width: number;
  readonly channelsFrom: number;
  readonly louderFrom: number;
  readonly booked: number;
  readonly choosers: number;
  /** Of the people of a block: how much of a force on a facet becomes belief this week, × facets. */
  readonly shares: Float64Array;
  /** Sums over the facets of a person: draws, and what bounds took off. */
  readonly noise: Float64Array;
  readonly bound: Float64Array;
  /** Share of behaviour that a person thinks about; talk heard; chance of deep less that of product. */
  readonly thought: Float64Array;
  readonly heard: Float64Array;
  readonly leant: Float64Array;
  /** Inputs of this week: audience × inputs × (whole, then causes); made when somebody reads. */
  readonly inputs: Float64Array;
  readonly inputCount: number;
  inputsWeek: number;
}

/**
 * A ledger for a model; set `model.ledger` to keep it. `persons` are those who get a row of their own. What
 * interventions have built by then counts as the way things are, so open it at week 0.
 */
export function createLedger(model: Model, persons: Iterable<number>): Ledger {
  const causes = createCauses(model);
  const channels = listChannels(model.facets);
  const rowOf = Uint32Array.from(model.audience);
  const audienceOfRow = Array.from({ length: model.audiences }, (_, audience) => audience);
  for (const person of persons) {
    rowOf[person] = audienceOfRow.length;
    audienceOfRow.push(model.audience[person]);
  }
  const channelsFrom = ENTRIES;
  const louderFrom = channelsFrom + channels.length;
  const sight = createSight(model, causes);
  const booked = louderFrom + 2 * sight.causes.length;
  const width = booked + 2;
  const inputCount = countInputs(model.facets);
  return {
    causes,
    systems: createTracedSystems(model, causes),
    sight,
    channels,
    rowOf,
    audienceOfRow: Uint32Array.from(audienceOfRow),
    rows: new Float64Array(audienceOfRow.length * width),
    width,
    channelsFrom,
    louderFrom,
    booked,
    choosers: booked + 1,
    shares: new Float64Array(BLOCK * model.facets),
    noise: new Float64Array(BLOCK),
    bound: new Float64Array(BLOCK),
    thought: new Float64Array(BLOCK),
    heard: new Float64Array(BLOCK),
    leant: new Float64Array(BLOCK),
    inputs: new Float64Array(model.audiences * inputCount * (1 + causes.count)),
    inputCount,
    inputsWeek: -1,
  };
}

/** Begins a week. */
export function openLedger(model: Model): void {
  model.ledger?.rows.fill(0);
}
