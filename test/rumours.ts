// The worked example of docs/extending.md in scenarios and models, for the tests of extensions.

import extensions from '../docs/examples/rumours.mjs';
import { checkScenario, createExtensions, createModel } from '../sim/index.ts';
import type { Model, Scenario } from '../sim/index.ts';
import { accepted, passWeeks, RICH, tinyFile, type Changes } from './helpers.ts';

export const SET = createExtensions(extensions);
export const ANSWERED = [...RICH.interventions, { kind: 'answer-rumours', start: 3, honesty: 0.8 }];

export const scenarioWith = (changes: Changes = RICH): Scenario =>
  accepted(checkScenario(tinyFile(changes), SET));

export const modelWith = (changes: Changes = RICH, weeks = 0): Model =>
  passWeeks(createModel(scenarioWith(changes)), weeks);
