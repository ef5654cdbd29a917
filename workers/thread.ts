// Starts the page's threads.

import { transfer } from 'comlink';
import type { EnsembleApi } from './ensemble-service.ts';
import type { SimApi } from './sim-api.ts';
import type { TableDesk } from './table-desk.ts';
import { StreamClient, type Streamed } from './stream.ts';
import { watched, type Thread } from './watched.ts';

/** The engine: what a run that plays asks goes over a port of its own, everything else through comlink. */
export interface EngineThread extends Thread<Omit<SimApi, keyof Streamed>> {
  readonly stream: StreamClient;
}
export type EnsembleThread = Thread<EnsembleApi>;
export type TableThread = Thread<TableDesk>;

export function startThread(): EngineThread {
  const thread = watched<SimApi & { openStream(port: MessagePort): void }>(
    new Worker(new URL('./sim.worker.ts', import.meta.url), { type: 'module' }),
  );
  const { port1, port2 } = new MessageChannel();
  void thread.api.openStream(transfer(port2, [port2]));
  const stream = new StreamClient(port1);
  const stop = () => {
    thread.stop();
    stream.close();
  };
  return { ...thread, stream, stop };
}

export const startEnsembleThread = (): EnsembleThread =>
  watched<EnsembleApi>(
    new Worker(new URL('./ensemble.worker.ts', import.meta.url), { type: 'module' }),
  );

export const startTableThread = (): TableThread =>
  watched<TableDesk>(
    new Worker(new URL('./tables.worker.ts', import.meta.url), { type: 'module' }),
  );
