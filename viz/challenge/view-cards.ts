// The cards: every kind of step in its group, with what it does, what it costs in this firm to the last week,
// the credit it takes, and the claims behind it. One click adds it, at full strength, for everybody.

import { interventionRow } from '../../sim/interventions.ts';
import type { Step } from '../../sim/scenario.ts';
import { button, el } from '../dom.ts';
import { GROUP_NAMES, GROUPS } from '../plan/groups.ts';
import { words as planWords } from '../plan/words.ts';
import { weeksUsed, costHere, creditPrice, stepRefused } from './rules.ts';
import { quarterOf } from './game.ts';
import { QUARTER } from './record.ts';
import type { Actions, Scene } from './scene.ts';
import { words } from './words.ts';

const say = words.choose;

/** When the next step would begin. */
export const nextStart = ({ game, table }: Scene): number =>
  game.passed * QUARTER + weeksUsed(quarterOf(game), table.challenge.prices);

export const newStep = (scene: Scene, kind: string): Step => ({ kind, start: nextStart(scene) });

function card(scene: Scene, kind: string, actions: Pick<Actions, 'add'>): HTMLElement | null {
  const row = interventionRow(kind);
  if (row === undefined) return null;
  const { table, game, credit } = scene;
  const step = newStep(scene, kind);
  const refused = stepRefused(table, game.record.quarters, credit, step);
  const price = creditPrice(step, table.context);
  const about = [
    say.cost(costHere([step], table.context)),
    say.credit(price),
    say.after(row.delay),
  ];
  const add = button(say.add, () => actions.add(kind), {
    'aria-label': say.addSpoken(row.title),
    'data-focus': `add-${kind}`,
    'data-kind': kind,
  });
  // It stays where the keyboard finds it and says why not.
  if (refused !== null) add.setAttribute('aria-disabled', 'true');
  return el(
    'li',
    { class: 'challenge-card', 'data-search': `${row.title} ${row.sentence}`.toLowerCase() },
    el('h4', {}, row.title),
    el('p', {}, row.sentence),
    el('p', { class: 'challenge-hint' }, about.join(', ')),
    el(
      'p',
      { class: 'challenge-hint' },
      refused === null ? say.claims(row.claims) : words.refused(refused),
    ),
    add,
  );
}

/** `search` is what was typed last; `searched` hears of other words. */
export function cardsView(
  scene: Scene,
  actions: Pick<Actions, 'add'>,
  search: string,
  searched: (typed: string) => void,
): HTMLElement {
  const sections = GROUP_NAMES.map((group) => {
    const heading = el('h3', { id: `challenge-group-${group}` }, planWords.groups[group]);
    const cards = GROUPS[group].flatMap((kind) => card(scene, kind, actions) ?? []);
    const list = el('ul', { class: 'challenge-cards', 'aria-labelledby': heading.id }, ...cards);
    return el('section', {}, heading, list);
  });
  const field = el('input', {
    type: 'search',
    'aria-label': say.search,
    placeholder: say.search,
    value: search,
    'data-focus': 'search',
  });
  function filter(): void {
    const wanted = field.value.toLowerCase().trim().split(/\s+/);
    for (const section of sections) {
      let some = false;
      for (const item of section.querySelectorAll<HTMLElement>('[data-search]')) {
        const text = item.dataset['search'] ?? '';
        item.hidden = !wanted.every((word) => text.includes(word));
        some ||= !item.hidden;
      }
      section.hidden = !some;
    }
  }
  field.addEventListener('input', () => {
    searched(field.value);
    filter();
  });
  filter();
  return el(
    'section',
    { class: 'challenge-steps', 'aria-labelledby': 'challenge-steps' },
    el(
      'div',
      { class: 'challenge-steps-head' },
      el('h2', { id: 'challenge-steps' }, say.steps),
      field,
    ),
    ...sections,
  );
}
