// The fields of the dialogs for films and prints.

import { el } from '../dom.ts';
import './dialog.css';

export interface Field<T> {
  readonly element: HTMLElement;
  value(): T;
}

/** A list to choose one from, under its name. */
export function chooser<T>(
  name: string,
  options: readonly (readonly [text: string, value: T])[],
  first: number,
  onChange: () => void,
): Field<T> {
  const select = el('select', {});
  options.forEach(([text], index) =>
    select.append(el('option', { value: index, selected: index === first }, text)),
  );
  select.addEventListener('change', onChange);
  return {
    element: el('label', { class: 'film-field' }, el('span', {}, name), select),
    value: () => options[select.selectedIndex][1],
  };
}

/** A whole number from 0 to `most`; NaN while nothing is typed. */
export function numberField(
  name: string,
  value: number,
  most: number,
  onChange: () => void,
): Field<number> {
  const input = el('input', { type: 'number', min: 0, max: most, value, inputmode: 'numeric' });
  input.addEventListener('input', onChange);
  return {
    element: el('label', { class: 'film-field' }, el('span', {}, name), input),
    value: () => (input.value === '' ? NaN : Number(input.value)),
  };
}
