// What a film or a print tells besides its pictures: names, captions, the answer and how to make it again. Taken
// once, when it is begun, so that what happens on the page meanwhile changes nothing. Plain texts, no numbers
// of its own.

import { version } from '../../package.json';
import type { Answers } from '../outlook/answers.ts';
import { chanceOf } from '../outlook/chance.ts';
import { chanceWords, say as chances } from '../outlook/words.ts';
import { peopleReached, whoWords } from '../plan/reach.ts';
import { titleOf } from '../plan/steps.ts';
import { words as planWords } from '../plan/words.ts';
import type { OpenRun } from '../run.ts';
import { asCommand, changeLines, settingsOf } from '../session.ts';
import { currentOf, type Study } from '../study/study.ts';
import { captionsOf, type Caption } from './captions.ts';
import { say } from './words.ts';

export interface StoryAnswer {
  /** "61 %", "55 to 67". */
  readonly chance: string;
  readonly interval: string;
  /** "chance that two thirds …, 64 runs". */
  readonly goal: string;
  /** "No plan: 18 % (12–26)". */
  readonly noPlan: string;
}

export interface Story {
  readonly title: string;
  readonly organisation: string;
  readonly plan: string;
  readonly weeks: number;
  readonly seed: number;
  readonly version: string;
  readonly captions: readonly Caption[];
  /** Null where no runs were made: one run is an anecdote. */
  readonly answer: StoryAnswer | null;
  /** The command that ends in a week. */
  command(week: number): string;
  /** The file that command needs; null where it is one of the scenarios. */
  readonly file: string | null;
}

export function storyOf(open: OpenRun, study: Study, answers: Answers): Story {
  const { description, session } = open;
  const { name: plan, settings } = currentOf(study);
  const steps = settings.plan ?? open.ownPlan;
  const { current, noPlan, waits } = answers;
  const chance = waits || current === null ? null : chanceOf(current);
  const without = waits || noPlan === null ? null : chanceOf(noPlan);
  const beginnings = steps.map((step) => ({
    week: step.start,
    text: say.begins(
      titleOf(step),
      planWords.reached(whoWords(step, description), peopleReached(step, description)),
    ),
  }));
  const changes = changeLines(settings).map(({ week, text }) => ({
    week,
    text: say.changes(text),
  }));
  return {
    title: description.title,
    organisation: description.name,
    plan,
    weeks: description.weeks,
    seed: description.seed,
    version,
    captions: captionsOf([...beginnings, ...changes]),
    answer: chance && {
      chance: chanceWords(chance.share),
      interval: chances.interval(chance),
      goal: `${chances.goal(description.weeks)}, ${chances.runs(chance.runs, chance.wanted)}`,
      noPlan: without === null ? '' : chances.noPlanChance(without),
    },
    command: (week) => asCommand({ ...session, ...settingsOf(settings) }, week, description.seed),
    file: session.file?.name ?? null,
  };
}
