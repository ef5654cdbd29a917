// What of the picture captions over the floor and words at its foot cover: places and names keep off them.

import { footLetters } from './arrangements/words.ts';
import { words } from './words.ts';
import { PHONE } from '../widths.ts';

/** Px between what can be pressed and whatever stands highest on the floor. */
const CLEAR = 4;
/** Width of a letter of what is said at the foot, in rem, with what stands around the words. */
const LETTER = 0.42;
/** Width of one alone, and letters of the longest note of a phone. */
const NOTE_LETTER = 0.385;
const noteLetters = Math.max(words.pulses.length, words.strokes(88, 888).length);

/** What the captions over the floor cover; on a phone sentence and choice of layout stand below it, the note never. */
export function floorInsets(host: HTMLElement) {
  const { clientWidth: width } = host;
  const rem = parseFloat(getComputedStyle(document.documentElement).fontSize);
  const phone = matchMedia(PHONE).matches;
  const end = (selector: string) =>
    (host.parentElement?.querySelector(selector)?.getBoundingClientRect().bottom ?? 0) -
    host.getBoundingClientRect().top;
  // In a longer language captions need more lines; with large text on a phone they have a place of their own above.
  const captions = phone ? ['.floor-captions'] : ['.floor-head', '.colours'];
  const switched = phone ? 0 : end('.layouts') + CLEAR;
  const captioned = Math.max(0, switched, ...captions.map(end));
  const over = phone ? 1 : width < 50 * rem ? 5.25 : 3.25;
  // What is said of a layout and the note beside it take two lines where they are long for the width; on a phone the
  // note stands alone.
  const [letters, room] = phone ? [noteLetters, width - 2 * rem] : [footLetters, width];
  const needed = letters * (phone ? NOTE_LETTER : LETTER);
  const foot = (phone ? 2.25 : 6) + (room < needed * rem ? (phone ? 1.5 : 1.75) : 0);
  return {
    // Under 50rem the choice of layout stands under the colours.
    top: Math.max(over * rem, captioned),
    bottom: foot * rem,
  };
}
