// A value of the assumptions is changed by hand: the change is made, and it is said from when it holds, after
// what there was to say of the typed value.

import { changeWords, setsStart } from './assumption-words.ts';
import { say } from './messages.ts';
import type { Notices } from './notices.ts';
import type { Run } from './run.ts';
import type { Value } from './session.ts';
import type { Desk } from './study/desk.ts';
import { say as words } from './study/words.ts';

/** What the panel calls with a name, a value, and a note on the value as it was typed ('' for none). */
export function changerOf(run: Run, desk: Desk, notices: Notices) {
  return async (name: string, value: Value, note: string): Promise<void> => {
    const what = changeWords({ [name]: value });
    const week = await desk.setValue(name, value, words.setValue(what), setsStart(name));
    if (week === null) return;
    const late = week >= run.player.weeks;
    const said = late ? say.changedTooLate(week, what) : say.changedFrom(week, what);
    notices.show(`${note} ${said}`.trim());
  };
}
