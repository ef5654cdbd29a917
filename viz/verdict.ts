// The row under the top: the chance, from many runs, and five figures of the run on screen, each beside
// what would have been without the plan.

import { el, focusWhenScrolling, setText } from './dom.ts';
import type { OutcomeHistory } from './history.ts';
import { count, percent, say } from './messages.ts';
import { createAnswerLine, type AnswerHost, type AnswerLine } from './outlook/answer-line.ts';
import { term } from './trust/term.ts';

type KpiName = keyof typeof say.kpi;

interface Left {
  revision: number;
  week: number;
  left: number;
}

const counted = new WeakMap<OutcomeHistory, Left>();

/** People who left since the start: the sum of every week's exits, counted on from the last week that was asked for. */
function leftSince(history: OutcomeHistory, week: number): number {
  const { revision, lastWeek } = history;
  if (week > lastWeek) return NaN;
  let kept = counted.get(history);
  if (kept?.revision !== revision || kept.week > week) {
    counted.set(history, (kept = { revision, week: 0, left: 0 }));
  }
  while (kept.week < week) kept.left += history.get('exits', ++kept.week);
  return kept.left;
}

/** The whole number of a figure: people, percent or points; NaN where it is not known. */
function wholeOf(name: KpiName, history: OutcomeHistory, week: number): number {
  return name === 'exits' ? leftSince(history, week) : Math.round(history.get(name, week) * 100);
}

const written = (name: KpiName, whole: number): string =>
  name === 'exits' || name === 'profit' ? count(whole) : percent(whole / 100);

/** A figure as it is shown; a dash where it is not known. */
export const kpi = (name: KpiName, history: OutcomeHistory, week: number): string =>
  written(name, wholeOf(name, history, week));

/** The same of the run without a plan; dots while it is not that far yet. */
export const ghostKpi = (name: KpiName, ghost: OutcomeHistory, week: number): string =>
  ghost.lastWeek >= week ? kpi(name, ghost, week) : NOT_YET;
const NOT_YET = '…';

/** No whole number: what stands before anything is shown, and what is not there yet. */
const NOTHING = -Infinity;
const LATE = Infinity;

export interface Verdict {
  readonly element: HTMLElement;
  /** Writes the figures of a week. */
  update(history: OutcomeHistory, ghost: OutcomeHistory, week: number): void;
  readonly answer: AnswerLine;
}

export function createVerdict(host: AnswerHost): Verdict {
  const answer = createAnswerLine(host);
  const figures = (Object.keys(say.kpi) as KpiName[]).map((name) => {
    const value = el('dd', { class: 'kpi-value', 'data-testid': `kpi-${name}` });
    const ghost = el('dd', { class: 'kpi-ghost', 'data-testid': `ghost-${name}` });
    const box = el(
      'div',
      { class: 'kpi' },
      el('dt', {}, term(name, { title: say.kpi[name], value: () => value.textContent ?? '' })),
      value,
      ghost,
    );
    // What is shown: in most weeks most figures stay, and no text is made of them.
    return { name, value, ghost, box, shown: NOTHING, ghostShown: NOTHING };
  });
  const list = el('dl', { class: 'kpis' }, ...figures.map(({ box }) => box));
  focusWhenScrolling(list);
  const heading = el('h2', { class: 'spoken' }, say.answer);
  const element = el(
    'section',
    { class: 'verdict', 'aria-label': say.answer },
    heading,
    answer.element,
    list,
  );
  return {
    element,
    answer,
    update(history, ghost, week) {
      for (const figure of figures) {
        const { name } = figure;
        const whole = wholeOf(name, history, week);
        const without = ghost.lastWeek >= week ? wholeOf(name, ghost, week) : LATE;
        if (!Object.is(whole, figure.shown)) setText(figure.value, written(name, whole));
        if (!Object.is(without, figure.ghostShown)) {
          setText(figure.ghost, say.noPlan(without === LATE ? NOT_YET : written(name, without)));
        }
        figure.shown = whole;
        figure.ghostShown = without;
      }
    },
  };
}
