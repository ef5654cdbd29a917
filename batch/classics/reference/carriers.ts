// Cultural transmission in firms between which nobody moves (Bhatt, after Harrison and Carroll 1991): thirty
// firms of thirty; those far from their firm's median leave more, newcomers are drawn around it, and people
// are socialised fast when new and ever more slowly.

export interface Carriers {
  /** Share of the way to the median in the first month, b1. */
  readonly socialisation: number;
  /** Monthly chance to leave for somebody at the median, r0, and the width of misfit, r1. */
  readonly baseTurnover: number;
  readonly alienationWidth: number;
  /** SD of newcomers around the median, s1. */
  readonly hiringWidth: number;
}

const FIRMS = 30;
const PEOPLE = 30;
const MONTHS = 120;
const ALIENATION = 0.05;
const BY_TENURE = 0.3;
const BY_JOBS = 0.1;
const JOBS_LOG_SD = 0.5;
const START_INSIDE = 0.1;

/** Mean SD of culture inside firms, and mean monthly turnover, after ten years. */
export function carriersRest(firm: Carriers, normal: () => number, uniform: () => number) {
  let [inside, exits] = [0, 0];
  const jobs = () => Math.ceil(Math.exp(JOBS_LOG_SD * normal()));
  for (let place = 0; place < FIRMS; place++) {
    const centre = normal();
    const people = Array.from({ length: PEOPLE }, () => {
      return { culture: centre + START_INSIDE * normal(), tenure: 0, jobs: jobs() };
    });
    for (let month = 0; month < MONTHS; month++) {
      const median = medianOf(people.map(({ culture }) => culture));
      people.forEach((person, seat) => {
        const apart = median - person.culture;
        const far = (apart * apart) / (2 * firm.alienationWidth * firm.alienationWidth);
        if (uniform() < firm.baseTurnover + ALIENATION * (1 - Math.exp(-far))) {
          exits++;
          const culture = median + firm.hiringWidth * normal();
          people[seat] = { culture, tenure: 0, jobs: jobs() };
          return;
        }
        person.tenure++;
        const pace = Math.exp(-BY_TENURE * (person.tenure - 1) - BY_JOBS * (person.jobs - 1));
        person.culture += apart * firm.socialisation * pace;
      });
    }
    inside += deviationOf(people.map(({ culture }) => culture)) / FIRMS;
  }
  return { inside, turnover: exits / (FIRMS * PEOPLE * MONTHS) };
}

function medianOf(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  return (sorted[middle - 1] + sorted[middle]) / 2;
}

function deviationOf(values: readonly number[]): number {
  const mean = values.reduce((sum, one) => sum + one, 0) / values.length;
  const squares = values.reduce((sum, one) => sum + (one - mean) * (one - mean), 0);
  return Math.sqrt(squares / (values.length - 1));
}
