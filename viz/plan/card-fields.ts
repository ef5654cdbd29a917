// The fields of a step's card that say when, how long, how strongly and how it is done. Each writes one
// change when it is left; numbers out of bounds come back as the nearest that can be.

import { interventionRow } from '../model-words.ts';
import { el } from '../dom.ts';
import type { PlanContext } from './reach.ts';
import {
  endOf,
  moveStep,
  setOption,
  setStrength,
  stretchEnd,
  type Edit,
  type Step,
} from './steps.ts';
import { words } from './words.ts';

export type Make = (change: (steps: readonly Step[], at: number) => Edit) => void;

export interface Fields {
  readonly element: HTMLElement;
  show(step: Step, context: PlanContext): void;
}

interface Field {
  readonly label: HTMLElement;
  show(value: number, most: number): void;
}

/** A number with its label; told when it was changed to one inside its bounds. */
function numberField(
  text: string,
  [least, most, step]: readonly [number, number, number],
  change: (value: number) => void,
): Field {
  const input = el('input', { type: 'number', min: least, max: most, step });
  let last = least;
  const put = (value: number) => {
    last = value;
    input.value = String(value);
  };
  input.addEventListener('change', () => {
    const typed = Number(input.value);
    if (input.value === '' || !Number.isFinite(typed)) return put(last);
    const value = Math.max(least, Math.min(Number(input.max), typed));
    if (value !== typed) input.value = String(value);
    if (value !== last) change(value);
  });
  return {
    label: el('label', {}, text, input),
    show(value, largest) {
      input.max = String(largest);
      if (document.activeElement !== input || last !== value) put(value);
    },
  };
}

const percentOf = (share: number) => Math.round(share * 1000) / 10;

export function createFields(kind: string, make: Make): Fields {
  const weeks = () => shown?.weeks ?? 1;
  const start = numberField(words.card.start, [0, 1, 1], (week) =>
    make((steps, at) => moveStep(steps, at, Math.round(week), weeks())),
  );
  const length = numberField(words.card.length, [1, 1, 1], (wide) =>
    make((steps, at) => stretchEnd(steps, at, steps[at].start + Math.round(wide), weeks())),
  );
  const open = el('input', { type: 'checkbox' });
  open.addEventListener('change', () =>
    make((steps, at) => {
      const { start: from } = steps[at];
      const half = from + Math.max(1, Math.round((weeks() - from) / 2));
      return stretchEnd(steps, at, open.checked ? null : half, weeks());
    }),
  );
  const strength = numberField(words.card.strength, [0, 100, 5], (share) =>
    make((steps, at) => setStrength(steps, at, share / 100)),
  );
  const options = Object.entries(interventionRow(kind)?.options ?? {}).map(([name, option]) => {
    const step = Number.isInteger(option.max) && option.max > 1 ? 1 : 0.1;
    const field = numberField(option.sentence, [option.min, option.max, step], (value) =>
      make((steps, at) => setOption(steps, at, name, value)),
    );
    return { name, option, field };
  });
  const element = el(
    'div',
    { class: 'plan-fields' },
    start.label,
    length.label,
    el('label', { class: 'switch' }, open, words.card.toTheEnd),
    strength.label,
    ...options.map(({ field }) => field.label),
  );
  let shown: PlanContext | null = null;
  return {
    element,
    show(step, context) {
      shown = context;
      start.show(step.start, context.weeks - 1);
      const lasts = Math.max(1, endOf(step, context.weeks) - step.start);
      length.show(lasts, Math.max(1, context.weeks - step.start));
      open.checked = step.weeks === undefined;
      strength.show(percentOf(step.strength ?? 1), 100);
      for (const { name, option, field } of options) {
        const value = step[name];
        field.show(typeof value === 'number' ? value : option.default, option.max);
      }
    },
  };
}
