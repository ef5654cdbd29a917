// Q5 Brock and Durlauf, on the engine.

import { Q5 } from '../../batch/classics/social-choice.ts';
import { askClassic } from './asking.ts';

askClassic(Q5);
