// The words on the page that need a sentence: every outcome, by its name.

import { outcomeWords } from '../outcome-words.ts';
import { OUTCOME_SOURCES } from './outcome-sources.ts';

export interface TermWords {
  readonly title: string;
  readonly means: string;
  /** Another word for it, where the books have one. */
  readonly also?: string;
}

/** Words for an outcome. Throws RangeError where there is none of that name. */
export function termWords(name: string): TermWords {
  if (!Object.hasOwn(OUTCOME_SOURCES, name))
    throw new RangeError(`term: no outcome is called ${name}`);
  const { means, also } = OUTCOME_SOURCES[name as keyof typeof OUTCOME_SOURCES];
  return { title: outcomeWords(name).title, means, also };
}
