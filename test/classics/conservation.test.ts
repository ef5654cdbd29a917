// Q16, on the engine: nothing changes by itself, and no input whatever breaks a bound.

import { Q16 } from '../../batch/classics/conservation.ts';
import { askClassic } from './asking.ts';

askClassic(Q16);
