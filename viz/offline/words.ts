// The words about versions of the page itself.

import { catalogue } from '../language/language.ts';

export const words = catalogue('offline', {
  ready: 'A new version is ready.',
  reload: 'Reload',
});
