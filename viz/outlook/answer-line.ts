// The answer: a chance with its interval, what it is a chance of, what it would be without a plan, and how
// far its runs have come. While runs arrive the number stays in secondary ink; at its full count it is ink.

import { button, el, setText } from '../dom.ts';
import { howSureButton } from '../trust/how-sure.ts';
import type { Chance } from './chance.ts';
import type { Progress } from './outlook.ts';
import { chanceWords, say } from './words.ts';

export interface AnswerHost {
  /** More runs, or the first ones where they were left to the reader. */
  more(): void;
  stop(): void;
}

export interface Answer {
  readonly chance: Chance | null;
  readonly noPlan: Chance | null;
  readonly week: number;
  readonly progress: Progress;
  /** The reader decides whether it begins. */
  readonly waits: boolean;
  readonly canHaveMore: boolean;
  readonly failed: string | null;
  /** A line about how unusual that would be; null when there is nothing to say. */
  readonly care: string | null;
}

export interface AnswerLine {
  readonly element: HTMLElement;
  show(answer: Answer): void;
}

export function createAnswerLine(host: AnswerHost): AnswerLine {
  const share = el('span', { class: 'chance', 'data-testid': 'chance' });
  const interval = el('span', { class: 'chance-interval', 'data-testid': 'chance-interval' });
  let spoken = '';
  const sure = howSureButton(() => ({ view: 'chance', said: spoken }), undefined, 'chance-act');
  const headline = el('p', { class: 'headline' }, share, ' ', interval, ' ', sure);
  const goal = el('span', { class: 'goal-whole' });
  const brief = el('span', { class: 'goal-brief' });
  const made = el('span', {});
  const left = el('span', { class: 'chance-left' });
  const runs = el('span', { class: 'chance-runs', 'data-testid': 'chance-runs' }, made, left);
  const without = el('span', { class: 'chance-ghost' });
  const stop = button(say.stop, () => host.stop(), { class: 'chance-act' });
  const more = button(say.more, () => host.more(), { class: 'chance-act' });
  const state = el('p', { class: 'chance-state' }, without, runs, stop, more);
  const care = el('p', { class: 'chance-care' });
  const goals = el('p', { class: 'chance-goal' }, goal, brief);
  const element = el('div', { class: 'answer' }, headline, goals, state, care);
  // Before a run is open there is nothing to ask of it.
  for (const act of [sure, stop, more]) act.hidden = true;

  return {
    element,
    show({ chance, noPlan, week, progress, waits, canHaveMore, failed, care: words }) {
      const working = progress.made < progress.wanted;
      sure.hidden = false;
      setText(share, chance === null ? (waits ? say.none : '…') : chanceWords(chance.share));
      setText(interval, chance === null ? '' : say.interval(chance));
      element.classList.toggle('arriving', chance === null || chance.runs < chance.wanted);
      element.classList.toggle(
        'in-words',
        chance === null || chance.share < 0.005 || chance.share >= 0.995,
      );
      const none = chance === null && waits;
      setText(goal, none ? say.noneHelp : say.goal(week));
      setText(brief, none ? say.noneHelp : say.goalBrief(week));
      setText(without, waits ? '' : say.noPlanChance(noPlan));
      const count = chance === null ? '' : say.runs(chance.runs, chance.wanted);
      const wait = working && failed === null ? say.left(progress.secondsLeft) : '';
      setText(made, failed === null ? count : say.failed(failed));
      setText(left, count !== '' && wait !== '' ? `, ${wait}` : wait);
      stop.hidden = !working;
      more.hidden = working || !(waits || canHaveMore);
      setText(more, waits ? say.begin : say.more);
      spoken = chance === null ? '' : `${say.chanceSpoken(chance, week)}.`;
      setText(care, words ?? '');
    },
  };
}
