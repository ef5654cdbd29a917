// What the page holds of the desk for an organisation's own tables.

import { proxy } from 'comlink';
import { DeskClient } from './desk-client.ts';
import type { Answered, CheckRequest, OnShare, TableDesk } from './table-desk.ts';
import { startTableThread } from './thread.ts';

export { DeskCleared } from './desk-client.ts';
export type { TablesChecked, TableShown } from './table-desk.ts';
export type { TableKind } from '../sim/index.ts';

/** The table desk as the page asks it. */
export class TableClient extends DeskClient<TableDesk> {
  constructor() {
    super(startTableThread);
  }

  read(file: Blob, kind: Parameters<TableDesk['read']>[1], onShare: OnShare) {
    return this.ask(async (api) => await api.read(file, kind, proxy(onShare)));
  }

  readScenario(file: Blob, onShare: OnShare) {
    return this.ask(async (api) => await api.readScenario(file, proxy(onShare)));
  }

  check(request: CheckRequest) {
    return this.ask(async (api) => await api.check(request));
  }

  make(answered: Answered) {
    return this.ask(async (api) => await api.make(answered));
  }

  keyText() {
    return this.ask(async (api) => await api.keyText());
  }
}
