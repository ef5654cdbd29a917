// The steps a team has: those that run, each with a way to end it, and those of this quarter, each with who it
// reaches, how strongly, how long, and what else its kind lets choose.

import { interventionRow } from '../model-words.ts';
import type { Step } from '../../sim/scenario.ts';
import { button, el } from '../dom.ts';
import { percent } from '../messages.ts';
import { titleOf } from '../plan/steps.ts';
import { quarterOf, runningSteps } from './game.ts';
import { QUARTER } from './record.ts';
import { costHere, creditPrice } from './rules.ts';
import type { Actions, Scene } from './scene.ts';
import { rules } from './rules-words.ts';
import { words } from './words.ts';

const say = words.choose;
const STRENGTHS = [1, 0.75, 0.5, 0.25];
const LASTS = [1, 2, 4];
/** Share of the best connected whom a step can be aimed at, once the network is known. */
const CONNECTED = 0.2;

interface OptionWords {
  readonly name: string;
  readonly values: readonly string[];
}

interface Choice {
  readonly value: string;
  readonly text: string;
}

/** A labelled choice; `changed` is told the value. */
function choice(
  label: string,
  spoken: string,
  focus: string,
  choices: readonly Choice[],
  value: string,
  changed: (value: string) => void,
): HTMLElement {
  const options = choices.map((one) =>
    el('option', { value: one.value, selected: one.value === value }, one.text),
  );
  const select = el('select', { 'aria-label': spoken, 'data-focus': focus }, ...options);
  select.addEventListener('change', () => changed(select.value));
  return el(
    'span',
    { class: 'challenge-choice' },
    el('span', { 'aria-hidden': 'true' }, label),
    select,
  );
}

export function runningView(scene: Scene, actions: Pick<Actions, 'stop'>): HTMLElement {
  const { game } = scene;
  const { stops = [] } = quarterOf(game);
  const rows = runningSteps(game).map(({ place, step }) => {
    const title = titleOf(step);
    const stopped = stops.includes(place);
    const end = stopped ? game.passed * QUARTER : step.weeks && step.start + step.weeks;
    const does = stopped ? say.goOn : say.stop;
    return el(
      'li',
      { class: stopped ? 'challenge-stopped' : '' },
      el('span', {}, say.since(title, step.start, end ?? null)),
      button(does, () => actions.stop(place), {
        'aria-label': say.of(does, title),
        'data-focus': `stop-${place}`,
      }),
    );
  });
  return el(
    'section',
    { class: 'challenge-running', 'aria-labelledby': 'challenge-running' },
    el('h2', { id: 'challenge-running' }, say.running),
    rows.length > 0 ? el('ul', {}, ...rows) : el('p', { class: 'challenge-hint' }, say.noneRunning),
  );
}

/** A step aimed at what a value of the reach choice says; levels and shares of before are let go. */
function aimed(before: Step, value: string): Step {
  const { target: _, ...step } = before;
  if (value === '') return step;
  if (value === 'connected') return { ...step, target: { share: CONNECTED, choose: 'connected' } };
  return { ...step, target: { departments: [value.replace(/^in:/, '')] } };
}

function reachOf({ target }: Step): string {
  if (target?.choose === 'connected') return 'connected';
  const name = target?.departments?.[0];
  return name === undefined ? '' : `in:${name}`;
}

function lasting(before: Step, value: string): Step {
  const { weeks: _, ...step } = before;
  return value === '' ? step : { ...step, weeks: Number(value) * QUARTER };
}

function chosen(scene: Scene, step: Step, place: number, actions: Pick<Actions, 'change'>) {
  const { open, told, table } = scene;
  const title = titleOf(step);
  const row = interventionRow(step.kind);
  const spoken = (what: string) => say.of(what, title);
  const reach: Choice[] = [
    { value: '', text: say.everybody },
    ...(told.network && row?.wholeDepartments !== true
      ? [{ value: 'connected', text: say.connectors(CONNECTED) }]
      : []),
    ...open.description.departments.map(({ name }) => ({ value: `in:${name}`, text: name })),
  ];
  const known = reach.some(({ value }) => value === reachOf(step));
  // Who was aimed at while the network was known is still aimed at.
  if (!known) reach.push({ value: 'connected', text: say.connectors(CONNECTED) });
  const lasts: Choice[] = [
    { value: '', text: say.toTheEnd },
    ...LASTS.map((quarters) => ({ value: String(quarters), text: say.lastsFor(quarters) })),
  ];
  const options = Object.entries(row?.options ?? {}).map(([name, option]) => {
    const told = (rules.options as Readonly<Record<string, OptionWords | undefined>>)[name];
    const label = told?.name ?? option.sentence;
    const half = (option.min + option.max) / 2;
    // Weeks are whole.
    const middle = option.max > 1 ? Math.floor(half) : half;
    return choice(
      label,
      spoken(label),
      `${name}-${place}`,
      [option.max, middle, option.min].map((value, at) => ({
        value: String(value),
        text: told?.values[at] ?? String(value),
      })),
      String(step[name] ?? option.default),
      (value) => actions.change(place, { ...step, [name]: Number(value) }),
    );
  });
  const remove = button(say.removeShort, () => actions.change(place, null), {
    'aria-label': say.remove(title),
    'data-focus': `remove-${place}`,
  });
  const credit = creditPrice(step, table.context);
  const about = [
    say.begins(step.start),
    say.cost(costHere([step], table.context)),
    say.credit(credit),
  ];
  return el(
    'li',
    { class: 'challenge-chosen' },
    el('h3', {}, title),
    el('p', { class: 'challenge-hint' }, about.join(', ')),
    el(
      'div',
      { class: 'challenge-choices' },
      choice(say.reach, spoken(say.reach), `reach-${place}`, reach, reachOf(step), (value) =>
        actions.change(place, aimed(step, value)),
      ),
      choice(
        say.strength,
        spoken(say.strength),
        `strength-${place}`,
        STRENGTHS.map((one) => ({ value: String(one), text: percent(one) })),
        String(step.strength ?? 1),
        (value) => actions.change(place, { ...step, strength: Number(value) }),
      ),
      choice(
        say.lasts,
        spoken(say.lasts),
        `lasts-${place}`,
        lasts,
        step.weeks === undefined ? '' : String(step.weeks / QUARTER),
        (value) => actions.change(place, lasting(step, value)),
      ),
      ...options,
      remove,
    ),
  );
}

export function chosenView(scene: Scene, actions: Pick<Actions, 'change'>): HTMLElement {
  const { steps } = quarterOf(scene.game);
  return el(
    'section',
    { class: 'challenge-yours', 'aria-labelledby': 'challenge-yours' },
    el('h2', { id: 'challenge-yours' }, say.yours),
    steps.length > 0
      ? el('ol', {}, ...steps.map((step, place) => chosen(scene, step, place, actions)))
      : el('p', { class: 'challenge-hint' }, say.none),
  );
}
