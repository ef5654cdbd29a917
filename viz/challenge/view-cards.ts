// The cards: every kind of step in its group, with what it does, what it costs in this firm to the last week,
// the credit it takes, and the claims behind it. One click adds it, at full strength, for everybody.

import { interventionRow } from '../model-words.ts';
import type { Step } from '../../sim/scenario.ts';
import { button, el } from '../dom.ts';
import { GROUP_NAMES, GROUPS } from '../plan/groups.ts';
import { claimSentence } from '../trust/claims.ts';
import { words as planWords } from '../plan/words.ts';
import { weeksUsed, costHere, creditPrice, stepRefused, type Refused } from './rules.ts';
import { quarterOf } from './game.ts';
import { forTheRest } from './double.ts';
import { planOf, QUARTER } from './record.ts';
import type { Actions, Scene } from './scene.ts';
import { words } from './words.ts';

const say = words.choose;

/** When the next step would begin. */
export const nextStart = ({ game, table }: Scene): number =>
  game.passed * QUARTER + weeksUsed(quarterOf(game), table.challenge.prices);

/** For everybody, or for the first department that does not have it where others do. */
export const newStep = (scene: Scene, kind: string): Step =>
  forTheRest(
    planOf(scene.game.record.quarters),
    { kind, start: nextStart(scene) },
    scene.open.description.departments,
  );

/** What practitioners claim of it, one click away. */
function claims(title: string, ids: readonly string[]): HTMLElement {
  const sentences = ids.map((id) => el('li', {}, claimSentence(id) ?? id));
  return el(
    'details',
    { class: 'challenge-claims' },
    el('summary', { 'aria-label': say.of(say.claims, title) }, say.why),
    el('ul', {}, ...sentences),
  );
}

const whyNot = (refused: Refused): string =>
  refused.why === 'double' ? say.doubles(refused.start, refused.running) : words.refused(refused);

function card(scene: Scene, kind: string, actions: Pick<Actions, 'add'>): HTMLElement | null {
  const row = interventionRow(kind);
  if (row === undefined) return null;
  const { table, game, credit } = scene;
  const step = newStep(scene, kind);
  const where = step.target?.departments?.[0];
  const refused = stepRefused(table, game.record.quarters, credit, step);
  const price = creditPrice(step, table.context);
  const about = [
    say.price(costHere([step], table.context)),
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
    el('div', { class: 'challenge-card-head' }, el('h4', {}, row.title), add),
    el('p', {}, row.sentence),
    ...(refused === null ? [] : [el('p', { class: 'challenge-why-not' }, whyNot(refused))]),
    ...(where === undefined ? [] : [el('p', {}, say.onlyIn(where))]),
    el(
      'div',
      { class: 'challenge-card-foot' },
      el('p', { class: 'challenge-hint' }, about.join(', ')),
      claims(row.title, row.claims),
    ),
  );
}

/** What of the cards is shown: those of a group, or those that a search finds in all of them. */
export interface Shown {
  search: string;
  /** '' for all. */
  group: string;
}

/** `shown` is what was looked for last, and remembers what is looked for next. */
export function cardsView(scene: Scene, actions: Pick<Actions, 'add'>, shown: Shown): HTMLElement {
  const sections = GROUP_NAMES.map((group) => {
    const heading = el('h3', { id: `challenge-group-${group}` }, planWords.groups[group]);
    const cards = GROUPS[group].flatMap((kind) => card(scene, kind, actions) ?? []);
    const list = el('ul', { class: 'challenge-cards', 'aria-labelledby': heading.id }, ...cards);
    return el('section', { 'data-group': group }, heading, list);
  });
  const field = el('input', {
    type: 'search',
    'aria-label': say.search,
    placeholder: say.search,
    value: shown.search,
    'data-focus': 'search',
  });
  const choose = (group: string) => {
    shown.group = group;
    shown.search = field.value = '';
    filter();
  };
  const choices = [...GROUP_NAMES, ''].map((group) => {
    const name = group === '' ? say.all : planWords.groups[group as keyof typeof GROUPS];
    const press = button(name, () => choose(group), { 'data-focus': `group-${group}` });
    return { group, press };
  });
  function filter(): void {
    const wanted = field.value.toLowerCase().trim().split(/\s+/);
    const searches = wanted.some((word) => word !== '');
    for (const { group, press } of choices) {
      press.setAttribute('aria-pressed', String(!searches && group === shown.group));
    }
    for (const section of sections) {
      const here = searches || shown.group === '' || section.dataset['group'] === shown.group;
      let some = false;
      for (const item of section.querySelectorAll<HTMLElement>('[data-search]')) {
        const text = item.dataset['search'] ?? '';
        item.hidden = !wanted.every((word) => text.includes(word));
        some ||= !item.hidden;
      }
      section.hidden = !here || !some;
    }
  }
  field.addEventListener('input', () => {
    shown.search = field.value;
    filter();
  });
  filter();
  return el(
    'section',
    { class: 'challenge-steps', 'aria-labelledby': 'challenge-steps', 'data-scroll': 'steps' },
    el(
      'div',
      { class: 'challenge-steps-head' },
      el('h2', { id: 'challenge-steps' }, say.steps),
      field,
    ),
    el(
      'div',
      { class: 'challenge-groups', role: 'group', 'aria-label': say.groups },
      ...choices.map(({ press }) => press),
    ),
    ...sections,
  );
}
