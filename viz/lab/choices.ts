// What the reader chooses of the figures: the outcome, and what goes across and up.

import { el } from '../dom.ts';
import { outcomeGroups, outcomeWords } from '../outcome-words.ts';
import type { LabFactor, LabOutcome } from '../marks/lab/table.ts';
import { words } from './words.ts';

export interface Chosen {
  readonly outcome: LabOutcome;
  /** Across, then up; none where nothing was varied. */
  readonly factors: readonly LabFactor[];
}

export interface Choices {
  readonly element: HTMLElement;
  now(): Chosen;
}

/** Where the reader begins, if the results have it. */
const FIRST = 'enacted';
const NONE = '';

/** @param outcomes at least one */
export function createChoices(
  outcomes: readonly LabOutcome[],
  factors: readonly LabFactor[],
  onChange: () => void,
): Choices {
  const outcome = el('select', {});
  for (const { name, outcomes: names } of outcomeGroups(outcomes.map((one) => one.name))) {
    const options = names.map((one) => el('option', { value: one }, outcomeWords(one).title));
    outcome.append(el('optgroup', { label: name }, ...options));
  }
  const options = () => factors.map(({ name }) => el('option', { value: name }, name));
  const across = el('select', {}, ...options());
  const up = el('select', {}, el('option', { value: NONE }, words.alone), ...options());
  if (outcomes.some(({ name }) => name === FIRST)) outcome.value = FIRST;
  across.value = factors[0]?.name ?? NONE;
  up.value = factors[1]?.name ?? NONE;

  /** The same on both axes is a diagonal; the other one makes room. */
  const part = (changed: HTMLSelectElement, other: HTMLSelectElement) => {
    if (changed.value !== other.value) return;
    const free = factors.find(({ name }) => name !== changed.value);
    other.value = other === up ? NONE : (free?.name ?? NONE);
    if (other === across && free === undefined) up.value = NONE;
  };
  outcome.addEventListener('change', onChange);
  across.addEventListener('change', () => (part(across, up), onChange()));
  up.addEventListener('change', () => (part(up, across), onChange()));
  const labelled = (text: string, select: HTMLSelectElement) => el('label', {}, text, select);
  return {
    element: el(
      'div',
      { class: 'lab-choices' },
      labelled(words.outcome, outcome),
      ...(factors.length > 0 ? [labelled(words.across, across)] : []),
      ...(factors.length > 1 ? [labelled(words.up, up)] : []),
    ),
    now: () => ({
      outcome: outcomes.find(({ name }) => name === outcome.value) ?? outcomes[0],
      factors: [across.value, up.value].flatMap((name) =>
        factors.filter((factor) => factor.name === name),
      ),
    }),
  };
}
