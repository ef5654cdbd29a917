// Understanding of both packages is taught, absorbed by the engaged, picked up by watching, and forgotten
// when not practised (MIX-7, MIX-9, CTX-8). The image people have of customers' reaction is corrected by
// meeting customers and passes between colleagues (AI-2, AI-3, AI-4).
// Reads: levers, satisfactionHere, engagement, resistance, complacent, seenPractice, seenReaction, habitDeep.
// Writes: understanding, understandingBest, expectedReaction.

import { GADFLY } from '../gadfly.ts';
import { FIRM } from '../model.ts';
import type { Model } from '../model.ts';
import { LEVER, LEVERS } from '../params.ts';

/** Nobody knows less about it than this. */
const LEAST_KNOWN = 0.05;

export function learning(model: Model): void {
  hearCustomers(model);
  const { columns, values, levers, audience, people, roster, departmentSums } = model;
  const { understanding, understandingBest, expectedReaction } = columns;
  for (let person = 0; person < people; person++) {
    if (columns.vacantWeeks[person] !== 0) continue;
    const lever = audience[person] * LEVERS.length;
    const image = expectedReaction[person];
    const blunt = departmentSums[roster.department[person]];
    const kind = values.reactionTruth + (1 - values.reactionTruth) * blunt;
    const told = blunt + levers[lever + LEVER.appreciation] * (kind - blunt);
    const met = values.reactionRate * levers[lever + LEVER.customerContact];
    const corrected =
      image +
      met * (Math.max(-1, Math.min(1, told)) - image) +
      values.reactionShared * (columns.seenReaction[person] - image) -
      values.reactionSlips * (image - values.reactionStart);
    expectedReaction[person] = Math.max(-1, Math.min(1, corrected));

    const knows = understanding[person];
    const open =
      (values.learnIdle + (1 - values.learnIdle) * columns.engagement[person]) *
      (1 - columns.resistance[person]) *
      (1 - columns.complacent[person]);
    const taught = values.learnRate * levers[lever + LEVER.education] * open * (1 - knows);
    const watched = values.learnBySeeing * columns.seenPractice[person] * (1 - knows);
    const kept = Math.max(LEAST_KNOWN, values.retained * understandingBest[person]);
    const forgotten = values.forgetRate * (knows - kept) * (1 - columns.habitDeep[person]);
    const least = columns.gadfly[person] === 1 ? GADFLY.understanding : 0;
    understanding[person] = Math.max(least, Math.min(1, knows + taught + watched - forgotten));
    if (understanding[person] > understandingBest[person]) {
      understandingBest[person] = understanding[person];
    }
  }
}

/**
 * What the customers of each department say when asked what is wrong, -1 to +1, into `departmentSums`; those
 * of the whole organisation where it serves none. Asked what they value, much of it sounds better.
 */
function hearCustomers(model: Model): void {
  const { columns, firm, departments, departmentSums } = model;
  for (let department = 0; department < departments; department++) {
    const own = columns.customersHere[department] > 0;
    const satisfied = own ? columns.satisfactionHere[department] : firm[FIRM.satisfaction];
    departmentSums[department] = 2 * satisfied - 1;
  }
}
