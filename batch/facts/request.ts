// What `thaw facts` is asked for: which facts, which tier, which of its questions.

import { didYouMean, shown, type Problem } from '../../sim/problem.ts';
import { CLASSICS } from '../classics/classics.ts';
import { DOSE_FACTS } from './dose-facts.ts';
import { FACTS } from './facts.ts';
import { MARKS } from './marks.ts';
import { RIVALS } from './rivals.ts';

const TIERS = ['quick', 'full'];
/** Organisations a draw, when nobody says. */
export const ORGANISATIONS = '8';

export interface Options {
  tier: string;
  seeds?: string;
  workers?: string;
  rival?: string;
  doses?: boolean;
  robust?: boolean;
  draws: string;
  organisations: string;
  out?: string;
  resume?: boolean;
  force?: boolean;
  json?: boolean;
  quiet?: boolean;
}

/** The ids that are asked; none named means all of the tier. */
export function readIds(asked: readonly string[], options: Options, problems: Problem[]): string[] {
  const all = (
    options.doses === true
      ? DOSE_FACTS
      : options.robust === true || options.rival !== undefined
        ? FACTS
        : [...FACTS, ...CLASSICS]
  ).map(({ id }) => id);
  if (!TIERS.includes(options.tier)) {
    const mend = didYouMean(options.tier, TIERS) || 'Write --tier quick.';
    problems.push({
      path: '--tier',
      came: shown(options.tier),
      expected: TIERS.join(' or '),
      mend,
    });
  }
  const [what, list] =
    options.doses === true
      ? ['kind', '`thaw interventions` lists them.']
      : ['fact', `They are ${all.join(', ')}.`];
  for (const id of asked.filter((one) => !all.includes(one))) {
    const mend = didYouMean(id, all) || list;
    problems.push({ path: id, came: `no ${what}`, expected: `the name of a ${what}`, mend });
  }
  const { rival } = options;
  if (rival !== undefined && !Object.hasOwn(RIVALS, rival)) {
    const names = Object.keys(RIVALS);
    const mend = didYouMean(rival, names) || `Write --rival ${names[0]}.`;
    problems.push({ path: '--rival', came: shown(rival), expected: names.join(' or '), mend });
  }
  if (asked.length > 0) return [...asked];
  const everything = options.tier === 'full' || options.robust === true || options.doses === true;
  return everything
    ? all
    : all.filter((id) => MARKS[id]?.quick === true || CLASSICS.some((one) => one.id === id));
}

/** One question at a time; --robust needs a folder, and the folder is for nothing else. */
export function checkQuestions(options: Options, problems: Problem[]): void {
  const questions = (['robust', 'doses', 'rival'] as const).filter((name) => options[name]);
  if (questions.length > 1) {
    const came = `with --${questions[1]}`;
    problems.push({ path: `--${questions[0]}`, came, expected: 'one of them', mend: 'Drop one.' });
  }
  if (options.robust === true && options.out === undefined) {
    const mend = 'Write --out robust, for example.';
    problems.push({ path: '--robust', came: 'no --out', expected: 'a folder', mend });
  }
  if (options.robust === true && options.seeds !== undefined) {
    const mend = `Write --organisations ${ORGANISATIONS}.`;
    problems.push({ path: '--seeds', came: 'with --robust', expected: 'one of them', mend });
  }
  for (const name of ['out', 'resume', 'force'] as const) {
    if (options.robust === true || options[name] === undefined) continue;
    const expected = 'an option of --robust';
    problems.push({ path: `--${name}`, came: 'without --robust', expected, mend: 'Add --robust.' });
  }
}
