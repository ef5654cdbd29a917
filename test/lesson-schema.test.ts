// A lesson file with a slip is refused with the field, what came, what was expected and how to mend it.

import { describe, expect, it } from 'vitest';
import { formatProblem } from '../sim/problem.ts';
import { checkScenario } from '../sim/scenario.ts';
import { tinyScenario } from './helpers.ts';
import { LESSON } from './lesson-example.ts';

/** The example with one field, given by its path, set or (undefined) taken away; the sentences that come back. */
function sentences(path: string, value: unknown): string[] {
  const { file } = tinyScenario();
  const lesson = structuredClone(LESSON) as unknown as Record<string, unknown>;
  const parts = path.split(/[.[\]]+/).filter((part) => part !== '');
  const last = parts.pop();
  let at = lesson;
  for (const part of parts) at = at[part] as Record<string, unknown>;
  if (last !== undefined && value === undefined) delete at[last];
  else if (last !== undefined) at[last] = value;
  const checked = checkScenario({ ...file, weeks: 60, lesson });
  return 'problems' in checked ? checked.problems.map(formatProblem) : [];
}

describe('a lesson', () => {
  it('is taken as it stands when nothing is wrong', () => {
    expect(sentences('', null)).toEqual([]);
    expect(sentences('steps[2].stops', [14, 51])).toEqual([]);
  });

  it.each<[path: string, value: unknown, sentence: string]>([
    ['kind', 'lecture', 'lesson.kind: unknown kind "lecture", expected one of "lesson"'],
    ['ideas', 'x', 'lesson.ideas: unknown field "ideas", expected one of kind, place, title'],
    ['ideas', 'x', 'Did you mean "idea"?'],
    ['guide.aim', undefined, 'lesson.guide.aim: missing, expected a text. Add "aim".'],
    [
      'steps[0].wekes',
      {},
      'lesson.steps[0].wekes: unknown field "wekes", expected one of kind, title',
    ],
    ['steps[0].kind', 'tel', 'lesson.steps[0].kind: unknown kind "tel", expected one of "tell"'],
    ['steps[0].notes.minutes', 3, 'unknown field "minutes", expected one of say, seconds, answer'],
    ['steps[0].weeks.to', 53, 'lesson.steps[0].weeks.to: 53, expected at most 52.'],
    ['steps[0].weeks.to', 0, 'lesson.steps[0].weeks.to: 0, expected more than from, 0.'],
    ['steps[0].run', 'pay-tox', 'lesson.steps[0].run: "pay-tox", expected one of own, pay-too.'],
    ['steps[0].department', 'Selas', 'lesson.steps[0].department: "Selas", expected one of'],
    ['steps[0].chart', ['profit'], 'Say with "axis" from where to where profit is drawn.'],
    ['steps[1].outcome', 'enactd', 'Did you mean "enacted"?'],
    ['steps[1].answer', { by: 'shout' }, 'unknown kind "shout", expected one of "draw", "choose"'],
    [
      'steps[2]',
      LESSON.kind === 'lesson' && LESSON.steps[0],
      'lesson.steps[1]: a prediction, expected a reveal after it.',
    ],
    ['steps[1]', LESSON.kind === 'lesson' && LESSON.steps[0], 'expected a prediction before it'],
    [
      'steps[2].stops',
      [13],
      'lesson.steps[2].stops[0]: 13, expected a week after 13 and before 52.',
    ],
    ['steps[2].stops', [20, 20], 'stops[1]: 20, expected a week after 20 and before 52.'],
    ['steps[2].stops', [20, 52], 'stops[1]: 52, expected a week after 20 and before 52.'],
    ['guide.ifWrong', 'x', 'lesson.guide.ifWrong: unknown field "ifWrong"'],
    ['runs[0].name', 'own', 'lesson.runs[0].name: "own", expected a name not taken.'],
    ['runs[0].plan[0].kind', 'align', 'expected a kind that `thaw interventions` lists'],
    [
      'runs[0].plan[0].target',
      { departments: ['X'] },
      'lesson.runs[0].plan[0].target.departments[0]',
    ],
    ['runs[0].params', { rewardz: 1 }, 'unknown parameter "rewardz"'],
    ['steps[5].may', {}, 'lesson.steps[5].may: nothing, expected a switch or a slider.'],
    ['steps[5].may.sliders[0].to', 2, 'expected a span within -1 to 1'],
    ['steps[5].may.sliders[0].param', 'rewardz', 'Did you mean "rewards"?'],
    ['steps[5].goal.all[0].atLeast', 1.2, '1.2, expected 0 to 1, which enacted can have.'],
    ['steps[5].goal.all[0].atMost', 0.2, 'expected at most atMost, 0.2. No run reaches this goal.'],
    ['steps[5].goal.all[0].week', 80, 'lesson.steps[5].goal.all[0].week: 80, expected at most 52.'],
    ['steps[5].oneWay.switches[0].place', 3, 'There are 1 switches, counted from 0.'],
    ['steps[5].oneWay.sliders[0].value', 3, 'oneWay.sliders[0].value: 3, expected -1 to 1.'],
  ])('with %s = %j is refused', (path, value, sentence) => {
    expect(sentences(path, value).join('\n')).toContain(sentence);
  });

  it('asks for options from low to high, the last for all the rest', () => {
    const answer = (below: (number | undefined)[]) => ({
      by: 'choose',
      measure: { of: 'value', week: 52 },
      options: below.map((one) => ({ text: 'x', ...(one === undefined ? {} : { below: one }) })),
    });
    const found = (below: (number | undefined)[]) => sentences('steps[1].answer', answer(below));
    expect(found([0.1, 0.3, undefined])).toEqual([]);
    expect(found([0.3, 0.3, undefined]).join()).toContain('0.3, expected more than 0.3.');
    expect(found([0.1, 0.3]).join()).toContain('0.3, expected nothing.');
    expect(found([undefined, undefined]).join()).toContain('missing, expected a number.');
  });
});
