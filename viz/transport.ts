// The buttons that let weeks pass: play or pause (the one filled button of the page), step, speed, and
// back to the start; beside them where we are and the state hash that proves it.

import { button, el, icon, setText } from './dom.ts';
import { say } from './messages.ts';
import { SPEEDS, type Speed } from './player.ts';

const SIGNS = {
  play: 'M4 2.5v11l9-5.5z',
  pause: 'M3.5 2.5h3v11h-3zM9.5 2.5h3v11h-3z',
  again: 'M8 3a5 5 0 1 1-4.6 3l1.7.8A3.2 3.2 0 1 0 8 4.9v2.3L4.2 4 8 .8z',
  start: 'M3 3h2v10H3zM13 3v10L6 8z',
};

export interface Controls {
  toggle(): void;
  step(): void;
  toStart(): void;
  setSpeed(speed: Speed): void;
}

export interface Transport {
  readonly buttons: HTMLElement;
  readonly where: HTMLElement;
  update(state: { playing: boolean; finished: boolean; week: number; weeks: number }): void;
  /** Where we are while weeks pass, and the hash of that week's state. */
  showWeek(week: number, hash: string): void;
}

export function createTransport(controls: Controls): Transport {
  const play = button('', () => controls.toggle(), { class: 'primary', 'data-testid': 'play' });
  // Until a run is there the button has a name and its place.
  play.setAttribute('aria-label', say.play);
  play.append(icon(SIGNS.play));
  const step = button(say.step, () => controls.step(), { 'aria-label': say.stepWeek });
  const start = button('', () => controls.toStart(), { 'aria-label': say.toStart });
  start.append(icon(SIGNS.start));
  const speed = el(
    'select',
    { 'aria-label': say.speed },
    ...SPEEDS.map((value) => el('option', { value }, say.speeds[value])),
  );
  speed.addEventListener('change', () => controls.setSpeed(speed.value as Speed));

  const week = el('span', { class: 'week', 'data-testid': 'week' });
  const hash = el('output', { class: 'hash', 'data-testid': 'state-hash', title: say.stateHelp });
  const where = el(
    'p',
    { class: 'where-now' },
    week,
    el('span', { class: 'state' }, `${say.state} `, hash),
  );
  const buttons = el('div', { class: 'buttons' }, play, step, speed, start);
  let shown = '';
  let length = 0;
  return {
    buttons,
    where,
    update({ playing, finished, week: now, weeks }) {
      const sign = playing ? 'pause' : finished ? 'again' : 'play';
      if (sign !== shown) {
        shown = sign;
        play.replaceChildren(icon(SIGNS[sign]));
        const name = playing ? say.pause : finished ? say.replay : say.play;
        play.setAttribute('aria-label', name);
        play.title = name;
      }
      length = weeks;
      if (!playing) setText(week, say.weekOf(now, weeks));
    },
    showWeek(now, text) {
      setText(week, say.weekOf(now, length));
      setText(hash, text);
    },
  };
}
