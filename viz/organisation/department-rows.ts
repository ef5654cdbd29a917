// The departments of an organisation as rows of fields: name and people where they are described, and for
// all of them who serves customers and what is paid for. Enter in the last row begins another.

import { button, el } from '../dom.ts';
import { wholeNumber } from './answer-check.ts';
import type { DepartmentAnswer } from './answers.ts';
import { fieldWithProblem, type CheckedField } from './fields.ts';
import { questionOf } from './questions.ts';
import { words } from './words.ts';

export interface DepartmentRows {
  readonly element: HTMLElement;
  read(): DepartmentAnswer[];
  showProblem(row: number, field: 'department' | 'people', sentence: string): void;
  clearProblems(): void;
  focus(row: number, field: 'department' | 'people'): void;
}

interface Row {
  readonly element: HTMLElement;
  readonly name: CheckedField | null;
  readonly people: CheckedField | null;
  read(): DepartmentAnswer;
  /** Says its number and its name to those who listen. */
  rename(place: number): void;
}

const HEADS = [words.department, words.peopleHead, words.serves, words.paidHere];

function paidSelect(): HTMLSelectElement {
  const choices = questionOf('paid').choices.map(({ value, words: said }) =>
    el('option', { value }, said),
  );
  return el('select', {}, el('option', { value: '' }, words.asElsewhere), ...choices);
}

/** Rows to fill in; without `editable` names and sizes are given and stay. */
export function createDepartmentRows(
  given: readonly { name: string; people: number; serves?: boolean }[],
  editable: boolean,
  onChange: () => void,
): DepartmentRows {
  const body = el('tbody', {});
  const rows: Row[] = [];
  const head = el('tr', {}, ...HEADS.map((title) => el('th', { scope: 'col' }, title)));
  if (editable) head.append(el('th', {}, el('span', { class: 'spoken' }, words.remove)));
  const table = el('table', { class: 'org-departments' }, el('thead', {}, head), body);
  const scroller = el('div', { class: editable ? 'org-scroll org-all-rows' : 'org-scroll' }, table);
  const add = button(words.addDepartment, () => addAndFocus());

  function changed(): void {
    for (const [place, row] of rows.entries()) row.rename(place);
    onChange();
  }

  function remove(row: Row): void {
    const place = rows.indexOf(row);
    rows.splice(place, 1);
    row.element.remove();
    changed();
    (rows[Math.min(place, rows.length - 1)]?.name?.input ?? add).focus();
  }

  function addRow(name: string, people: number | null, serves: boolean): Row {
    const row: Row = createRow({ name, people, serves }, editable, changed, () => remove(row));
    rows.push(row);
    body.append(row.element);
    return row;
  }

  function addAndFocus(): void {
    const row = addRow('', null, false);
    changed();
    row.name?.input.focus();
  }

  for (const { name, people, serves = false } of given) addRow(name, people, serves);
  for (const [place, row] of rows.entries()) row.rename(place);
  body.addEventListener('keydown', (event) => {
    const last = rows[rows.length - 1]?.element;
    const inLast = event.target instanceof HTMLInputElement && last?.contains(event.target);
    if (!editable || event.key !== 'Enter' || !inLast) return;
    event.preventDefault();
    addAndFocus();
  });
  return {
    element: el('div', {}, scroller, ...(editable ? [add] : [])),
    read: () => rows.map((row) => row.read()),
    showProblem(place, field, sentence) {
      const row = rows[place];
      (field === 'people' ? row?.people : row?.name)?.showProblem(sentence);
    },
    clearProblems() {
      for (const { name, people } of rows) {
        name?.showProblem(null);
        people?.showProblem(null);
      }
    },
    focus(place, field) {
      const row = rows[place];
      (field === 'people' ? row?.people : row?.name)?.input.focus();
    },
  };
}

function createRow(
  start: { name: string; people: number | null; serves: boolean },
  editable: boolean,
  onChange: () => void,
  onRemove: () => void,
): Row {
  const nameInput = el('input', { type: 'text', maxlength: 100, value: start.name });
  const peopleInput = el('input', {
    type: 'text',
    inputmode: 'numeric',
    class: 'org-short',
    value: start.people ?? '',
  });
  const serves = el('input', { type: 'checkbox', checked: start.serves });
  const paid = paidSelect();
  const drop = button('×', onRemove, { class: 'close' });
  for (const field of [nameInput, peopleInput]) field.addEventListener('input', onChange);
  for (const field of [serves, paid]) field.addEventListener('change', onChange);
  const name = editable ? fieldWithProblem('', nameInput, true) : null;
  const people = editable ? fieldWithProblem('', peopleInput, true) : null;
  const cells = [
    name?.element ?? start.name,
    people?.element ?? String(start.people ?? ''),
    el('label', { class: 'org-tick' }, serves),
    paid,
    ...(editable ? [drop] : []),
  ];
  return {
    element: el(
      'tr',
      {},
      ...cells.map((cell, column) =>
        el(
          'td',
          { 'data-label': HEADS[column], class: cell === drop ? 'org-drop' : undefined },
          cell,
        ),
      ),
    ),
    name,
    people,
    read: () => ({
      name: editable ? nameInput.value.trim() : start.name,
      people: editable ? wholeNumber(peopleInput.value) : start.people,
      serves: serves.checked,
      paid: paid.value,
    }),
    rename(place) {
      const called = (editable ? nameInput.value.trim() : start.name) || words.unnamed(place + 1);
      nameInput.setAttribute('aria-label', words.departmentName(place + 1));
      peopleInput.setAttribute('aria-label', words.departmentPeople(place + 1));
      serves.setAttribute('aria-label', words.servesIn(called));
      paid.setAttribute('aria-label', words.paidIn(called));
      drop.setAttribute('aria-label', words.removeDepartment(called));
    },
  };
}
