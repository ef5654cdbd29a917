// The steps that fit a department, each with its reason, its price, what to be careful of, and a way into the
// plan: for this department, or in one go for all where it fits.

import { interventionRow } from '../model-words.ts';
import type { DepartmentContext, Diagnosis } from '../../workers/diagnosis.ts';
import { button, el } from '../dom.ts';
import { standingsOf } from './story.ts';
import { words } from './words.ts';

type Fit = DepartmentContext['fits'][number];
type Caution = Fit['cautions'][number];

export interface Adding {
  /** Adds a kind for departments to the plan. */
  add(kind: string, departments: readonly string[]): void;
  /** True when a kind has been added for a department while this is open. */
  has(kind: string, department: string): boolean;
}

export interface FitList {
  readonly element: HTMLElement;
  /** Something was added: buttons say so, and stay where they are. */
  refresh(): void;
}

const SHOWN = 6;

export function fitList(diagnosis: Diagnosis, context: DepartmentContext, adding: Adding): FitList {
  const late = diagnosis.week >= diagnosis.weeks;
  const first = context.fits.filter(({ takesOn }) => takesOn.length > 0);
  const others = context.fits.filter(({ takesOn }) => takesOn.length === 0);
  const made = [...first, ...others].map((fit) => {
    const buttons = addButtons(diagnosis, context, fit.kind, adding, late);
    return { item: fitItem(diagnosis, context, fit, buttons.element), buttons };
  });
  const list = el('ol', { class: 'dx-fits' }, ...made.map(({ item }) => item));
  const extra = made.slice(Math.min(SHOWN, first.length));
  const help = late ? words.tooLate : first.length === 0 ? words.fitsNone : words.fitsHelp;
  const element = el(
    'section',
    {},
    el('h4', {}, words.fits),
    el('p', { class: 'dx-note' }, help),
    list,
    ...(extra.length > 0 ? [moreButton(extra.map(({ item }) => item))] : []),
  );
  return { element, refresh: () => made.forEach(({ buttons }) => buttons.refresh()) };
}

/** Shows and hides what is further down the list. */
function moreButton(extra: readonly HTMLElement[]): HTMLElement {
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
  return more;
}

function fitItem(
  diagnosis: Diagnosis,
  context: DepartmentContext,
  { kind, takesOn, addresses, cost, delay, cautions }: Fit,
  buttons: HTMLElement,
): HTMLElement {
  const row = interventionRow(kind);
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
      el('strong', {}, row?.title ?? kind),
      el('p', {}, row?.sentence ?? ''),
      el('p', { class: 'dx-note' }, `${reason} ${words.costs(cost)}, ${words.works(delay)}.`),
      ...(careful.length > 0 ? [el('ul', { class: 'dx-cautions' }, ...careful)] : []),
    ),
    buttons,
  );
}

/** Buttons keep their place and the focus when they have done their work. */
function addButtons(
  diagnosis: Diagnosis,
  { name }: DepartmentContext,
  kind: string,
  adding: Adding,
  late: boolean,
): FitList {
  const title = interventionRow(kind)?.title ?? kind;
  const fitting = diagnosis.departments
    .filter(({ fits }) => fits.some((one) => one.kind === kind && one.takesOn.length > 0))
    .map((one) => one.name);
  const open = (): string[] => fitting.filter((one) => !adding.has(kind, one));
  const add = (departments: readonly string[]): void => {
    if (!late && departments.length > 0) adding.add(kind, departments);
  };
  const here = button('', () => add(adding.has(kind, name) ? [] : [name]));
  const all = button('', () => add(open()));
  const refresh = (): void => {
    const done = adding.has(kind, name);
    const n = open().length;
    here.textContent = done ? words.added : words.add;
    here.setAttribute(
      'aria-label',
      done ? words.addedHere(title, name) : words.addHere(title, name),
    );
    here.setAttribute('aria-disabled', String(done || late));
    all.textContent = n > 0 ? words.addAll(n) : words.addedAll;
    all.setAttribute('aria-label', n > 0 ? words.addAllSpoken(title, n) : words.addedAll);
    all.setAttribute('aria-disabled', String(n === 0 || late));
  };
  refresh();
  const offered = fitting.length > 1 && fitting.includes(name);
  return { element: el('div', { class: 'dx-add' }, here, ...(offered ? [all] : [])), refresh };
}

function cautionText({ why, name, value }: Caution): string {
  const { cautions } = words;
  if (why === 'weak' || why === 'idle') return cautions.weak(name, value);
  if (why === 'words') return cautions.words;
  if (why === 'deeds') return cautions.deeds;
  return cautions[why](value);
}
