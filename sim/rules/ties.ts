// Who is tied to whom changes only when an intervention makes contacts or bridges across departments
// (CTX-6, MIX-3). Which ties come and go is a pure function of seed, scenario and week, so a restored run
// has the same ones. Reads: roster. Writes: model.ties.

import type { Model } from '../model.ts';
import { addTies } from '../network.ts';
import { extraTies, sameTies, tiesAreDue } from '../extra-ties.ts';

export function ties(model: Model): void {
  if (model.settling || !tiesAreDue(model.scenario, model.week)) return;
  const now = extraTies(model, model.week);
  // A week before the first has no extra ties: no intervention starts before week 0.
  const before = extraTies(model, model.week - 1);
  if (!sameTies(now, before)) model.ties = addTies(model.roster.ties, now);
}
