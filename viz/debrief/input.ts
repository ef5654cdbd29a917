// From a team's record and its two runs to all that a debrief says. Pure; what is not known yet is left out.

import { interventionRow } from '../model-words.ts';
import type { Step } from '../../sim/scenario.ts';
import { sumOver } from '../challenge/credit.ts';
import { end } from '../challenge/end-words.ts';
import { planOf, type TeamRecord } from '../challenge/record.ts';
import { causeWords } from '../why/causes.ts';
import { layerWords } from '../why/words.ts';
import { figuresOf, guessesOf, scoreIn, type Guess } from '../wall/figures.ts';
import type { MadeRun } from '../wall/reruns.ts';
import { promptsFor, type Prompt } from './resistance.ts';
import { trapsMet, type Played, type Trap } from './traps.ts';
import { inForceAt, pushedAt, turningPoints, type Books, type Turn } from './turning-points.ts';
import { say } from './words.ts';

/** Steps that a turning point names. */
const NAMED = 4;

export interface DebriefParts {
  readonly record: TeamRecord;
  readonly run: MadeRun;
  readonly nothing: MadeRun;
  /** What pushed people; null while it is being read, and where it cannot be. */
  readonly books: Books | null;
  readonly reading: boolean;
}

export interface QuarterRow {
  readonly asked: readonly string[];
  readonly began: readonly string[];
  readonly guess: Guess;
}

export interface TurnWords {
  readonly week: number;
  readonly turned: string;
  readonly inForce: string;
  readonly pushed: string;
}

export interface EndRow {
  readonly name: string;
  readonly run: string;
  readonly nothing: string;
  /** What it brought of the score; '' for what is no goal. */
  readonly points: string;
}

export interface Debrief {
  readonly ends: readonly EndRow[];
  /** Share who really changed, and who would have with nothing done. */
  readonly changed: { readonly run: number; readonly nothing: number };
  /** The goals' rows together; null where the firm has no goals. */
  readonly total: number | null;
  readonly guesses: readonly Guess[];
  readonly quarters: readonly QuarterRow[];
  readonly turns: readonly TurnWords[];
  readonly traps: readonly Trap[];
  readonly prompts: readonly Prompt[];
}

export function playedOf({ record, run, nothing }: DebriefParts): Played {
  const { history } = run;
  return {
    quarters: record.quarters,
    steps: planOf(record.quarters),
    last: history.lastWeek,
    run: (outcome, week) => history.get(outcome, week),
    nothing: (outcome, week) => nothing.history.get(outcome, week),
    heat: (week) => history.panoramas.get('heat', week),
    zoneLow: (week) => history.panoramas.get('low', week),
  };
}

export function debriefOf(parts: DebriefParts): Debrief {
  const { record, run, nothing } = parts;
  const played = playedOf(parts);
  const { steps, last } = played;
  const guesses = guessesOf(record, run.history);
  return {
    ...endsOf(parts),
    changed: {
      run: run.history.get('converted', last),
      nothing: nothing.history.get('converted', last),
    },
    guesses,
    quarters: record.quarters.map((quarter, place) => ({
      asked: quarter.asked.map(askedWords),
      began: [
        ...quarter.steps.map(stepWords),
        ...(quarter.stops ?? []).map((stopped) => say.stopped(titleOf(steps[stopped]))),
      ],
      guess: guesses[place],
    })),
    turns: turningPoints(played.run, played.nothing, last).map((turn) =>
      turnWords(turn, steps, parts),
    ),
    traps: trapsMet(played),
    prompts: promptsFor(played),
  };
}

/** The goals first, each with its points, then what else became of the firm. */
function endsOf({ record, run, nothing }: DebriefParts): Pick<Debrief, 'ends' | 'total'> {
  const figures = [run, nothing].map(({ history }) => {
    const last = history.lastWeek;
    const exits = sumOver((outcome, week) => history.get(outcome, week), 'exits', 0, last);
    return { ...figuresOf(record, history), enacted: history.get('enacted', last), exits };
  });
  const row = (name: string, read: (of: (typeof figures)[number]) => string): EndRow => ({
    name,
    run: read(figures[0]),
    nothing: read(figures[1]),
    points: '',
  });
  const { rows, share, index, people } = say;
  const score = scoreIn(record, run.history, nothing.history);
  const goals = score?.parts.map(({ goal, value, nothing: idle, points, most }) => ({
    name: end.goals[goal],
    run: end.value(goal, value),
    nothing: end.value(goal, idle),
    points: end.of(points, most),
  }));
  const ends = [
    ...(goals ?? [row(rows.converted, ({ changed }) => share(changed))]),
    row(rows.enacted, ({ enacted }) => share(enacted)),
    row(rows.profit, ({ profit }) => index(profit)),
    row(rows.exits, ({ exits }) => people(exits)),
    row(rows.strain, ({ strain }) => share(strain)),
  ];
  return { ends, total: score?.total ?? null };
}

function askedWords(asked: string): string {
  const department = /^talk:(.*)$/su.exec(asked)?.[1];
  if (department !== undefined) return say.talk(department);
  return asked === 'network' ? say.askedWhat.network : say.askedWhat.survey;
}

const titleOf = (step: Step | undefined): string =>
  step === undefined ? say.none : (interventionRow(step.kind)?.title ?? step.kind);

const stepWords = (step: Step): string =>
  say.step(titleOf(step), step.start, (step.target?.departments ?? []).join(', '));

function turnWords(
  turn: Turn,
  steps: readonly Step[],
  { books, reading }: Pick<DebriefParts, 'books' | 'reading'>,
): TurnWords {
  const { begun, ended, others } = inForceAt(steps, turn.week);
  const at = (place: number) => say.begunAt(titleOf(steps[place]), steps[place].start);
  const endedAt = (place: number) =>
    say.begunAt(titleOf(steps[place]), steps[place].start + (steps[place].weeks ?? 0));
  const news = [
    ...(begun.length > 0 ? [say.newThen(listed(begun.map(at)))] : []),
    ...(ended.length > 0 ? [say.endedThen(listed(ended.map(endedAt)))] : []),
  ];
  const inForce = [
    ...(news.length > 0 ? news : [say.nothingNew]),
    ...(others > 0 ? [say.others(others)] : []),
  ];
  return {
    week: turn.week,
    turned: say.turn(turn.curve, turn.before, turn.after),
    inForce: inForce.join(' '),
    pushed: reading ? say.pushesLater : pushedWords(turn, books),
  };
}

/** The first of many, and how many more there are. */
function listed(names: readonly string[]): string {
  const left = names.length - NAMED;
  return left < 2 ? names.join(', ') : `${names.slice(0, NAMED).join(', ')} ${say.more(left)}`;
}

function pushedWords(turn: Turn, books: Books | null): string {
  if (books === null) return say.pushesUnknown;
  const pushed = pushedAt(books, turn);
  if (pushed === null) return say.noPush;
  const { state, layer, change, behind } = pushed;
  const way = change > 0 ? say.toCustomer : say.toProduct;
  const words = say.pushed(layerWords(state, layer).inside, way);
  return words + (behind === null ? say.nobodyBehind : say.behind(causeWords(behind.cause)));
}
