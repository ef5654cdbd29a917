// The four bars beside a figure close up, in heights of a person: the same for the shader, for the flat floor and for
// name tags, which keep clear of them.

/** Figures larger than this (px) have bars beside them: then some sixty fit into the picture. */
export const BARS_PX = 80;

/** From left to right; middle of the first bar over the feet, how far one lies below the other, half a bar's height. */
export const BAR = { from: 0.265, end: 0.435, first: 0.55, apart: 0.062, thick: 0.019 } as const;

/** Lower and upper edge of all four. */
export const BARS_LOW = BAR.first - 3 * BAR.apart - BAR.thick - 0.012;
export const BARS_HIGH = BAR.first + BAR.thick + 0.012;
