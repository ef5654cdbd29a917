// Which kind of file somebody means where several are checked alike: a scenario, a space or a design.

import { parseJson } from '../sim/json.ts';
import { readText } from './files.ts';

export type Kind = 'scenario' | 'space' | 'design';

/**
 * By what is in the file and not by its name: a table ends in .csv, a space says spaceVersion (or has parameters and
 * no schemaVersion). Whatever cannot be told is taken for a scenario, whose refusal names what is missing.
 */
export function kindOf(path: string): Kind {
  if (/\.csv$/i.test(path)) return 'design';
  const text = readText(path);
  const parsed = typeof text === 'string' ? parseJson(text) : null;
  if (parsed === null || !('value' in parsed)) return 'scenario';
  const { value } = parsed;
  if (typeof value !== 'object' || value === null || Object.hasOwn(value, 'schemaVersion')) {
    return 'scenario';
  }
  if (Object.hasOwn(value, 'spaceVersion')) return 'space';
  const names = Object.keys(value);
  return names.includes('params') && !names.includes('organisation') ? 'space' : 'scenario';
}
