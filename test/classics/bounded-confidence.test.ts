// Q11 Deffuant, on a reference model, and Q12 Hegselmann-Krause, on the engine.

import { Q11, Q12 } from '../../batch/classics/bounded-confidence.ts';
import { askClassic } from './asking.ts';

askClassic(Q11);
askClassic(Q12);
