// Which outcomes a command is asked about.

import { OUTCOMES } from '../sim/index.ts';
import { didYouMean, shown, type Problem } from '../sim/problem.ts';

/** The outcomes that --outcome names, each once; `all` is every one. */
export function readOutcomes(text: string, problems: Problem[]): string[] {
  const names = OUTCOMES.map(({ name }): string => name);
  if (text === 'all') return names;
  const asked = [...new Set(text.split(','))];
  for (const name of asked.filter((one) => !names.includes(one))) {
    const came = `unknown outcome ${shown(name)}`;
    const expected = 'an outcome that `thaw outcomes` lists, or all';
    problems.push({ path: '--outcome', came, expected, mend: didYouMean(name, names) });
  }
  return asked;
}
