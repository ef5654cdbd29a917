// What answers set, in the engine's own sentences: nothing a reader says does anything unseen. No DOM.

import { paramRow } from '../model-words.ts';
import { departmentFields, paramsOf, USUAL_LEVELS, type Answers } from './answers.ts';
import { settingOf } from './questions.ts';
import { words } from './words.ts';

/** A sentence for each thing that answers move away from what the model assumes. */
export function effectLines(answers: Answers, levels = USUAL_LEVELS): string[] {
  const lines = Object.entries(paramsOf(answers)).map(([name, value]) => {
    const row = paramRow(name);
    return words.effect(row?.sentence ?? name, value, row?.default ?? 0);
  });
  const fields = Object.entries(departmentFields(answers));
  const serving = fields.filter(([, { service }]) => service === true).map(([name]) => name);
  if (serving.length > 0) lines.push(words.servesEffect(serving.join(', ')));
  for (const [name, { systems }] of fields) {
    if (systems !== undefined) lines.push(words.paidEffect(name, systems.rewards));
  }
  const inside = settingOf('siloed', answers.questions.siloed);
  if (inside !== null && answers.questions.siloed !== 'usual') {
    lines.push(words.insideEffect(inside));
  }
  if (levels !== USUAL_LEVELS && Number.isInteger(levels)) lines.push(words.levelsEffect(levels));
  return lines;
}
