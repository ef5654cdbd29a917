// A reveal shows one run, and one run is an anecdote: the same question is asked of other firms of the same kind,
// with other people and other accidents. Which of them give the answer of the run on screen is counted here; what
// makes the runs is the studio's own outlook.

import { wilson } from '../../sim/statistics.ts';
import { threadsBesidePage } from '../../workers/engine.ts';
import { startEnsembleThread, type EnsembleThread } from '../../workers/thread.ts';
import type { Ensemble } from '../outlook/ensemble.ts';
import { Outlook } from '../outlook/outlook.ts';
import { weeksOf, type LessonEntry, type StepOf } from './course.ts';
import { guessAt } from './guess.ts';
import type { Answer } from './progress.ts';
import { comparedRun, measured, optionFor, type Histories, type Run } from './readings.ts';
import type { Told } from './reels.ts';
import { OWN_RUN, runText } from './run-text.ts';

type Predict = StepOf<'predict'>;

/** Other firms that are tried. */
export const OTHERS = 20;
const MOST_THREADS = 4;

export interface Elsewhere {
  /** Firms that are there, of `OTHERS`. */
  readonly runs: number;
  /** How many of them give the same answer; null where nothing was guessed that could be the same. */
  readonly same: number | null;
  /** 95 % interval of that share (Wilson). */
  readonly low: number;
  readonly high: number;
  /** Ends of what the question comes to in them. */
  readonly least: number;
  readonly most: number;
}

/** The number that a prediction is about, in one firm. */
function valueIn(predict: Predict, firm: Histories, department: number): number {
  const run = firm(predict.run ?? OWN_RUN);
  const { answer, outcome, weeks } = predict;
  if (answer.by === 'draw') return run.get(outcome, weeks.to, department);
  return measured(predict, answer, run, firm, department);
}

/**
 * What the other firms say beside the one on screen: of options, whether the same one holds; of a line that was
 * drawn, whether the run ends on the same side of it.
 */
export function elsewhereOf(
  predict: Predict,
  given: Answer | undefined,
  shown: Histories,
  others: readonly Histories[],
  department: number,
): Elsewhere {
  const came = valueIn(predict, shown, department);
  const values = others.map((firm) => valueIn(predict, firm, department));
  const isSame = sameAs(predict, given, came);
  const same = isSame === null ? null : values.filter(isSame).length;
  const [low, high] = wilson(same ?? 0, values.length);
  return {
    runs: values.length,
    same,
    low,
    high,
    least: Math.min(...values),
    most: Math.max(...values),
  };
}

function sameAs(
  { answer, weeks }: Predict,
  given: Answer | undefined,
  came: number,
): ((value: number) => boolean) | null {
  if (answer.by === 'choose') {
    const right = optionFor(answer, came);
    return (value) => optionFor(answer, value) === right;
  }
  if (given === undefined || !('guess' in given)) return null;
  const guessed = guessAt(given.guess)(weeks.to);
  return (value) => Math.sign(value - guessed) === Math.sign(came - guessed);
}

/** Last week that a prediction asks about. */
function lastWeek(entry: LessonEntry, { answer, weeks }: Predict): number {
  if (answer.by === 'draw') return weeks.to;
  const { measure } = answer;
  if (measure.of === 'week') return weeksOf(entry);
  return measure.of === 'change' ? measure.weeks.to : measure.week;
}

/** Names of the runs that a prediction reads. */
const runsOf = (predict: Predict): string[] => [
  ...new Set([predict.run ?? OWN_RUN, comparedRun(predict) ?? predict.run ?? OWN_RUN]),
];

const runIn = (ensemble: Ensemble, seed: number): Run => ({
  lastWeek: ensemble.weeks,
  get: (name, week, department) => ensemble.value(seed, name, week, department),
});

/** The other firms of a lesson; what was made is kept as long as the lesson. */
export class OtherFirms {
  readonly #spawn: () => EnsembleThread;
  readonly #threads: number;
  #onRun = () => {};
  #outlook: Outlook | null = null;

  constructor(
    spawn: () => EnsembleThread = startEnsembleThread,
    threads = threadsBesidePage(MOST_THREADS),
  ) {
    this.#spawn = spawn;
    this.#threads = threads;
  }

  /** Makes what a prediction needs, and tells of each firm that is there; null: they could not be made. */
  ask(
    entry: LessonEntry,
    predict: Predict,
    { description }: Told,
    onFirms: (firms: readonly Histories[] | null) => void,
  ): void {
    const { seed } = description;
    const weeks = lastWeek(entry, predict);
    const names = runsOf(predict);
    this.#outlook ??= new Outlook(this.#spawn, this.#threads, () => this.#onRun());
    const ensembles = this.#outlook.want(
      names.map((name) => ({
        request: {
          text: runText(entry, name),
          overrides: { params: {}, seed, weeks },
          weeks,
          departments: description.departments.length,
        },
        runs: OTHERS + 1,
      })),
    );
    this.#onRun = () => {
      if (ensembles.some(({ failed }) => failed !== null)) return onFirms(null);
      const seeds = ensembles[0]
        .seeds()
        .filter((one) => one !== seed && ensembles.every((ensemble) => ensemble.has(one)));
      onFirms(
        seeds.map((one) => (name) => runIn(ensembles[Math.max(0, names.indexOf(name))], one)),
      );
    };
    this.#onRun();
  }

  /** What has not begun is not made any more. */
  rest(): void {
    this.#onRun = () => {};
    this.#outlook?.cancel();
  }

  stop(): void {
    this.#onRun = () => {};
    this.#outlook?.stop();
  }
}
