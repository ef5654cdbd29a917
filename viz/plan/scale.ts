// The scale over the plan: quarters, and the week as a slider of the platform, so that mouse, finger, keyboard
// and screen reader all get the same week. The now-line goes through everything below it.

import { el } from '../dom.ts';
import { say } from '../messages.ts';
import { words } from './words.ts';

/** Weeks in a quarter. */
const QUARTER = 13;
/** Room one quarter's name needs, in rem. */
const LABEL_REM = 2.25;

export interface Scale {
  readonly element: HTMLElement;
  readonly slider: HTMLInputElement;
  readonly now: HTMLElement;
  open(weeks: number): void;
  update(week: number): void;
  /** The week in words, for those who listen: seldom enough while weeks pass on their own. */
  tell(week: number): void;
}

export function createScale(host: { seek(week: number): void }): Scale {
  const slider = el('input', {
    type: 'range',
    min: 0,
    step: 1,
    value: '0',
    'aria-label': words.week,
  });
  const quarters = el('div', { class: 'quarters', 'aria-hidden': true });
  const element = el('div', { class: 'scale' }, quarters, slider);
  const now = el('div', { class: 'now-line', 'aria-hidden': true });
  let weeks = 1;
  let dragging = false;

  slider.addEventListener('pointerdown', () => (dragging = true));
  for (const end of ['pointerup', 'pointercancel', 'blur']) {
    slider.addEventListener(end, () => (dragging = false));
  }
  slider.addEventListener('input', () => {
    const week = Number(slider.value);
    point(week);
    tell(week);
    host.seek(week);
  });

  const point = (week: number) => now.style.setProperty('--now', String(week / weeks));
  const tell = (week: number) => slider.setAttribute('aria-valuetext', say.weekSpoken(week));

  function draw(): void {
    const number = Math.ceil(weeks / QUARTER);
    const rem = parseFloat(getComputedStyle(document.documentElement).fontSize);
    const room = Math.max(1, Math.floor(element.clientWidth / (LABEL_REM * rem)));
    const step = [1, 2, 4, 8, 20, 40, 80].find((every) => number / every <= room) ?? number;
    const marks = Array.from({ length: number }, (_, quarter) => {
      const mark = el('span', {}, quarter % step === 0 ? say.quarter(quarter + 1) : '');
      mark.style.setProperty('left', `${((quarter * QUARTER) / weeks) * 100}%`);
      return mark;
    });
    quarters.replaceChildren(...marks);
  }
  new ResizeObserver(draw).observe(element);

  return {
    element,
    slider,
    now,
    open(length) {
      weeks = Math.max(1, length);
      slider.max = String(weeks);
      draw();
    },
    update(week) {
      if (!dragging) slider.valueAsNumber = week;
      point(dragging ? Number(slider.value) : week);
    },
    tell(week) {
      if (!dragging) tell(week);
    },
  };
}
