// What the plan costs, against a budget that the reader types: "Cost 410 of 600 thousand".

import { button, el, setText } from '../dom.ts';
import { howSureButton } from '../trust/how-sure.ts';
import { words } from './words.ts';

export interface Budget {
  readonly element: HTMLElement;
  /** Both in thousands per 1,000 people; `people` says what that is here. */
  show(cost: number, budget: number | null, people: number): void;
}

/** What somebody typed as an amount; null for none, undefined for something that is no amount. */
export function amountOf(typed: string): number | null | undefined {
  const plain = typed.replaceAll(/[\s,\u202f]/g, '');
  if (plain === '') return null;
  const amount = Number(plain);
  return Number.isFinite(amount) && amount >= 0 ? amount : undefined;
}

export function createBudget(host: { setBudget(thousands: number | null): void }): Budget {
  const cost = el('span', {});
  const field = el('input', {
    type: 'text',
    inputmode: 'decimal',
    'aria-label': words.budget.field,
    hidden: true,
  });
  const set = button(words.budget.none, () => open(), { class: 'plan-budget-set' });
  const sure = howSureButton({ view: 'plan' }, undefined, 'plan-budget-set');
  const over = el('strong', { hidden: true });
  const unit = el('span', { class: 'plan-budget-unit' }, words.budget.unit);
  const fill = el('span', { class: 'plan-budget-fill' });
  const meter = el('span', { class: 'plan-budget-meter', role: 'meter', hidden: true }, fill);
  meter.setAttribute('aria-label', words.budget.meter);
  const line = el('span', { class: 'plan-budget-words' }, cost, set, field, over, unit, sure);
  const element = el('div', { class: 'plan-budget' }, line, meter);
  let limit: number | null = null;

  function open(): void {
    set.hidden = true;
    field.hidden = false;
    field.value = limit === null ? '' : String(limit);
    field.focus();
    field.select();
  }
  function close(keep: boolean): void {
    if (field.hidden) return;
    const typed = amountOf(field.value);
    const focused = document.activeElement === field;
    field.hidden = true;
    set.hidden = false;
    if (focused) set.focus();
    if (keep && typed !== undefined && typed !== limit) host.setBudget(typed);
  }
  field.addEventListener('blur', () => close(true));
  field.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' && event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    close(event.key === 'Enter');
  });

  return {
    element,
    show(spent, budget, people) {
      limit = budget;
      setText(cost, budget === null ? words.budget.cost(spent) : words.budget.of(spent));
      setText(set, budget === null ? words.budget.none : words.budget.set(budget));
      if (budget === null) set.removeAttribute('aria-label');
      else set.setAttribute('aria-label', words.budget.change(budget));
      element.title = words.budget.here(spent, people);
      meter.hidden = budget === null;
      element.classList.toggle('plan-no-budget', budget === null);
      const beyond = budget !== null && spent > budget;
      over.hidden = !beyond;
      if (budget === null) return;
      setText(over, beyond ? words.budget.over(spent - budget) : '');
      element.classList.toggle('plan-over', beyond);
      fill.style.setProperty(
        'width',
        `${budget === 0 ? 100 : Math.min(100, (spent / budget) * 100)}%`,
      );
      meter.setAttribute('aria-valuemin', '0');
      meter.setAttribute('aria-valuemax', String(Math.round(budget)));
      meter.setAttribute('aria-valuenow', String(Math.round(Math.min(spent, budget))));
      meter.setAttribute(
        'aria-valuetext',
        `${cost.textContent}${set.textContent} ${over.textContent}`,
      );
    },
  };
}
