// The card of the step that is chosen: whom it reaches, when it works, what it costs, what helps and hurts it
// now, what it adds, one move worth trying; and everything of it can be changed here.

import { INHIBITORS, interventionRow } from '../model-words.ts';
import type { InfluenceNow } from '../../workers/step-now.ts';
import { button, el, setText } from '../dom.ts';
import { createFields, type Fields, type Make } from './card-fields.ts';
import { createReachFields } from './card-reach.ts';
import { stepCost } from './cost.ts';
import { peopleReached, whoWords, type PlanContext } from './reach.ts';
import { hintsOf } from './rules.ts';
import { titleOf, type Edit, type Step } from './steps.ts';
import { suggestionFor } from './suggest.ts';
import { words } from './words.ts';

export interface CardHost {
  close(): void;
  copy(): void;
  remove(): void;
  make(edit: Edit): void;
  claim(id: string): string | null;
}

export interface Card {
  readonly element: HTMLElement;
  show(steps: readonly Step[], at: number | null, context: PlanContext | null): void;
  showAdds(at: number, text: string | null): void;
  showNow(at: number, helped: readonly InfluenceNow[], hurt: readonly InfluenceNow[]): void;
}

/** The strongest influence in words; "nothing that stands out" when there is none. */
export function influenceWords(found: readonly InfluenceNow[]): string {
  const first = found.at(0);
  if (first === undefined) return words.card.nothing;
  return words.influence(first.name, first.place, first.value);
}

function section(title: string, ...body: Node[]): HTMLDetailsElement {
  return el('details', {}, el('summary', {}, title), ...body);
}

export function createCard(host: CardHost): Card {
  const title = el('h2', {});
  const who = el('p', { class: 'place' });
  const hint = el('p', { class: 'plan-card-hint', hidden: true });
  const facts = (['after', 'costs', 'helped', 'hurt'] as const).map((name) => {
    const value = el('dd', {});
    return { name, value, row: el('div', {}, el('dt', {}, words.card[name]), value) };
  });
  const [after, costs, helped, hurt] = facts.map(({ value }) => value);
  const adds = el('p', { class: 'plan-adds', hidden: true });
  const suggest = button('', () => {
    if (offered) host.make(offered);
  });
  const buttons = el(
    'div',
    { class: 'plan-card-buttons' },
    suggest,
    button(words.card.copy, () => host.copy()),
    button(words.card.remove, () => host.remove()),
  );
  const more = el('div', { class: 'plan-card-more' });
  const element = el(
    'section',
    { class: 'card plan-card', 'aria-label': words.card.region, hidden: true },
    title,
    button('×', () => host.close(), { class: 'close', 'aria-label': words.card.close }),
    el(
      'div',
      { class: 'card-body' },
      who,
      hint,
      el('dl', { class: 'plan-facts' }, ...facts.map(({ row }) => row)),
      adds,
      buttons,
      more,
    ),
  );
  let steps: readonly Step[] = [];
  let at: number | null = null;
  let context: PlanContext | null = null;
  let fields: readonly Fields[] = [];
  let builtFor = '';
  let offered: Edit | null = null;
  let hurtBy: readonly string[] = [];

  const make: Make = (change) => {
    if (at === null) return;
    host.make(change(steps, at));
    // Refused or not, the fields say what there is.
    draw();
  };

  function build(step: Step, place: number, now: PlanContext): void {
    const key = JSON.stringify([place, step.kind, now.name, now.weeks]);
    if (key === builtFor) return;
    builtFor = key;
    const open = [...more.querySelectorAll('details')].map((details) => details.open);
    const when = createFields(step.kind, make);
    const reach = createReachFields(step.kind, now, make);
    fields = [when, reach];
    const row = interventionRow(step.kind);
    const against = (row?.addresses ?? []).map((name) => el('li', {}, INHIBITORS[name]));
    const claims = (row?.claims ?? []).map((id) =>
      el('li', {}, words.card.claimed(id, host.claim(id))),
    );
    const claim = section(
      words.card.claim,
      el('p', {}, row?.sentence ?? ''),
      el('p', { class: 'hint' }, words.card.addresses),
      el('ul', {}, ...against),
      el('p', { class: 'hint' }, words.card.claims),
      el('ul', {}, ...claims),
    );
    const sections = [
      section(words.card.change, when.element),
      section(words.card.reach, reach.element),
      claim,
    ];
    for (const [index, details] of sections.entries()) details.open = open[index] ?? false;
    more.replaceChildren(...sections);
    forget();
  }

  /** What was said of another step, or of this one in another week, is not said of this one. */
  function forget(): void {
    hurtBy = [];
    setText(helped, words.card.notRead);
    setText(hurt, words.card.notRead);
    adds.hidden = true;
  }

  function draw(): void {
    const step = at === null ? undefined : steps[at];
    element.hidden = step === undefined || context === null;
    if (step === undefined || at === null || context === null) return;
    build(step, at, context);
    setText(title, titleOf(step));
    setText(who, words.reached(whoWords(step, context), peopleReached(step, context)));
    const why = hintsOf(steps, context).find((one) => one.at === at)?.text ?? null;
    hint.hidden = why === null;
    setText(hint, why ?? '');
    setText(after, words.card.weeks(interventionRow(step.kind)?.delay ?? 0));
    const cost = stepCost(step, context);
    setText(costs, words.card.cost(cost));
    costs.title = words.card.costHere(cost, context.people);
    for (const field of fields) field.show(step, context);
    const suggestion = suggestionFor(steps, at, hurtBy, context);
    offered = suggestion?.edit ?? null;
    suggest.hidden = suggestion === null;
    setText(suggest, suggestion?.label ?? '');
  }

  return {
    element,
    show(nextSteps, nextAt, nextContext) {
      steps = nextSteps;
      at = nextAt;
      context = nextContext;
      draw();
    },
    showAdds(step, text) {
      if (step !== at) return;
      adds.hidden = text === null;
      setText(adds, text ?? '');
    },
    showNow(step, helps, hurts) {
      if (step !== at) return;
      setText(helped, influenceWords(helps));
      setText(hurt, influenceWords(hurts));
      helped.title = helps.at(0)?.sentence ?? '';
      hurt.title = hurts.at(0)?.sentence ?? '';
      hurtBy = hurts.map(({ name }) => name);
      draw();
    },
  };
}
