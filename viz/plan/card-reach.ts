// The fields of a step's card that say whom it reaches: whose people, which departments, which levels, what
// share of them. A kind that changes whole departments offers no levels and no share.

import { interventionRow } from '../model-words.ts';
import { el } from '../dom.ts';
import type { Fields, Make } from './card-fields.ts';
import { homeOf, levelsAimedAt, type PlanContext } from './reach.ts';
import { aimStep, type Step, type Target } from './steps.ts';
import { words } from './words.ts';

/** Boxes to tick, built anew only when what can be ticked is another. */
function createBoxes(legend: string, change: (ticked: string[]) => void) {
  const list = el('div', { class: 'plan-boxes' });
  const element = el('fieldset', {}, el('legend', {}, legend), list);
  let built = '';
  let boxes: HTMLInputElement[] = [];
  return {
    element,
    show(choices: readonly { value: string; text: string }[], ticked: readonly string[]): void {
      const now = JSON.stringify(choices);
      if (now !== built) {
        built = now;
        boxes = choices.map(({ value }) => el('input', { type: 'checkbox', value }));
        list.replaceChildren(
          ...boxes.map((box, place) => el('label', { class: 'switch' }, box, choices[place].text)),
        );
        for (const box of boxes) {
          box.addEventListener('change', () =>
            change(boxes.filter(({ checked }) => checked).map(({ value }) => value)),
          );
        }
      }
      for (const box of boxes) box.checked = ticked.includes(box.value);
    },
  };
}

export function createReachFields(kind: string, context: PlanContext, make: Make): Fields {
  const whole = interventionRow(kind)?.wholeDepartments === true;
  const aim = (change: (target: Target) => Target) =>
    make((steps, at) => aimStep(steps, at, change(steps[at].target ?? {})));

  const whose = el('select', {});
  whose.append(el('option', { value: 'own' }, context.name));
  if (context.customer) whose.append(el('option', { value: 'customer' }, context.customer.name));
  whose.addEventListener('change', () =>
    // Departments and levels are those of one organisation.
    aim(({ share, choose }) => ({
      ...(whose.value === 'customer' ? { organisation: 'customer' as const } : {}),
      share,
      choose,
    })),
  );
  const departments = createBoxes(words.card.departments, (ticked) =>
    aim((target) => ({ ...target, departments: ticked, levels: undefined })),
  );
  const levels = createBoxes(words.card.levels, (ticked) =>
    aim((target) => ({ ...target, levels: ticked.map(Number) })),
  );
  const share = el('input', { type: 'number', min: 1, max: 100, step: 1 });
  share.addEventListener('change', () => {
    const typed = Number(share.value);
    const part = Number.isFinite(typed) && typed > 0 ? Math.min(100, typed) / 100 : 1;
    aim((target) => ({ ...target, share: part }));
  });
  const choose = el('select', {});
  for (const [value, text] of Object.entries(words.card.chooses)) {
    choose.append(el('option', { value }, text));
  }
  choose.addEventListener('change', () =>
    aim((target) => ({
      ...target,
      choose: choose.value === 'connected' ? 'connected' : undefined,
    })),
  );
  const chooses = el('label', {}, words.card.choose, choose);

  const element = el(
    'div',
    { class: 'plan-fields' },
    ...(context.customer ? [el('label', {}, words.card.whose, whose)] : []),
    departments.element,
    ...(whole
      ? [el('p', { class: 'hint' }, words.card.whole)]
      : [levels.element, el('label', {}, words.card.share, share), chooses]),
  );
  return {
    element,
    show(step: Step, now: PlanContext) {
      const target = step.target ?? {};
      const home = homeOf(step, now) ?? now;
      whose.value = target.organisation === 'customer' ? 'customer' : 'own';
      const names = home.departments.map(({ name, people }) => ({
        value: name,
        text: words.reached(name, people),
      }));
      departments.show(names, target.departments ?? []);
      const ranks = levelsAimedAt(home, target).map((people, level) => ({ people, level }));
      const there = ranks.filter(({ people }) => people > 0);
      levels.show(
        there.map(({ people, level }) => ({
          value: String(level),
          text: words.card.level(level + 1, people),
        })),
        (target.levels ?? []).map(String),
      );
      if (document.activeElement !== share) {
        share.value = String(Math.round((target.share ?? 1) * 100));
      }
      chooses.hidden = target.share === undefined;
      choose.value = target.choose ?? 'random';
    },
  };
}
