// One kept study in the list: its name, whose organisation, when, what is in it, and what can be done with it.

import { button, el } from '../dom.ts';
import { LONGEST_NAME, LONGEST_NOTES } from './check.ts';
import type { StoredStudy } from './kept.ts';
import { words } from './words.ts';

export interface RowActions {
  open(study: StoredStudy): void;
  rename(study: StoredStudy, name: string, notes: string): void;
  duplicate(study: StoredStudy): void;
  exportFile(study: StoredStudy): void;
  remove(study: StoredStudy): void;
}

export function createRow(study: StoredStudy, isOpen: boolean, actions: RowActions): HTMLElement {
  const { name, notes, organisation, people, savedAt } = study;
  const act = (label: string, does: () => void, attributes = {}) =>
    button(label, does, { 'aria-label': words.of(label, name), ...attributes });
  const rename = act(words.rename, edit);
  const title = el('h3', {}, name);
  if (isOpen) title.append(' ', el('span', { class: 'studies-open' }, words.isOpen));
  const facts = el(
    'p',
    { class: 'studies-facts' },
    `${words.organisation(organisation, people)} · `,
    el('time', { datetime: savedAt }, words.savedAt(savedAt)),
  );
  const told = el('div', { class: 'studies-told' }, title, facts);
  told.append(el('p', {}, words.sentence(study)));
  if (notes !== '') told.append(el('p', { class: 'studies-notes' }, notes));
  const acts = el(
    'div',
    { class: 'studies-acts' },
    act(words.open, () => actions.open(study), { class: 'primary wide' }),
    rename,
    act(words.duplicate, () => actions.duplicate(study)),
    act(words.exportFile, () => actions.exportFile(study)),
    act(words.remove, () => actions.remove(study)),
  );
  const row = el('li', { 'data-id': study.id }, told, acts);

  function edit(): void {
    const field = el('input', { type: 'text', value: name, maxlength: LONGEST_NAME });
    const area = el('textarea', { rows: 3, maxlength: LONGEST_NOTES });
    area.value = notes;
    const form = el(
      'form',
      { class: 'studies-edit' },
      el('label', {}, words.name, field),
      el('label', {}, words.notes, area),
      el(
        'div',
        { class: 'studies-acts' },
        el('button', { type: 'submit', class: 'primary wide' }, words.save),
        button(words.cancel, back),
      ),
    );
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      actions.rename(study, field.value.trim(), area.value.trim());
    });
    form.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape') return;
      // Escape leaves the fields, not the list.
      event.preventDefault();
      event.stopPropagation();
      back();
    });
    row.replaceChildren(form);
    field.focus();
    field.select();
  }

  function back(): void {
    row.replaceChildren(told, acts);
    rename.focus();
  }
  return row;
}
