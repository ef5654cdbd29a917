// An engine in a thread of its own, for whoever asks it something beside the run on screen.

import { Client } from './client.ts';
import { startThread } from './thread.ts';

/** Its deaths are nobody's news: the question is asked again, or fails. The thread goes with `stop`, or with the page. */
export const startEngine = (): Client =>
  new Client(startThread, { onStopped() {}, onRestarted() {} });

/** As many threads at once as leave the page its own processor, `most` at most. */
export const threadsBesidePage = (most: number): number =>
  Math.max(1, Math.min(most, (navigator.hardwareConcurrency || 2) - 1));
