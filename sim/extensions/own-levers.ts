// Levers from outside: a table of their own beside the program's, moved by interventions from outside in the
// same way. No program rule reads them; only mechanisms that declare them do.

import { clamp } from '../math.ts';
import type { Model } from '../model.ts';
import type { Intervention } from '../scenario.ts';
import { moved, optionValue, ramp } from '../under-way.ts';
import type { Own } from './own.ts';

/** All own levers at rest: their parameters as they are this week. */
export function restOwnLevers({ values, audiences, scenario }: Model, own: Own): void {
  const { levers } = scenario.extensions;
  const all: Readonly<Record<string, number>> = values;
  for (let audience = 0; audience < audiences; audience++) {
    for (let lever = 0; lever < levers.length; lever++) {
      own.levers[audience * levers.length + lever] = all[levers[lever]];
    }
  }
}

/** Moves own levers by one intervention, for whom it reaches; they stay inside their bounds. */
export function moveOwnLevers(
  model: Model,
  own: Own,
  intervention: Intervention,
  place: number,
  week: number,
): void {
  const { audiences, reached, aims, departmentOfAudience, scenario } = model;
  const { levers, params, kinds } = scenario.extensions;
  const row = kinds.get(intervention.kind);
  if (row === undefined) return;
  const count = scenario.interventions.length;
  for (const effect of row.ownEffects) {
    const bounds = params.get(effect.lever);
    const force = intervention.strength * ramp(week, intervention, row.delay, effect);
    if (force === 0 || bounds === undefined) continue;
    const option = effect.option === null ? 1 : optionValue(intervention, row, effect.option);
    for (let audience = 0; audience < audiences; audience++) {
      if (reached[audience * count + place] === 0) continue;
      const at = audience * levers.length + levers.indexOf(effect.lever);
      const aim = aims[departmentOfAudience[audience] * count + place];
      const after = moved(own.levers[at], effect.how, effect.amount, force * option * aim);
      own.levers[at] = clamp(after, bounds.min, bounds.max);
    }
  }
}
