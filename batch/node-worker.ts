// A thread of the pool: the services, and nothing else.
import { parentPort, type MessagePort } from 'node:worker_threads';
import { expose } from 'comlink';
import nodeEndpoint from 'comlink/dist/esm/node-adapter.mjs';
import { withTransfers } from '../workers/transfers.ts';
import { createBenchService } from './bench-service.ts';
import { setOfFiles } from './extensions.ts';
import { createRunService, type RunSetup } from './run-service.ts';

const runs = createRunService();
const services = {
  ...runs,
  prepare: async (setup: RunSetup) => runs.prepare(setup, await setOfFiles(setup.extensions ?? [])),
  ...createBenchService(),
};
expose(withTransfers(services), nodeEndpoint(parentPort as MessagePort));
