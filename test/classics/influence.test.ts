// Q1 DeGroot and Q2 Friedkin-Johnsen, on the engine in its own precision and in float64.

import { Q1, Q2 } from '../../batch/classics/influence.ts';
import { askClassic } from './asking.ts';

askClassic(Q1);
askClassic(Q2);
