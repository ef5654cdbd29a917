// How people bear it, in three words: what everybody in a firm senses without asking. How much it is exactly, and
// where, a survey tells (view-known.ts). Leaders who never ask know the heat no better than that: that is what
// going down to the dance floor is for (HEAT-4).

/** Where credit begins to suffer, and where people begin to feel it; distress runs from 0 to 1.5. */
export const STRAINED = 0.5;
const FELT = 0.25;

export type StrainLevel = 0 | 1 | 2;

/** 0 calm, 1 tense, 2 under strain. */
export const strainLevel = (distress: number): StrainLevel =>
  distress > STRAINED ? 2 : distress > FELT ? 1 : 0;
