// The list of lessons with how far the reader has come, and the way out after the last one.

import type { Problem } from '../../sim/scenario.ts';
import { el } from '../dom.ts';
import { problemList } from '../notices.ts';
import { writePlace } from './address.ts';
import { minutesOf, questionOf, type LessonEntry } from './course.ts';
import type { Kept, Progress } from './progress.ts';
import { say } from './words.ts';

export interface Complaint {
  readonly sentence: string;
  readonly problems: readonly Problem[];
}

export const link = (text: string, href: string, attributes = {}) =>
  el('a', { href, ...attributes }, text);

function began({ step, finished, answers }: Kept): string {
  if (finished) return say.again;
  return step > 0 || Object.keys(answers).length > 0 ? say.goOn(step + 1) : say.begin;
}

function lessonItem({ name, lesson }: LessonEntry, kept: Kept): HTMLElement {
  const step = kept.finished ? 0 : Math.min(kept.step, lesson.steps.length - 1);
  const place = writePlace({ room: 'lesson', name, step });
  const done = kept.finished ? [el('span', { class: 'course-done' }, say.finished)] : [];
  const facts = el('p', { class: 'course-facts' }, say.minutes(minutesOf(lesson)), ...done);
  const guide = link(say.guide, writePlace({ room: 'guide', name }), {
    'aria-label': `${say.guide}: ${lesson.title}`,
  });
  const start = link(began(kept), place, { 'aria-label': `${began(kept)}: ${lesson.title}` });
  const anew = writePlace({ room: 'lesson', name, step: 0 });
  const fresh =
    step === 0 ? [] : [link(say.anew, anew, { 'aria-label': `${say.anew}: ${lesson.title}` })];
  return el(
    'li',
    { class: 'course-lesson' },
    el('h2', {}, link(lesson.title, place)),
    el('p', {}, kept.finished ? lesson.idea : questionOf(lesson)),
    facts,
    el('p', { class: 'course-links' }, start, ...fresh, guide),
  );
}

export function createCoursePage(
  entries: readonly LessonEntry[],
  progress: Progress,
  complaint: Complaint | null,
  openFile: (file: File) => void,
): HTMLElement {
  const input = el('input', { type: 'file', accept: '.json', id: 'lesson-file' });
  input.addEventListener('change', () => {
    const [file] = input.files ?? [];
    if (file) openFile(file);
  });
  const wrong = complaint
    ? [el('div', { class: 'course-complaint', role: 'alert' }, el('p', {}, complaint.sentence))]
    : [];
  if (complaint && complaint.problems.length > 0) wrong[0].append(problemList(complaint.problems));
  const list = el('ol', { class: 'course-list' });
  list.append(...entries.map((entry) => lessonItem(entry, progress.of(entry.name))));
  return el(
    'main',
    { class: 'course' },
    el('p', {}, link(say.toStudio, '#')),
    el('h1', {}, say.course),
    el('p', {}, say.courseIntro),
    ...wrong,
    list,
    el('label', { class: 'course-file', for: 'lesson-file' }, say.openFile, input),
  );
}

/** After the last lesson: the whole firm, in the studio. */
export function createEnding(address: string): HTMLElement {
  return el(
    'main',
    { class: 'course ending' },
    el('h1', {}, say.ready),
    el(
      'p',
      { class: 'course-links' },
      link(say.sandbox, address, { class: 'primary wide' }),
      link(say.toCourse, writePlace({ room: 'course' })),
    ),
  );
}
