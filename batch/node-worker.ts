// A thread of the pool: the services, and nothing else.
import { parentPort, type MessagePort } from 'node:worker_threads';
import { expose } from 'comlink';
import nodeEndpoint from 'comlink/dist/esm/node-adapter.mjs';
import { withTransfers } from '../workers/transfers.ts';
import { createBenchService } from './bench-service.ts';
import { createRunService } from './run-service.ts';

const services = { ...createRunService(), ...createBenchService() };
expose(withTransfers(services), nodeEndpoint(parentPort as MessagePort));
