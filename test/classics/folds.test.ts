// Q3 the cusp, on a reference model, and Q4 the tanh belief map, on the engine.

import { Q3, Q4 } from '../../batch/classics/folds.ts';
import { askClassic } from './asking.ts';

askClassic(Q3);
askClassic(Q4);
