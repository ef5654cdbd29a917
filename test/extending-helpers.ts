// Mechanisms for tests: one that pushes as it is told, and what tests ask of them again and again.

import type { Mechanism, Scenario, View } from '../sim/index.ts';
import { accepted, tinyFile, type Changes } from './helpers.ts';
import { checkScenario, createExtensions } from '../sim/index.ts';

type Side = Parameters<Mechanism['pass']>[1];

/** A sound mechanism that nudges trust, with some of it changed; anything goes. */
export function nudge(changes: Record<string, unknown> = {}): Mechanism {
  return {
    name: 'nudge',
    after: 'learning',
    sentence: 'Trust rises by itself.',
    source: 'none: a test',
    claims: [],
    params: [
      {
        name: 'nudgeBy',
        default: 0.01,
        min: 0,
        max: 1,
        unit: 'a week',
        sentence: 'By how much.',
        source: 'none',
      },
    ],
    switch: 'nudgeBy',
    columns: [{ name: 'nudged', unit: 'trust', low: 0, high: 10, start: 0 }],
    reads: ['trust'],
    writes: ['trust'],
    pass(model: View, own: Side) {
      for (let person = 0; person < model.people; person++) {
        own.push['trust'][person] = model.values['nudgeBy'] * (1 - model.columns['trust'][person]);
        own.columns['nudged'][person] = Math.min(10, own.columns['nudged'][person] + 0.1);
      }
    },
    ...changes,
  };
}

/** The tiny scenario, checked with these extensions. */
export function scenarioOf(extensions: unknown, changes: Changes = {}): Scenario {
  return accepted(checkScenario(tinyFile(changes), createExtensions(extensions)));
}
