// Choosing what a new step is: every kind in its group, with what it does, what it is against, what it costs
// and how long it takes. A kind that cannot start there says why, and from when it can.

import { INHIBITORS, interventionRow } from '../model-words.ts';
import { openDialog } from '../dialogs.ts';
import { button, el, setText } from '../dom.ts';
import { nextPlace } from '../library-dialog.ts';
import { GROUP_NAMES, GROUPS } from './groups.ts';
import type { PlanContext } from './reach.ts';
import { firstFreeWeek, refusal } from './rules.ts';
import { addStep, type Edit, type Step } from './steps.ts';
import { words } from './words.ts';

export interface Draft {
  readonly start: number;
  /** First week in which it no longer runs; null for none. */
  readonly end: number | null;
}

interface Offer {
  readonly kind: string;
  readonly item: HTMLElement;
  readonly pick: HTMLButtonElement;
  readonly note: HTMLElement;
  readonly searched: string;
  edit: Edit | null;
}

/** What adding a kind would do, and why it would do it later; no edit when it cannot be at all. */
function planned(
  steps: readonly Step[],
  kind: string,
  { start, end }: Draft,
  context: PlanContext,
): { edit: Edit | null; why: string | null } {
  const edit = addStep(steps, kind, start, end, context.weeks);
  const why = refusal(steps, edit.steps, context);
  if (why === null) return { edit, why };
  const step = edit.steps[edit.steps.length - 1];
  const free = firstFreeWeek(steps, step, start, context);
  if (free === null) return { edit: null, why };
  const until = end === null ? null : free + (end - start);
  return {
    edit: addStep(steps, kind, free, until, context.weeks),
    why: words.dialog.later(why, free),
  };
}

function offerOf(kind: string, choose: (offer: Offer) => void): Offer | null {
  const row = interventionRow(kind);
  if (row === undefined) return null;
  const against = row.addresses.map((name) => INHIBITORS[name]);
  const about = `${words.dialog.price(row.cost, row.costLater)}, ${words.dialog.after(row.delay)}`;
  const note = el('span', { class: 'plan-offer-note', hidden: true });
  const pick = button('', () => choose(offer), { class: 'plan-offer', 'data-kind': kind });
  pick.append(
    el('strong', {}, row.title),
    el('span', {}, row.sentence),
    el('span', { class: 'plan-offer-about' }, words.dialog.against(against)),
    el('span', { class: 'plan-offer-about' }, about),
    note,
  );
  const item = el('li', {}, pick);
  const searched = [row.title, row.sentence, ...against].join(' ').toLowerCase();
  const offer: Offer = { kind, item, pick, note, searched, edit: null };
  return offer;
}

export function openAddDialog(
  steps: readonly Step[],
  draft: Draft,
  context: PlanContext,
  add: (edit: Edit) => void,
): HTMLDialogElement {
  let now = draft;
  const choose = ({ edit }: Offer) => {
    if (edit === null) return;
    dialog.close();
    add(edit);
  };
  const offers: Offer[] = [];
  const sections = GROUP_NAMES.map((group) => {
    const heading = el('h3', { id: `plan-group-${group}` }, words.groups[group]);
    const list = el('ul', { class: 'plan-offers', 'aria-labelledby': heading.id });
    for (const kind of GROUPS[group]) {
      const offer = offerOf(kind, choose);
      if (offer === null) continue;
      offers.push(offer);
      list.append(offer.item);
    }
    return el('section', {}, heading, list);
  });

  const search = el('input', { type: 'search', autocomplete: 'off' });
  const start = el('input', { type: 'number', min: 0, max: context.weeks - 1, step: 1 });
  start.value = String(draft.start);
  const found = el('p', { class: 'plan-found', role: 'status' });
  const fields = el(
    'div',
    { class: 'plan-fields' },
    el('label', {}, words.dialog.search, search),
    el('label', {}, words.dialog.start, start),
  );
  const dialog = openDialog(words.dialog.title, fields, found, ...sections);
  dialog.classList.add('plan-dialog');

  function showStarts(): void {
    for (const offer of offers) {
      const { edit, why } = planned(steps, offer.kind, now, context);
      offer.edit = edit;
      offer.note.hidden = why === null;
      setText(offer.note, why ?? '');
      offer.pick.setAttribute('aria-disabled', String(edit === null));
    }
  }
  function filter(): void {
    const wanted = search.value.toLowerCase().trim().split(/\s+/);
    for (const { item, searched } of offers) {
      item.hidden = !wanted.every((word) => searched.includes(word));
    }
    for (const section of sections) section.hidden = !section.querySelector('li:not([hidden])');
    setText(found, words.dialog.found(offers.filter(({ item }) => !item.hidden).length));
  }

  search.addEventListener('input', filter);
  start.addEventListener('change', () => {
    const week = Math.max(0, Math.min(context.weeks - 1, Math.round(Number(start.value) || 0)));
    start.value = String(week);
    const { end } = draft;
    now = { start: week, end: end === null ? null : week + (end - draft.start) };
    showStarts();
  });
  dialog.addEventListener('keydown', (event) => {
    const picks = offers.filter(({ item }) => !item.hidden).map(({ pick }) => pick);
    const at = picks.findIndex((pick) => pick === document.activeElement);
    if (event.target === search && event.key === 'Enter' && picks.length > 0) {
      event.preventDefault();
      return picks.length === 1 ? picks[0].click() : picks[0].focus();
    }
    if (at < 0 && !(event.target === search && event.key === 'ArrowDown')) return;
    const to = nextPlace(event.key, at, picks.length);
    if (to === null) return;
    event.preventDefault();
    picks[to].focus();
  });
  showStarts();
  filter();
  search.focus();
  return dialog;
}
