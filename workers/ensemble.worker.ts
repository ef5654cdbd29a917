// A thread for many runs in the browser: the service, its heart, and nothing else.
import { expose } from 'comlink';
import { createEnsembleService } from './ensemble-service.ts';
import { holdHeart } from './heart.ts';
import { withTransfers } from './transfers.ts';

expose({ ...withTransfers(createEnsembleService()), holdHeart });
