// Q14, the limit of Harrison and Carroll, on the engine.

import { Q14 } from '../../batch/classics/turnover.ts';
import { askClassic } from './asking.ts';

askClassic(Q14);
