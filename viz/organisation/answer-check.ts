// What is wrong with answers on the form, each beside the field it stands in. The engine checks the
// scenario again; these are its own bounds in a leader's words. Pure: no DOM.

import type { Described } from './answers.ts';
import { words } from './words.ts';

export const MOST_PEOPLE = 200_000;
const MOST_DEPARTMENTS = 400;
const MOST_NAME = 120;
const MOST_DEPARTMENT_NAME = 80;
export const LEVELS = { least: 1, most: 10 };
/** Means the whole organisation in every table of results. */
const RESERVED = 'all';

export interface FormProblem {
  readonly field: 'name' | 'levels' | 'survey' | 'departments' | 'department' | 'people';
  /** Place of the department, for its two fields. */
  readonly row?: number;
  readonly sentence: string;
}

/** Everything that keeps the answers from being an organisation. */
export function formProblems(described: Described, surveyText: string): FormProblem[] {
  const { name, departments, levels, survey } = described;
  const problems: FormProblem[] = [];
  const add = (field: FormProblem['field'], sentence: string, row?: number) =>
    problems.push(row === undefined ? { field, sentence } : { field, sentence, row });
  if (name === '') add('name', words.problem.noName);
  if (name.length > MOST_NAME) add('name', words.problem.longName(MOST_NAME));
  if (departments.length === 0) add('departments', words.problem.noDepartments);
  if (departments.length > MOST_DEPARTMENTS) {
    add('departments', words.problem.manyDepartments(MOST_DEPARTMENTS));
  }
  const first = new Map<string, number>();
  for (const [row, { name: department, people }] of departments.entries()) {
    const before = first.get(department);
    if (department === '') add('department', words.problem.noDepartmentName, row);
    else if (department === RESERVED) add('department', words.problem.reserved, row);
    else if (department.length > MOST_DEPARTMENT_NAME) {
      add('department', words.problem.longName(MOST_DEPARTMENT_NAME), row);
    } else if (before !== undefined) add('department', words.problem.twice(before + 1), row);
    else first.set(department, row);
    if (people === null || people < 1 || people > MOST_PEOPLE) {
      add('people', words.problem.people(MOST_PEOPLE), row);
    }
  }
  const total = totalOf(described);
  if (total > MOST_PEOPLE) add('departments', words.problem.tooMany(total, MOST_PEOPLE));
  if (!Number.isInteger(levels) || levels < LEVELS.least || levels > LEVELS.most) {
    add('levels', words.problem.levels(LEVELS.least, LEVELS.most));
  }
  const unreadable = surveyText.trim() !== '' && survey === null;
  if (unreadable || (survey !== null && (survey < 0 || survey > 100))) {
    add('survey', words.problem.survey);
  }
  return problems;
}

/** People in all departments so far. */
export const totalOf = ({ departments }: Pick<Described, 'departments'>): number =>
  departments.reduce((sum, { people }) => sum + Math.max(0, people ?? 0), 0);

/** A whole number as somebody typed it, with spaces or signs between thousands; null for anything else. */
export function wholeNumber(text: string): number | null {
  const plain = text.trim().replace(/(?<=\d)[\s.,'’](?=\d{3}(?!\d))/g, '');
  return /^\d{1,9}$/.test(plain) ? Number(plain) : null;
}

/** A score as somebody typed it: a point or a comma, a per cent sign or none. */
export function scoreOf(text: string): number | null {
  const plain = text.trim().replace(',', '.').replace(/\s*%$/, '');
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : null;
}
