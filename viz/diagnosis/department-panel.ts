// One department's story: what it says in sentences, readiness with its parts, what helps and what stands in
// the way, and the steps that fit, each with a way into the plan.

import { interventionRow } from '../../sim/interventions.ts';
import type { DepartmentContext, Diagnosis } from '../../workers/diagnosis.ts';
import { button, el } from '../dom.ts';
import { percent } from '../messages.ts';
import { mark } from './matrix.ts';
import { helpsIn, partsOf, standingsOf, storyOf } from './story.ts';
import { words } from './words.ts';

type Fit = DepartmentContext['fits'][number];
type Caution = Fit['cautions'][number];

export interface Adding {
  /** Adds a kind for departments to the plan. */
  add(kind: string, departments: readonly string[]): void;
  /** True when a kind has been added for a department while this is open. */
  has(kind: string, department: string): boolean;
}

const SHOWN = 6;

export function departmentPanel(
  diagnosis: Diagnosis,
  context: DepartmentContext,
  adding: Adding,
): HTMLElement {
  const sentences = storyOf(diagnosis, context).map((text) => el('p', {}, text));
  const story = el('div', { class: 'dx-story' }, ...sentences);
  const title = el('h3', { class: 'dx-name' }, context.name);
  if (context.people === 0) return el('div', { class: 'dx-department' }, title, story);
  return el(
    'div',
    { class: 'dx-department' },
    title,
    story,
    el('div', { class: 'dx-facts' }, readinessOf(context), helpsOf(diagnosis, context)),
    barriersOf(diagnosis, context),
    fitsOf(diagnosis, context, adding),
  );
}

function readinessOf(context: DepartmentContext): HTMLElement {
  const parts = partsOf(context).map(({ part, share }) => {
    const fill = el('span', { class: 'fill' });
    fill.style.setProperty('width', `${share * 100}%`);
    const value = el('dd', {}, percent(share), el('span', { class: 'meter' }, fill));
    return el('div', {}, el('dt', {}, words.parts[part][0]), value);
  });
  const heading = `${words.readiness} ${words.readyOf(context.readiness.index)}`;
  return el(
    'section',
    {},
    el('h4', {}, heading),
    el('p', { class: 'dx-note' }, words.readinessMade),
    el('dl', { class: 'dx-parts' }, ...parts),
  );
}

function helpsOf(diagnosis: Diagnosis, context: DepartmentContext): HTMLElement {
  const helps = helpsIn(diagnosis, context).map((text) => el('li', {}, sentence(text)));
  const none = el('p', { class: 'dx-note' }, words.nothing);
  const list = helps.length === 0 ? none : el('ul', { class: 'dx-helps' }, ...helps);
  return el('section', {}, el('h4', {}, words.helps), list);
}

function barriersOf(diagnosis: Diagnosis, context: DepartmentContext): HTMLElement {
  const standing = standingsOf(diagnosis, context).filter(({ degree }) => degree !== 'free');
  const items = standing.map(({ name, gap, degree }) => {
    const text = words.withShare(sentence(words.saysOf(name, degree)), gap);
    return el('li', {}, mark(degree), el('span', {}, text));
  });
  return el(
    'section',
    {},
    el('h4', {}, words.inTheWay),
    el('ul', { class: 'dx-barriers' }, ...items),
  );
}

function fitsOf(diagnosis: Diagnosis, context: DepartmentContext, adding: Adding): HTMLElement {
  const late = diagnosis.week >= diagnosis.weeks;
  const first = context.fits.filter(({ takesOn }) => takesOn.length > 0);
  const others = context.fits.filter(({ takesOn }) => takesOn.length === 0);
  const items = [...first, ...others].map((fit) => fitItem(diagnosis, context, fit, adding, late));
  const list = el('ol', { class: 'dx-fits' }, ...items);
  const extra = items.slice(Math.min(SHOWN, first.length));
  let all = false;
  const show = (): void => {
    for (const item of extra) item.hidden = !all;
    more.textContent = all ? words.fewer : words.more(extra.length);
    more.setAttribute('aria-expanded', String(all));
  };
  const more = button('', () => {
    all = !all;
    show();
  });
  show();
  const help = first.length === 0 ? words.fitsNone : late ? words.tooLate : words.fitsHelp;
  return el(
    'section',
    {},
    el('h4', {}, words.fits),
    el('p', { class: 'dx-note' }, help),
    list,
    ...(extra.length > 0 ? [more] : []),
  );
}

function fitItem(
  diagnosis: Diagnosis,
  context: DepartmentContext,
  fit: Fit,
  adding: Adding,
  late: boolean,
): HTMLElement {
  const { kind, takesOn, addresses, cost, delay, cautions } = fit;
  const row = interventionRow(kind);
  const title = row?.title ?? kind;
  const standing = standingsOf(diagnosis, context).filter(({ degree }) => degree !== 'free');
  const said = (items: readonly string[]): string[] =>
    standing
      .filter(({ name }) => items.includes(name))
      .map(({ name, degree }) => words.saysOf(name, degree));
  const reason = takesOn.length > 0 ? words.takesOn(said(takesOn)) : words.also(said(addresses));
  const careful = cautions.map((one) =>
    el('li', {}, el('strong', {}, `${words.careful} `), cautionText(one)),
  );
  return el(
    'li',
    { class: 'dx-fit' },
    el(
      'div',
      {},
      el('strong', {}, title),
      el('p', {}, row?.sentence ?? ''),
      el('p', { class: 'dx-note' }, `${reason} ${words.costs(cost)}, ${words.works(delay)}.`),
      ...(careful.length > 0 ? [el('ul', { class: 'dx-cautions' }, ...careful)] : []),
    ),
    addButtons(diagnosis, context, kind, title, adding, late),
  );
}

/** Adds here, or in one go wherever the same fits. */
function addButtons(
  diagnosis: Diagnosis,
  context: DepartmentContext,
  kind: string,
  title: string,
  adding: Adding,
  late: boolean,
): HTMLElement {
  const everywhere = diagnosis.departments
    .filter(({ fits }) => fits.some((one) => one.kind === kind && one.takesOn.length > 0))
    .map(({ name }) => name)
    .filter((name) => !adding.has(kind, name));
  const done = adding.has(kind, context.name);
  const here = button(
    done ? words.added : words.add,
    () => {
      adding.add(kind, [context.name]);
    },
    { 'aria-label': words.addHere(title, context.name), disabled: done || late },
  );
  if (done) here.removeAttribute('aria-label');
  const all = button(
    words.addAll(everywhere.length),
    () => {
      adding.add(kind, everywhere);
    },
    { 'aria-label': words.addAllSpoken(title, everywhere.length), disabled: late },
  );
  const offered = everywhere.length > 1 && everywhere.includes(context.name);
  return el('div', { class: 'dx-add' }, here, ...(offered ? [all] : []));
}

function cautionText({ why, name, value }: Caution): string {
  const { cautions } = words;
  if (why === 'weak' || why === 'idle') return cautions.weak(name, value);
  if (why === 'words') return cautions.words;
  if (why === 'deeds') return cautions.deeds;
  return cautions[why](value);
}

const sentence = (text: string): string => `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
