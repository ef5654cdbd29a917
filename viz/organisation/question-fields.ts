// The questions as fields: a choice each, with what an answer sets one click away.

import { el } from '../dom.ts';
import { usualQuestions } from './answers.ts';
import { scoreOf } from './answer-check.ts';
import { QUESTIONS, SURVEY_REASON, type QuestionKey } from './questions.ts';
import { fieldWithProblem, type CheckedField } from './fields.ts';
import { words } from './words.ts';

export interface QuestionFields {
  readonly element: HTMLElement;
  readonly survey: CheckedField;
  read(): { questions: Record<QuestionKey, string>; survey: number | null; surveyText: string };
}

/** "We assume…", closed until somebody asks. */
export function assumption(about: string, reason: string, isSeen = false): HTMLElement {
  // Beside its question the name of it need not be read again, only heard.
  const named = el('span', { class: isSeen ? undefined : 'spoken' }, ` ${about}`);
  const summary = el('summary', {}, words.weAssume, named);
  return el('details', { class: 'org-why' }, summary, el('p', {}, reason));
}

/** Fields for some of the questions; those left out stay at their usual answer. */
export function createQuestionFields(
  keys: readonly QuestionKey[],
  onChange: () => void,
): QuestionFields {
  const selects = QUESTIONS.filter(({ key }) => keys.includes(key)).map((question) => {
    const options = question.choices.map(({ value, words: said }) =>
      el('option', { value, selected: value === question.usual }, said),
    );
    const select = el('select', {}, ...options);
    select.addEventListener('change', onChange);
    const label = el('label', {}, el('span', {}, question.words), select);
    return {
      key: question.key,
      select,
      element: el('div', {}, label, assumption(question.words, question.reason)),
    };
  });
  const input = el('input', { type: 'text', inputmode: 'decimal', class: 'org-short' });
  input.addEventListener('input', onChange);
  const survey = fieldWithProblem(words.survey, input);
  const surveyed = el('div', {}, survey.element, assumption(words.survey, SURVEY_REASON));
  return {
    element: el('div', { class: 'org-questions' }, ...selects.map((one) => one.element), surveyed),
    survey,
    read() {
      const questions = usualQuestions();
      for (const { key, select } of selects) questions[key] = select.value;
      return { questions, survey: scoreOf(input.value), surveyText: input.value };
    },
  };
}
