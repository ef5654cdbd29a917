// Q10, the voter model, on a reference model.

import { Q10 } from '../../batch/classics/voter.ts';
import { askClassic } from './asking.ts';

askClassic(Q10);
