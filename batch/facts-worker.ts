// A thread of `thaw facts`: the service, and nothing else.
import { parentPort, type MessagePort } from 'node:worker_threads';
import { expose } from 'comlink';
import nodeEndpoint from 'comlink/dist/esm/node-adapter.mjs';
import { createFactsService } from './facts-service.ts';

expose(createFactsService(), nodeEndpoint(parentPort as MessagePort));
