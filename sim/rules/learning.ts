// Understanding of both packages is taught, absorbed by the engaged, picked up by watching, and forgotten
// when not practised (MIX-7, MIX-9, CTX-8). The image people have of customers' reaction is corrected by
// meeting customers and passes between colleagues (AI-2, AI-3, AI-4).
// Reads: levers, satisfactionHere, engagement, resistance, complacent, seenPractice, seenReaction, habitDeep.
// Writes: understanding, understandingBest, expectedReaction.

import { FIRM } from '../model.ts';
import type { Model } from '../model.ts';
import { clamp } from '../math.ts';
import { LEVER, LEVERS } from '../params.ts';

/** Nobody knows less about it than this. */
const LEAST_KNOWN = 0.05;
/** Gadflies have understood, and keep it. */
const GADFLY_KNOWS = 0.85;
/** Images pass between colleagues, and slip back to what people outside think. */
const REACTION_SHARED = 0.02;
const REACTION_SLIPS = 0.004;

export function learning(model: Model): void {
  const { columns, values, levers, audience, people } = model;
  const { understanding, understandingBest, expectedReaction } = columns;
  for (let person = 0; person < people; person++) {
    if (columns.vacantWeeks[person] !== 0) continue;
    const lever = audience[person] * LEVERS.length;
    const image = expectedReaction[person];
    const met = values.reactionRate * levers[lever + LEVER.customerContact];
    const corrected =
      image +
      met * (heard(model, person, levers[lever + LEVER.appreciation]) - image) +
      REACTION_SHARED * (columns.seenReaction[person] - image) -
      REACTION_SLIPS * (image - values.reactionStart);
    expectedReaction[person] = clamp(corrected, -1, 1);

    const knows = understanding[person];
    const open =
      (values.learnIdle + (1 - values.learnIdle) * columns.engagement[person]) *
      (1 - columns.resistance[person]) *
      (1 - columns.complacent[person]);
    const taught = values.learnRate * levers[lever + LEVER.education] * open * (1 - knows);
    const watched = values.learnBySeeing * columns.seenPractice[person] * (1 - knows);
    const kept = Math.max(LEAST_KNOWN, values.retained * understandingBest[person]);
    const forgotten = values.forgetRate * (knows - kept) * (1 - columns.habitDeep[person]);
    const least = columns.gadfly[person] === 1 ? GADFLY_KNOWS : 0;
    understanding[person] = clamp(knows + taught + watched - forgotten, least, 1);
    if (understanding[person] > understandingBest[person]) {
      understandingBest[person] = understanding[person];
    }
  }
}

/**
 * What the customers somebody meets say: those of the own department, or of the whole organisation where it
 * serves none. Asked what is wrong they say how it is; asked what they value, much of it sounds better.
 */
function heard(model: Model, person: number, appreciation: number): number {
  const { columns, values, firm, roster } = model;
  const department = roster.department[person];
  const own = columns.customersHere[department] > 0;
  const satisfied = own ? columns.satisfactionHere[department] : firm[FIRM.satisfaction];
  const blunt = 2 * satisfied - 1;
  const kind = values.reactionTruth + (1 - values.reactionTruth) * blunt;
  return clamp(blunt + appreciation * (kind - blunt), -1, 1);
}
