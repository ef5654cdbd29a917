// "How sure?" for the whole page: hears every button and term that asks, and opens the dialog. Its texts are fetched when somebody
// first asks, because nobody needs them to see a run.
//
//   const trust = createTrust({ runs, shown });   // hears every howSureButton of the page from then on
//   trust.open({ view: 'outcome', outcome: 'surface' });

import { openDialog } from '../dialogs.ts';
import { el } from '../dom.ts';
import { listenHowSure } from './how-sure.ts';
import type { TrustHost } from './said.ts';
import type { Topic } from './topics.ts';
import './trust.css';
import { say } from './words.ts';

export interface Trust {
  open(topic: Topic): void;
  dispose(): void;
}

export function createTrust(host: TrustHost): Trust {
  let opening = false;
  const open = (topic: Topic) => {
    // A second press while the first is still on its way opens nothing twice.
    if (opening) return;
    opening = true;
    void import('./dialog.ts')
      .then(({ showTrust }) => showTrust(host, topic))
      .catch(() => openDialog(say.button, el('p', { role: 'alert' }, say.loadFailed)))
      .finally(() => (opening = false));
  };
  return { open, dispose: listenHowSure(open) };
}
