// What the page holds of the desk for folders of results. It starts its own thread here, so that a page that never
// opens one loads nothing of it.

import { proxy } from 'comlink';
import { DeskClient } from './desk-client.ts';
import type { ResultsDesk } from './results/desk.ts';
import type { OnShare } from './results/records.ts';
import { watched } from './watched.ts';

export { DeskCleared } from './desk-client.ts';
export type { ResultsRead } from './results/desk.ts';

export class ResultsClient extends DeskClient<ResultsDesk> {
  constructor() {
    super(() =>
      watched<ResultsDesk>(
        new Worker(new URL('./results.worker.ts', import.meta.url), { type: 'module' }),
      ),
    );
  }

  read(files: readonly File[], onShare: OnShare) {
    return this.ask(async (api) => await api.read(files, proxy(onShare)));
  }

  weeks(outcome: string, cells: readonly Int32Array[], onShare: OnShare) {
    return this.ask(async (api) => await api.weeks(outcome, cells, proxy(onShare)));
  }
}
