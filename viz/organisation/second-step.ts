// What tables cannot say, asked once they are in: who serves customers, how people are paid and heard.
// Nobody has to answer; what is not answered stays as the model assumes.

import { el } from '../dom.ts';
import type { Answers } from './answers.ts';
import { scoreOf } from './answer-check.ts';
import { createDepartmentRows } from './department-rows.ts';
import { effectLines } from './effects.ts';
import { assumption, createQuestionFields } from './question-fields.ts';
import { words } from './words.ts';

export interface SecondStep {
  readonly element: HTMLElement;
  /** Rows for these departments; answers given before stay where the departments are the same. */
  showDepartments(departments: readonly { name: string; people: number }[]): void;
  /** The answers; null while they say nothing that can be read. */
  read(): Answers;
}

export function createSecondStep(): SecondStep {
  const questions = createQuestionFields(['paid', 'says', 'listens', 'safe'], update);
  const place = el('div', {});
  const effects = el('ul', {});
  let rows = createDepartmentRows([], false, update);
  let shown = '';

  function read(): Answers {
    const { questions: answered, survey } = questions.read();
    const inRange = survey !== null && survey >= 0 && survey <= 100;
    return { questions: answered, survey: inRange ? survey : null, departments: rows.read() };
  }

  function update(): void {
    const { surveyText } = questions.read();
    const score = scoreOf(surveyText);
    const readable = surveyText.trim() === '' || (score !== null && score >= 0 && score <= 100);
    questions.survey.showProblem(readable ? null : words.problem.survey);
    const lines = effectLines(read());
    effects.replaceChildren(
      ...(lines.length > 0 ? lines : [words.noEffects]).map((line) => el('li', {}, line)),
    );
  }

  update();
  return {
    element: el(
      'details',
      { class: 'org-second' },
      el('summary', {}, words.questions),
      place,
      assumption(words.serving, words.servesReason, true),
      questions.element,
      el('h4', {}, words.effects),
      effects,
    ),
    showDepartments(departments) {
      const names = JSON.stringify(departments);
      if (names === shown) return;
      shown = names;
      rows = createDepartmentRows(departments, false, update);
      place.replaceChildren(rows.element);
      update();
    },
    read,
  };
}
