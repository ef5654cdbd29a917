// From what the page has to what a report is made of: the run that is open, its study, and the runs of its
// plan. Whatever is not there yet is left out; nothing is made up.

import { version } from '../../package.json';
import { FEW } from '../../sim/statistics.ts';
import { changeWords } from '../assumption-words.ts';
import { saidDonePlot, saidDoneSummary } from '../marks/said-done.ts';
import type { Answers } from '../outlook/answers.ts';
import { chanceOf, differenceOf, type Chance } from '../outlook/chance.ts';
import { aheadOf } from '../outlook/shown.ts';
import { chanceWords, say as chances } from '../outlook/words.ts';
import { planCost, stepCost } from '../plan/cost.ts';
import { peopleReached, whoWords } from '../plan/reach.ts';
import { endOf, titleOf } from '../plan/steps.ts';
import { words as planWords } from '../plan/words.ts';
import type { OpenRun } from '../run.ts';
import { asCommand, changeLines, settingsOf } from '../session.ts';
import { currentOf, type Study } from '../study/study.ts';
import { likelihood } from '../trust/likelihood.ts';
import { ALWAYS, MUST_NOT } from '../trust/limits.ts';
import { promiseOf } from '../trust/promise.ts';
import type { ReportChance, ReportFloor, ReportInput, ReportStep } from './report-input.ts';
import { cut } from './report-text.ts';
import { leaversWords, mixedWords, strainOf } from './risks.ts';
import { say } from './words.ts';

export interface ReportParts {
  readonly open: OpenRun;
  readonly study: Study;
  readonly answers: Answers;
  /** Week and state that are shown; null before a week is there. */
  readonly shown: { readonly week: number; readonly hash: string } | null;
  /** The address that opens this run; empty of a link where that would be too long. */
  readonly address: string;
  readonly pushes: readonly string[] | null;
  readonly floor: ReportFloor | null;
  readonly date: Date;
}

/** Steps whose part is told: more would take long and have no room on paper. */
export const STEPS_TOLD = 14;

const known = (text: string | null): string | undefined => text ?? undefined;

export function reportInput(parts: ReportParts): ReportInput {
  const { open, study, answers, shown, address, date } = parts;
  const { description, session } = open;
  const { weeks } = description;
  const { name: plan, settings } = currentOf(study);
  const { current, noPlan, waits } = answers;
  const steps = settings.plan ?? open.ownPlan;
  const history = current?.first ?? open.history;
  const ghost = open.ghost.history.lastWeek >= 0 ? open.ghost.history : null;
  const { band } = aheadOf(answers, study);
  const names = description.departments.map(({ name }) => name);
  const chance = waits || current === null ? null : chanceOf(current);
  const without = waits || noPlan === null ? null : chanceOf(noPlan);
  const difference = current && noPlan && !waits ? differenceOf(current, noPlan) : null;
  const promise = promiseOf(waits ? null : current);
  const cost = planCost(steps, description);
  const budget = study.budget === null ? '' : ` ${say.ofBudget(study.budget)}`;
  return {
    organisation: `${description.name}, ${say.people(description.people)}`,
    scenario: description.title,
    question: description.question,
    plan,
    date: say.date(date),
    weeks,
    steps: steps.map((step, place): ReportStep => {
      const end = endOf(step, weeks);
      const ensemble = place < STEPS_TOLD && !waits ? answers.withoutStep(place) : null;
      const part = current && ensemble ? differenceOf(current, ensemble) : null;
      const enough = ensemble !== null && current !== null && ensemble.complete && current.complete;
      return {
        title: titleOf(step),
        who: planWords.reached(
          cut(whoWords(step, description), 64),
          peopleReached(step, description),
        ),
        start: step.start,
        end: step.weeks === undefined || end >= weeks ? null : end,
        cost: planWords.card.cost(stepCost(step, description)),
        ...(part && ensemble && part.pairs >= FEW
          ? {
              adds:
                chances.adds(part, ensemble.count) + (enough ? '' : ` ${say.soFar(part.pairs)}`),
            }
          : {}),
      };
    }),
    ...(steps.length === 0
      ? {}
      : {
          cost: `${planWords.budget.cost(cost)}${budget} ${planWords.card.costHere(cost, description.people)}.`,
        }),
    goal: `${chances.goal(weeks)}.`,
    chance: chance === null ? undefined : chanceOn(chance),
    noPlan: without === null ? undefined : chanceOn(without),
    difference: difference ? chances.difference(plan, say.noPlanName, difference) : undefined,
    chart:
      history.lastWeek < 0
        ? undefined
        : (size) =>
            saidDonePlot(history, ghost, history.lastWeek, -1, size, {
              future: null,
              band,
              others: [],
            }),
    chartSpoken: saidDoneSummary(history, ghost, -1, ''),
    floor: parts.floor ?? undefined,
    pushes: parts.pushes ?? undefined,
    risks: [
      { title: say.risk.strain, text: known(strainOf(waits ? null : current, noPlan)) },
      { title: say.risk.leavers, text: known(leaversWords(waits ? null : current, noPlan)) },
      {
        title: say.risk.promise,
        text: promise === null ? undefined : promiseWords(likelihood(promise)),
      },
      { title: say.risk.mixed, text: known(mixedWords(current?.first ?? null, names)) },
    ],
    changes: changesOf(settings),
    limits: [...ALWAYS.map(({ says }) => says), say.mustNot(MUST_NOT)],
    again: {
      link: address.includes('#') ? address : undefined,
      command: asCommand(
        { ...session, ...settingsOf(settings) },
        shown?.week ?? 0,
        description.seed,
      ),
      seed: description.seed,
      week: shown?.week ?? 0,
      hash: shown?.hash,
      version,
      file: session.file?.name,
    },
    progress: progressOf(answers),
  };
}

const chanceOn = (chance: Chance): ReportChance => ({
  chance: chanceWords(chance.share),
  interval: `(${chances.interval(chance)})`,
  runs: chances.runs(chance.runs, chance.wanted),
});

function changesOf(settings: Parameters<typeof settingsOf>[0]): string[] {
  const start = Object.entries(settings.params).map(([name, value]) =>
    planWords.changedAt(0, changeWords({ [name]: value })),
  );
  const later = changeLines(settings).map(({ week, text }) => planWords.changedAt(week, text));
  return [...start, ...later];
}

function progressOf(answers: Answers): string | undefined {
  if (answers.waits) return say.notAsked;
  const { made, wanted, secondsLeft } = answers.progress;
  return made < wanted ? say.working(made, wanted, chances.left(secondsLeft)) : undefined;
}

/** What is no promise is said to be none: that real organisations get that far is no praise of it. */
const promiseWords = ({ care, sentence }: ReturnType<typeof likelihood>): string =>
  care === null ? say.noPromise : sentence;
