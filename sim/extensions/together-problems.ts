// What is wrong with extensions as a set: names that two of them have, levers that none of them has.

import { LEVERS } from '../params.ts';
import { didYouMean, shown } from '../problem.ts';
import type { Problem } from '../problem.ts';
import type { Extension } from './definition.ts';
import { isMechanism } from './extensions.ts';

/** Problems between extensions that are each sound; empty when they fit together. */
export function togetherProblems(list: readonly Extension[]): Problem[] {
  const problems: Problem[] = [];
  const owners = new Map<string, string>();
  const claim = (name: string, what: string, path: string): void => {
    const owner = owners.get(`${what} ${name}`);
    if (owner !== undefined) {
      const came = `${shown(name)}, which ${owner} has already`;
      problems.push({ path, came, expected: `a ${what} of its own`, mend: 'Rename one.' });
    }
    owners.set(`${what} ${name}`, path);
  };
  const levers: string[] = [...LEVERS];
  for (const one of list) {
    if (!isMechanism(one)) {
      claim(one.kind, 'kind', one.kind);
      continue;
    }
    claim(one.name, 'name', one.name);
    for (const { name, lever } of one.params) {
      claim(name, 'name', `${one.name}.params`);
      if (lever === true) levers.push(name);
    }
    for (const { name } of one.columns ?? []) claim(name, 'name', `${one.name}.columns`);
  }
  for (const one of list) {
    problems.push(...meetingProblems(one));
    const [path, used] = isMechanism(one)
      ? [`${one.name}.levers`, one.levers ?? []]
      : [`${one.kind}.effects`, one.effects.map(({ lever }) => lever)];
    for (const name of used) {
      if (levers.includes(name)) continue;
      const expected = 'a lever of leaders, or a parameter of a given mechanism that says lever';
      const mend = didYouMean(name, levers) || 'Give the mechanism that has it, too.';
      problems.push({ path, came: shown(name), expected, mend });
    }
  }
  return problems;
}

/** What a lever from outside is while another meeting runs nobody asks. */
function meetingProblems(one: Extension): Problem[] {
  if (isMechanism(one)) return [];
  return one.effects.flatMap(({ lever, inMeeting = null }, place) => {
    if (inMeeting === null || LEVERS.some((name) => name === lever)) return [];
    const path = `${one.kind}.effects[${place}].inMeeting`;
    const expected = "one of the program's levers beside it";
    return [{ path, came: String(inMeeting), expected, mend: 'Drop inMeeting.' }];
  });
}
