// Sound on this page: a switch and "Hear the run" in the menu, the key m, and what is heard explained a click
// away.

import { openDialog } from '../dialogs.ts';
import { button, el, setText } from '../dom.ts';
import type { OutcomeHistory } from '../history.ts';
import type { Page } from '../page.ts';
import { heardOf, runOf } from './readings.ts';
import { RunSound } from './sound.ts';
import { words } from './words.ts';

export interface SoundDesk {
  /** Another week is shown. */
  week(history: OutcomeHistory, week: number, playing: boolean): void;
  /** Playing has begun or stopped. */
  turned(playing: boolean): void;
  toggle(): void;
}

/** `now`: the history of the run that is open, null while none is. */
export function createSound(page: Page, now: () => OutcomeHistory | null): SoundDesk {
  const sound = new RunSound({
    onState({ on, hearing }) {
      control.setAttribute('aria-pressed', String(on));
      setText(hear, hearing ? words.stopHearing : words.hear);
    },
  });

  function toggle(): void {
    const on = !sound.on;
    if (!sound.setOn(on)) page.notices.show(words.noSound);
    else page.notices.show(on ? words.isOn : words.isOff);
  }

  function hearRun(): void {
    const history = now();
    if (!history || history.lastWeek < 1) page.notices.show(words.nothing);
    else if (!sound.hear(runOf(history))) page.notices.show(words.noSound);
  }

  const explain = () =>
    openDialog(
      words.title,
      el('ul', { class: 'sound-lines' }, ...words.lines.map((line) => el('li', {}, line))),
      el('p', {}, words.off),
    );
  const control = button(words.sound, toggle, {
    'aria-pressed': 'false',
    'aria-keyshortcuts': 'm',
  });
  const hear = button(words.hear, hearRun);
  const about = button(words.about, explain, { 'aria-haspopup': 'dialog' });
  page.top.addToMenu(control, hear, about);

  return {
    week(history, week, playing) {
      if (sound.on) sound.week(heardOf(history, week), playing);
    },
    turned(playing) {
      if (!playing) sound.rest();
    },
    toggle,
  };
}
