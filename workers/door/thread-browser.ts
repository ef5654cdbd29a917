// A thread of an ensemble in the browser (`thaw/worker`): the service, its heart, and nothing else.
import { expose } from 'comlink';
import { holdHeart } from '../heart.ts';
import { createThreadService } from './thread-service.ts';

expose({ ...createThreadService(), holdHeart });
