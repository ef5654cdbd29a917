// The thread in which a folder of results is read, away from the page and from the run.
import { expose } from 'comlink';
import { holdHeart } from './heart.ts';
import { createResultsDesk } from './results/desk.ts';

expose({ ...createResultsDesk(), holdHeart });
