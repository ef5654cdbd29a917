// Starts the page's threads.

import type { EnsembleApi } from './ensemble-service.ts';
import type { SimApi } from './sim-api.ts';
import type { TableDesk } from './table-desk.ts';
import { watched, type Thread } from './watched.ts';

export type EngineThread = Thread<SimApi>;
export type EnsembleThread = Thread<EnsembleApi>;
export type TableThread = Thread<TableDesk>;

export const startThread = (): EngineThread =>
  watched<SimApi>(new Worker(new URL('./sim.worker.ts', import.meta.url), { type: 'module' }));

export const startEnsembleThread = (): EnsembleThread =>
  watched<EnsembleApi>(
    new Worker(new URL('./ensemble.worker.ts', import.meta.url), { type: 'module' }),
  );

export const startTableThread = (): TableThread =>
  watched<TableDesk>(
    new Worker(new URL('./tables.worker.ts', import.meta.url), { type: 'module' }),
  );
