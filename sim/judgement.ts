// How far being merely nice counts as customer focus, in one's own eyes and in the boss's (MIX-5, HEAT-2a).

const NICE_COUNTS = 0.7;
const UNDERSTANDING_SEES_THROUGH = 1.2;
const TOUGH_QUESTIONS_SELF = 0.4;
const TOUGH_QUESTIONS_BOSS = 0.7;

/** Share of full credit that being nice has in the eyes of somebody who understands `knows`, -1 to +1. */
export function niceSatisfies(knows: number, toughQuestions: number): number {
  return NICE_COUNTS - UNDERSTANDING_SEES_THROUGH * knows - TOUGH_QUESTIONS_SELF * toughQuestions;
}

/** The same in the boss's eyes. */
export function niceSatisfiesBoss(toughQuestions: number): number {
  return NICE_COUNTS - TOUGH_QUESTIONS_BOSS * toughQuestions;
}
