// The thread in which an organisation's own tables are read, away from the page and from the run.
import { expose } from 'comlink';
import { holdHeart } from './heart.ts';
import { createTableDesk } from './table-desk.ts';

expose({ ...createTableDesk(), holdHeart });
