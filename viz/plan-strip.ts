// The plan over time: a scrubber over quarters, and under it what the plan does as plain bars, one row a
// step. Read-only for now; the now-line is the only thing that can be dragged. A slider of the platform
// does the dragging, so mouse, finger, keyboard and screen reader all get the same week.

import { interventionRow } from '../sim/interventions.ts';
import { el, focusWhenScrolling } from './dom.ts';
import { say } from './messages.ts';

/** Weeks in a quarter. */
const QUARTER = 13;
/** Room one quarter's name needs, in px. */
const LABEL_PX = 36;

export interface PlanStep {
  readonly title: string;
  readonly start: number;
  /** First week in which it no longer runs; null for an open end. */
  readonly end: number | null;
  /** Weeks until it has its full effect. */
  readonly delay: number;
}

/** Steps of a scenario's plan as people read them. */
export function planSteps(
  plan: readonly { kind: string; start: number; weeks?: number | undefined }[],
): PlanStep[] {
  return plan.map(({ kind, start, weeks }) => {
    const row = interventionRow(kind);
    const end = weeks === undefined ? null : start + weeks;
    return { title: row?.title ?? kind, start, end, delay: row?.delay ?? 0 };
  });
}

export interface PlanStrip {
  readonly element: HTMLElement;
  readonly slider: HTMLInputElement;
  open(steps: readonly PlanStep[], weeks: number): void;
  showChanges(changes: readonly { week: number; text: string }[]): void;
  update(week: number): void;
}

export function createPlanStrip(host: { seek(week: number): void }): PlanStrip {
  const slider = el('input', { type: 'range', min: 0, step: 1, 'aria-label': say.week });
  const quarters = el('div', { class: 'quarters', 'aria-hidden': true });
  const scale = el('div', { class: 'scale' }, quarters, slider);
  const rows = el('ol', { class: 'steps', 'aria-label': say.plan });
  focusWhenScrolling(rows);
  const now = el('div', { class: 'now-line', 'aria-hidden': true });
  const tracks = el('div', { class: 'plan-main' }, scale, rows, now);
  let weeks = 1;
  let dragging = false;

  const place = (week: number) => `${(Math.min(week, weeks) / weeks) * 100}%`;

  slider.addEventListener('pointerdown', () => (dragging = true));
  for (const end of ['pointerup', 'pointercancel', 'blur']) {
    slider.addEventListener(end, () => (dragging = false));
  }
  slider.addEventListener('input', () => {
    point(Number(slider.value));
    host.seek(Number(slider.value));
  });

  function point(week: number): void {
    now.style.setProperty('--now', String(week / weeks));
    slider.setAttribute('aria-valuetext', say.weekSpoken(week));
  }

  function drawQuarters(): void {
    const number = Math.ceil(weeks / QUARTER);
    const room = Math.max(1, Math.floor(scale.clientWidth / LABEL_PX));
    const step = [1, 2, 4, 8, 20, 40, 80].find((every) => number / every <= room) ?? number;
    const marks = [];
    for (let quarter = 0; quarter < number; quarter++) {
      const text = quarter % step === 0 ? say.quarter(quarter + 1) : '';
      const mark = el('span', {}, text);
      mark.style.setProperty('left', place(quarter * QUARTER));
      marks.push(mark);
    }
    quarters.replaceChildren(...marks);
  }
  new ResizeObserver(drawQuarters).observe(scale);

  function row(step: PlanStep): HTMLElement {
    const bar = el('div', { class: 'bar' });
    const end = Math.min(step.end ?? weeks, weeks);
    bar.style.setProperty('left', place(step.start));
    bar.style.setProperty('width', `${((end - step.start) / weeks) * 100}%`);
    bar.classList.toggle('open-end', step.end === null);
    if (step.delay > 0) {
      const head = el('div', { class: 'delay' });
      head.style.setProperty('width', `${(step.delay / Math.max(1, end - step.start)) * 100}%`);
      bar.append(head);
    }
    const spoken = say.steps(step.title, step.start, step.end);
    return el(
      'li',
      { title: spoken },
      el('span', { class: 'step-name' }, step.title),
      el('span', { class: 'spoken' }, spoken),
      el('div', { class: 'track' }, bar),
    );
  }

  const changed = el('div', { class: 'track' });
  const changedRow = el(
    'li',
    { class: 'changes', hidden: true },
    el('span', { class: 'step-name' }, say.yourChanges),
    changed,
  );

  return {
    element: tracks,
    slider,
    open(steps, length) {
      weeks = Math.max(1, length);
      slider.max = String(weeks);
      const shown = steps.filter((step) => step.start < weeks).map(row);
      const empty = el('li', { class: 'empty' }, el('span', {}, say.emptyPlan));
      rows.replaceChildren(...(shown.length > 0 ? shown : [empty]), changedRow);
      drawQuarters();
    },
    showChanges(changes) {
      changedRow.hidden = changes.length === 0;
      const marks = changes.map(({ week, text }) => {
        const spoken = say.changedAt(week, text);
        const mark = el('span', { class: 'change', title: spoken });
        mark.append(el('span', { class: 'spoken' }, spoken));
        mark.style.setProperty('left', place(week));
        return mark;
      });
      changed.replaceChildren(...marks);
    },
    update(week) {
      if (!dragging) slider.value = String(week);
      point(dragging ? Number(slider.value) : week);
    },
  };
}
