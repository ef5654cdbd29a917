// How long two runs are the same: a change on the way leaves the weeks before it as they were, so what is
// known of them need not be computed again.

interface Dated {
  readonly week: number;
}

/** The last week that two scenario files share; 0 when they differ from the start, Infinity when never. */
export function sharedWeeks(one: string, other: string): number {
  if (one === other) return Infinity;
  const [a, b] = [parts(one), parts(other)];
  if (a.rest !== b.rest) return 0;
  const weeks = [...a.events, ...b.events].map(({ week }) => week);
  const until = (events: readonly Dated[], week: number) =>
    JSON.stringify(events.filter((event) => event.week < week));
  // An event of week w holds for the week that leads to w + 1.
  const differing = weeks
    .toSorted((x, y) => x - y)
    .find((week) => until(a.events, week + 1) !== until(b.events, week + 1));
  return differing ?? Infinity;
}

function parts(text: string): { events: readonly Dated[]; rest: string } {
  const { events = [], ...rest } = JSON.parse(text) as { events?: Dated[] };
  return { events, rest: JSON.stringify(rest) };
}
