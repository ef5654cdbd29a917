// The classic results of section 2a of docs/model.md, in order.

import { Q11, Q12 } from './bounded-confidence.ts';
import type { Classic } from './classic.ts';
import { Q16 } from './conservation.ts';
import { Q8, Q9 } from './contagion.ts';
import { Q3, Q4 } from './folds.ts';
import { Q1, Q2 } from './influence.ts';
import { Q15 } from './march.ts';
import { Q13 } from './naming-game.ts';
import { Q5 } from './social-choice.ts';
import { Q6, Q7 } from './thresholds.ts';
import { Q14 } from './turnover.ts';
import { Q10 } from './voter.ts';

export const CLASSICS: readonly Classic[] = [
  ...[Q1, Q2, Q3, Q4, Q5, Q6, Q7, Q8],
  ...[Q9, Q10, Q11, Q12, Q13, Q14, Q15, Q16],
];
