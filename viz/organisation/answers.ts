// From answers to what a scenario holds, and to a whole scenario for those who have no data. Only what
// differs from what the model assumes anyway is written down. Pure: no DOM, no engine.

import { paramRow } from '../model-words.ts';
import { words } from './words.ts';
import { QUESTIONS, settingOf, surveySettings, type QuestionKey } from './questions.ts';

export interface DepartmentAnswer {
  readonly name: string;
  /** Null where nothing readable was typed. */
  readonly people: number | null;
  readonly serves: boolean;
  /** An answer to how people are paid here; '' as everywhere. */
  readonly paid: string;
}

export interface Answers {
  readonly questions: Readonly<Record<QuestionKey, string>>;
  /** Engagement, 0 to 100; null when there was no survey. */
  readonly survey: number | null;
  readonly departments: readonly DepartmentAnswer[];
}

export interface Described extends Answers {
  readonly name: string;
  /** Ranks from the top to those who lead nobody. */
  readonly levels: number;
}

export const USUAL_LEVELS = 4;
const WEEKS = 104;

export const usualQuestions = (): Record<QuestionKey, string> =>
  Object.fromEntries(QUESTIONS.map(({ key, usual }) => [key, usual])) as Record<
    QuestionKey,
    string
  >;

/** Parameters that the answers move away from what the model assumes. */
export function paramsOf({ questions, survey }: Answers): Record<string, number> {
  const params: Record<string, number> = {};
  if (survey !== null) Object.assign(params, surveySettings(survey));
  for (const { key, sets } of QUESTIONS) {
    const value = settingOf(key, questions[key]);
    if ('param' in sets && value !== null) params[sets.param] = value;
  }
  return Object.fromEntries(
    Object.entries(params).filter(([name, value]) => paramRow(name)?.default !== value),
  );
}

interface DepartmentFields {
  readonly service?: true;
  readonly systems?: { readonly rewards: number };
}

/** What is said of one department: that it serves customers, and pay that differs from elsewhere. */
function fieldsOf({ serves, paid }: DepartmentAnswer, everywhere: number): DepartmentFields {
  const own = paid === '' ? null : settingOf('paid', paid);
  return {
    ...(serves ? { service: true as const } : {}),
    ...(own === null || own === everywhere ? {} : { systems: { rewards: own } }),
  };
}

/** Fields of departments by name; departments of which nothing is said are left out. */
export function departmentFields(answers: Answers): Record<string, DepartmentFields> {
  const everywhere = settingOf('paid', answers.questions.paid) ?? -1;
  const fields = answers.departments.map((one) => [one.name, fieldsOf(one, everywhere)] as const);
  return Object.fromEntries(fields.filter(([, set]) => Object.keys(set).length > 0));
}

/** What was answered, in a few lines, for whoever opens the file later. */
export function notesOf(answers: Answers): string {
  const lines = QUESTIONS.flatMap(({ key, words: asked, choices, usual }) => {
    const value = answers.questions[key];
    const said = choices.find((one) => one.value === value);
    return said === undefined || value === usual ? [] : [`${asked} ${said.words}.`];
  });
  if (answers.survey !== null) lines.push(words.described.survey(answers.survey));
  return lines.length === 0 ? '' : `${words.described.notMeasured} ${lines.join(' ')}`;
}

/** A scenario of an organisation that is known by answers alone; nothing is planned in it. */
export function describedScenario(described: Described): object {
  const { name, departments, levels } = described;
  const fields = departmentFields(described);
  const params = paramsOf(described);
  const inside = settingOf('siloed', described.questions.siloed);
  const network = {
    ...(levels === USUAL_LEVELS ? {} : { levels }),
    ...(inside === null || described.questions.siloed === 'usual' ? {} : { insideRatio: inside }),
  };
  const notes = notesOf(described);
  return {
    schemaVersion: 1,
    title: words.described.title(name),
    question: words.described.question(name),
    claims: [],
    seed: 1,
    weeks: WEEKS,
    organisation: {
      name,
      departments: departments.map((one) => ({
        name: one.name,
        people: one.people ?? 0,
        ...fields[one.name],
      })),
      ...(Object.keys(network).length > 0 ? { network } : {}),
    },
    ...(Object.keys(params).length > 0 ? { params } : {}),
    interventions: [],
    ...(notes === '' ? {} : { notes }),
  };
}
