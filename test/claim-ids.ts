// The claims of the five texts, by id.

/** How many claims each of the five texts makes. */
const CLAIMS = { MIX: 10, HEAT: 8, AI: 6, CTX: 8, PSY: 5 };

export const CLAIM_IDS: readonly string[] = Object.entries(CLAIMS).flatMap(([text, last]) =>
  Array.from({ length: last }, (_, place) => `${text}-${place + 1}`),
);

export const isClaim = (id: string): boolean => CLAIM_IDS.includes(id);
