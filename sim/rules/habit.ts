// What is done becomes easier to do again, and what is not done fades (MIX-4, CTX-8). People differ widely in
// how fast that goes (Lally et al. 2010). Gadflies' habits follow what they do like everybody's.
// Reads: practice*, habitRate. Writes: habit*.

import type { Model } from '../model.ts';

export function habit(model: Model): void {
  const { columns, people } = model;
  const { habitProduct, habitNice, habitDeep, habitRate } = columns;
  for (let person = 0; person < people; person++) {
    if (columns.vacantWeeks[person] !== 0) continue;
    const rate = habitRate[person];
    habitProduct[person] += rate * (columns.practiceProduct[person] - habitProduct[person]);
    habitNice[person] += rate * (columns.practiceNice[person] - habitNice[person]);
    habitDeep[person] += rate * (columns.practiceDeep[person] - habitDeep[person]);
  }
}
