// The four arrangements of the same people, in the order of their keys 1 to 4.

export const LAYOUTS = ['plan', 'chart', 'network', 'attitudes'] as const;
export type LayoutName = (typeof LAYOUTS)[number];

/** The floor plan is where everybody starts. */
export const USUAL_LAYOUT: LayoutName = 'plan';
