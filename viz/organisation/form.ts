// The form for those with no data: an organisation from a dozen answers, most of which are given already.
// Problems stand beside their fields; what each answer sets is one click away and listed below.

import { openDialog } from '../dialogs.ts';
import { button, el, setText } from '../dom.ts';
import { formProblems, totalOf, wholeNumber, type FormProblem } from './answer-check.ts';
import { describedScenario, USUAL_LEVELS, type Described } from './answers.ts';
import { createDepartmentRows } from './department-rows.ts';
import { effectLines } from './effects.ts';
import { fieldWithProblem } from './fields.ts';
import { assumption, createQuestionFields } from './question-fields.ts';
import { words } from './words.ts';

/** Sizes and front lines to begin with, in the order of the starting names. */
const STARTERS = [
  { people: 60, serves: true },
  { people: 90, serves: true },
  { people: 70 },
  { people: 40 },
  { people: 40 },
] as const;

/** Opens the form; `onMade` is given a whole scenario and the name of the organisation. */
export function openForm(onMade: (scenario: object, name: string) => void): HTMLDialogElement {
  const name = fieldWithProblem(
    words.formName,
    el('input', { type: 'text', maxlength: 200, value: words.myOrganisation }),
  );
  const levels = fieldWithProblem(
    words.levels,
    el('input', { type: 'text', inputmode: 'numeric', class: 'org-short', value: USUAL_LEVELS }),
  );
  const given = words.starters.map((starter, place) => ({ name: starter, ...STARTERS[place] }));
  const departments = createDepartmentRows(given, true, update);
  const keys = ['paid', 'says', 'listens', 'safe', 'siloed'] as const;
  const questions = createQuestionFields(keys, update);
  const ranks = el('div', {}, levels.element, assumption(words.levels, words.levelsReason));
  questions.element.prepend(ranks);
  const total = el('p', { role: 'status', class: 'org-total', 'data-testid': 'form-total' });
  const wrong = el('p', { role: 'alert', class: 'org-wrong' });
  const effects = el('ul', {});
  const problemOfAll = el('p', { class: 'org-wrong', hidden: true });
  /** Problems are shown once somebody has tried to go on, and then kept up to date. */
  let tried = false;

  for (const field of [name, levels]) field.input.addEventListener('input', update);
  const make = button(words.make, accept, { class: 'primary wide' });
  const dialog = openDialog(
    words.form,
    el('p', {}, words.formHelp),
    name.element,
    el('h3', {}, words.departments),
    departments.element,
    problemOfAll,
    total,
    assumption(words.serving, words.servesReason, true),
    questions.element,
    el('details', { class: 'org-effects' }, el('summary', {}, words.effects), effects),
    el(
      'div',
      { class: 'dialog-buttons org-foot' },
      wrong,
      button(words.cancel, () => dialog.close()),
      make,
    ),
  );
  dialog.classList.add('org');

  function read(): { described: Described; surveyText: string } {
    const { questions: answered, survey, surveyText } = questions.read();
    const described = {
      name: name.input.value.trim(),
      levels: wholeNumber(levels.input.value) ?? Number.NaN,
      departments: departments.read(),
      questions: answered,
      survey,
    };
    return { described, surveyText };
  }

  function update(): void {
    const { described, surveyText } = read();
    setText(total, words.total(totalOf(described), described.departments.length));
    const lines = effectLines(described, described.levels);
    effects.replaceChildren(
      ...(lines.length > 0 ? lines : [words.noEffects]).map((line) => el('li', {}, line)),
    );
    if (tried) show(formProblems(described, surveyText));
  }

  function show(problems: readonly FormProblem[]): void {
    const first = (field: FormProblem['field']) =>
      problems.find((problem) => problem.field === field)?.sentence ?? null;
    departments.clearProblems();
    name.showProblem(first('name'));
    levels.showProblem(first('levels'));
    questions.survey.showProblem(first('survey'));
    problemOfAll.hidden = first('departments') === null;
    setText(problemOfAll, first('departments') ?? '');
    for (const { field, row, sentence } of problems) {
      if (row !== undefined && (field === 'department' || field === 'people')) {
        departments.showProblem(row, field, sentence);
      }
    }
    setText(wrong, problems.length > 0 ? words.mendFirst(problems.length) : '');
  }

  function accept(): void {
    tried = true;
    const { described, surveyText } = read();
    const problems = formProblems(described, surveyText);
    show(problems);
    const [worst] = problems;
    if (worst === undefined) {
      dialog.close();
      onMade(describedScenario(described), described.name);
      return;
    }
    if (worst.row !== undefined)
      departments.focus(worst.row, worst.field === 'people' ? 'people' : 'department');
    else if (worst.field === 'survey') questions.survey.input.focus();
    else if (worst.field === 'levels') levels.input.focus();
    else name.input.focus();
  }

  update();
  name.input.select();
  return dialog;
}
