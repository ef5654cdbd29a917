// A field with room for what is wrong with it, said beside it and read aloud with it.

import { el, setText } from '../dom.ts';

export interface CheckedField {
  readonly element: HTMLElement;
  readonly input: HTMLInputElement;
  /** Shows what is wrong; null takes it back. */
  showProblem(sentence: string | null): void;
}

let made = 0;

/** An input that can carry a problem; the label stands above it, or is heard only. */
export function fieldWithProblem(
  label: string,
  input: HTMLInputElement,
  heardOnly = false,
): CheckedField {
  const problem = el('span', { class: 'org-wrong', id: `org-wrong-${++made}`, hidden: true });
  if (heardOnly) input.setAttribute('aria-label', label);
  const body = heardOnly
    ? el('div', { class: 'org-field' }, input)
    : el('label', { class: 'org-field' }, el('span', {}, label), input);
  return {
    element: el('div', { class: 'org-checked' }, body, problem),
    input,
    showProblem(sentence) {
      problem.hidden = sentence === null;
      setText(problem, sentence ?? '');
      if (sentence === null) {
        input.removeAttribute('aria-invalid');
        input.removeAttribute('aria-describedby');
        return;
      }
      input.setAttribute('aria-invalid', 'true');
      input.setAttribute('aria-describedby', problem.id);
    },
  };
}
