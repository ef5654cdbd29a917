// The engine's own thread in the browser: the service, its heart, and nothing else.
import { expose } from 'comlink';
import { holdHeart } from './heart.ts';
import { createSimApi } from './sim-api.ts';
import { withTransfers } from './transfers.ts';

expose({ ...withTransfers(createSimApi()), holdHeart });
