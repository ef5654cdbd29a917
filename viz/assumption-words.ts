// What the page says of parameters: a change in the words of the table, a typed number that is out of
// bounds, and which of them hold before the first week only.

import type { ParamRow } from '../sim/params.ts';
import { paramRow } from './model-words.ts';
import { say } from './messages.ts';
import type { Values } from './session.ts';

const START_GROUP = 'How it starts';

/** Whether a parameter says how the organisation starts, so that no week can change it. */
export const setsStart = (name: string): boolean => paramRow(name)?.group === START_GROUP;

/** "What pay and promotion reward: 0.5", as the table says it; an unknown name stays as it is. */
export const changeWords = (set: Values): string =>
  Object.entries(set)
    .map(([name, value]) => `${paramRow(name)?.sentence.replace(/\.$/, '') ?? name}: ${value}`)
    .join('; ');

/** What becomes of a number typed beyond the bounds; '' when it is inside them, or no number. */
export function boundsWords(row: Pick<ParamRow, 'min' | 'max' | 'choices'>, typed: string): string {
  const value = parseFloat(typed);
  if (row.choices !== null || Number.isNaN(value)) return '';
  if (value > row.max) return say.aboveMost(value, row.max);
  return value < row.min ? say.belowLeast(value, row.min) : '';
}
