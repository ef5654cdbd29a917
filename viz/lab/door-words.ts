// The words of this room that stand on the page before anybody opens it.

import { catalogue } from '../language/language.ts';

export const words = catalogue('lab/door', {
  open: 'Open results',
  failed: 'The part of the page that opens results could not be loaded. Reload the page.',
});
