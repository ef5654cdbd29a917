// A thread of an ensemble in Node (`thaw/worker`): the service, and nothing else.
import { parentPort, type MessagePort } from 'node:worker_threads';
import { expose } from 'comlink';
import nodeEndpoint from 'comlink/dist/esm/node-adapter.mjs';
import { createThreadService } from './thread-service.ts';

expose(createThreadService(), nodeEndpoint(parentPort as MessagePort));
