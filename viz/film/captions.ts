// What is written under the floor while a film runs: the steps as they begin, and changes of assumptions. Pure.

export interface Caption {
  readonly week: number;
  readonly text: string;
}

/** What begins in a week, and in how many words. */
export interface Beginning {
  readonly week: number;
  readonly text: string;
}

/** Seconds a caption stands, unless the next one comes. */
const STANDS = 4;

/** One caption a week, in order; what begins together is told together. */
export function captionsOf(beginnings: readonly Beginning[]): Caption[] {
  const weeks = [...new Set(beginnings.map(({ week }) => week))].toSorted((a, b) => a - b);
  return weeks.map((week) => {
    const texts = beginnings.filter((one) => one.week === week).map(({ text }) => text);
    return { week, text: texts.join(' · ') };
  });
}

/** The caption that stands in a week of a film at a pace (weeks a second); null for none. */
export function captionAt(
  captions: readonly Caption[],
  week: number,
  pace: number,
): Caption | null {
  const caption = captions.findLast((one) => one.week <= week);
  return caption && week - caption.week <= STANDS * pace ? caption : null;
}
