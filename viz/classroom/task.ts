// What may be set in a task, and its goal, which ticks itself when the reader's own run reaches it.

import { el, setText } from '../dom.ts';
import type { OutcomeHistory } from '../history.ts';
import type { StepOf } from './course.ts';
import { writerOf } from './lines.ts';
import { holds } from './readings.ts';
import { startOf, untouched, type Trial } from './run-text.ts';
import { say } from './words.ts';

type Task = StepOf<'try'>;

export interface TaskControls {
  readonly element: HTMLElement;
  /** Shows how the run that was made stands to the goal; tells whether it is reached. */
  judge(run: OutcomeHistory, departments: readonly string[]): boolean;
}

/** `onTry` hears each setting that the reader comes to. */
export function createTask(
  task: Task,
  values: Readonly<Record<string, unknown>>,
  onTry: (trial: Trial) => void,
): TaskControls {
  let trial = untouched(task);
  const put = (part: keyof Trial, place: number, value: number | null) => {
    trial = { ...trial, [part]: trial[part].with(place, value) };
    onTry(trial);
  };

  const switches = (task.may.switches ?? []).map(({ text, start }, place) => {
    const box = el('input', { type: 'checkbox' });
    const row = el('div', { class: 'task-row' }, el('label', { class: 'task-switch' }, box, text));
    const first = startOf(task, place);
    let week = first;
    const set = () => put('switches', place, box.checked ? week : null);
    box.addEventListener('change', set);
    if (start) {
      const { from: min, to: max } = start;
      const shown = el('output', {}, say.fromWeek(week));
      const label = say.startsIn(text);
      const slide = el('input', { type: 'range', min, max, value: first, 'aria-label': label });
      slide.addEventListener('input', () => setText(shown, say.fromWeek(Number(slide.value))));
      slide.addEventListener('change', () => {
        week = Number(slide.value);
        if (box.checked) set();
      });
      row.append(slide, shown);
    }
    return row;
  });

  const sliders = (task.may.sliders ?? []).map(({ param, text, from, to }, place) => {
    const now = values[param];
    const value = typeof now === 'number' ? Math.max(from, Math.min(to, now)) : from;
    const step = (to - from) / 20;
    const shown = el('output', {}, writeValue(value));
    const slide = el('input', { type: 'range', min: from, max: to, step, value });
    slide.addEventListener('input', () => setText(shown, writeValue(Number(slide.value))));
    slide.addEventListener('change', () => put('sliders', place, Number(slide.value)));
    return el('label', { class: 'task-row' }, el('span', {}, text), slide, shown);
  });

  const mark = el('span', { class: 'task-mark', 'aria-hidden': 'true' });
  const state = el('strong', {}, say.notReached);
  const stands = el('span', { class: 'task-stands' });
  const words = el('span', {}, `${say.goal}: ${task.goal.text} `, state, stands);
  const goal = el('div', { class: 'task-goal', role: 'status' }, mark, words);
  return {
    element: el('div', { class: 'task' }, ...switches, ...sliders, goal),
    judge(run, departments) {
      const parts = task.goal.all.map((one) => {
        const department = one.department === undefined ? -1 : departments.indexOf(one.department);
        const value = run.get(one.outcome, one.week, department);
        return { held: holds(one, run, department), written: writerOf(one.outcome)(value) };
      });
      const reached = parts.every(({ held }) => held === true);
      goal.classList.toggle('task-reached', reached);
      setText(state, reached ? say.reached : say.notReached);
      setText(mark, reached ? '✓' : '');
      setText(stands, say.stands(parts.map(({ written }) => written).join(', ')));
      return reached;
    },
  };
}

const writeValue = (value: number): string => String(Math.round(value * 100) / 100);
