// One row of the plan: the step's name and its bar. A hatched head says that it has begun but is not at work
// yet, a fading tail that it has ended and still wears off. The words stand inside the bar where they fit.

import { interventionRow } from '../model-words.ts';
import { button, el, setText } from '../dom.ts';
import { whoWords, type PlanContext } from './reach.ts';
import { endOf, titleOf, type Step } from './steps.ts';
import { words } from './words.ts';

/** What a hand can take hold of. */
export type Part = 'move' | 'start' | 'end';

/** Room beside the words inside a bar: grip, margins. */
const INSIDE_PX = 30;
const AFTER_PX = 8;

export interface Bar {
  readonly row: HTMLElement;
  readonly button: HTMLButtonElement;
  show(step: Step, context: PlanContext, selected: boolean, hint: string | null): void;
  /** Finds where the words fit, `track` px for the whole run, and answers how to put them there. */
  measure(track: number): () => void;
}

const endWeek = ({ start, weeks }: Step): number | null =>
  weeks === undefined ? null : start + weeks;

/** "Sales and Finance, at 60 % strength": what the bar says beside its name; its weeks when it is chosen. */
function barText(step: Step, context: PlanContext, selected: boolean): string {
  const parts = step.target === undefined ? [] : [whoWords(step, context)];
  if (step.strength !== undefined) parts.push(words.strong(step.strength));
  if (selected) parts.push(words.when(step.start, endWeek(step)));
  return parts.join(', ');
}

/** The whole bar in one sentence, for those who do not see it. */
export function spokenStep(step: Step, context: PlanContext, hint: string | null): string {
  const strength = step.strength === undefined ? '' : words.strong(step.strength);
  const when = words.when(step.start, endWeek(step));
  const spoken = words.spoken(titleOf(step), whoWords(step, context), when, strength);
  return hint === null ? spoken : `${spoken}. ${hint}`;
}

export function createBar(at: number, help: string): Bar {
  const name = el('span', { class: 'step-name', 'aria-hidden': true });
  const head = el('span', { class: 'plan-head' });
  const inside = el('span', { class: 'plan-text' });
  const after = el('span', { class: 'plan-text plan-after', 'aria-hidden': true });
  const tail = el('span', { class: 'plan-tail' });
  const handle = (part: Part) =>
    el('span', { class: `plan-handle plan-handle-${part}`, 'data-part': part });
  const bar = button('', () => {}, {
    class: 'plan-bar',
    'data-step': at,
    'aria-describedby': help,
    'aria-keyshortcuts':
      'Alt+ArrowLeft Alt+ArrowRight Alt+Shift+ArrowLeft Alt+Shift+ArrowRight Delete',
    tabindex: -1,
  });
  bar.append(head, el('span', { class: 'plan-grip' }), inside);
  const track = el('div', { class: 'track' }, tail, bar, after, handle('start'), handle('end'));
  const row = el('li', { class: 'plan-row', 'data-step': at }, name, track);
  let from = 0;
  let until = 1;
  let length = 1;

  return {
    row,
    button: bar,
    show(step, context, selected, hint) {
      length = context.weeks;
      from = Math.min(step.start, length - 1);
      until = Math.max(from + 1, Math.min(endOf(step, length), length));
      const delay = Math.min(interventionRow(step.kind)?.delay ?? 0, until - from);
      const open = until === length;
      const wears = open ? 0 : Math.min(delay, length - until);
      const style = (node: HTMLElement, left: number, wide: number) => {
        node.style.setProperty('left', `${(left / length) * 100}%`);
        node.style.setProperty('width', `${(wide / length) * 100}%`);
      };
      style(bar, from, until - from);
      style(tail, until, wears);
      head.style.setProperty('width', `${(delay / (until - from)) * 100}%`);
      track.style.setProperty('--from', String(from / length));
      track.style.setProperty('--until', String(until / length));
      row.classList.toggle('plan-open', open);
      row.classList.toggle('plan-selected', selected);
      row.classList.toggle('plan-refused', hint !== null);
      bar.setAttribute('aria-pressed', String(selected));
      const spoken = spokenStep(step, context, hint);
      bar.setAttribute('aria-label', spoken);
      row.title = spoken;
      setText(name, titleOf(step));
      setText(inside, barText(step, context, selected));
      setText(after, inside.textContent ?? '');
    },
    measure(width) {
      const px = ((until - from) / length) * width;
      const need = Math.max(inside.scrollWidth, after.scrollWidth);
      const fits = need + INSIDE_PX + head.clientWidth <= px;
      const left = width - (until / length) * width;
      return () => {
        inside.classList.toggle('plan-unseen', !fits);
        after.classList.toggle('plan-unseen', fits || need + AFTER_PX > left);
      };
    },
  };
}
