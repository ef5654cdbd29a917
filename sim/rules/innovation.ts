// Protected voices may be the source of the next service idea (HEAT-7): rarely, and half a year before
// anybody notices it. Reads: shown, gadfly, levers. Writes: ideaMemory, firm.ideas.

import { FIRM, MEMORY_WEEKS } from '../model.ts';
import type { Model } from '../model.ts';
import { LEVER, LEVERS } from '../params.ts';
import { PURPOSE } from '../purposes.ts';
import { drawCounter, drawPair } from '../random.ts';
import { SHOWN } from '../shown.ts';

const WEEKS_TO_FRUIT = 26;

export function innovation(model: Model): void {
  if (model.settling) return;
  const { columns, values, levers, audience, shown, people, week, ideaMemory, firm } = model;
  const now = week % MEMORY_WEEKS;
  firm[FIRM.ideas] += ideaMemory[now];
  ideaMemory[now] = 0;
  const fruit = (week + WEEKS_TO_FRUIT) % MEMORY_WEEKS;
  for (let person = 0; person < people; person++) {
    if (columns.gadfly[person] === 0 || columns.vacantWeeks[person] !== 0) continue;
    const cover = levers[audience[person] * LEVERS.length + LEVER.protection];
    if (cover === 0) continue;
    const done = columns.practiceDeep[person];
    const voice = done === 0 ? 0 : shown[person * model.shownStride + SHOWN.voice] / done;
    const counter = drawCounter(columns.generation[person], PURPOSE.idea);
    drawPair(model.weekKey, person, counter, model.drawn);
    if (model.drawn[0] < values.ideaRate * cover * voice) ideaMemory[fruit] += values.ideaWorth;
  }
}
