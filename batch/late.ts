// What a scenario plans for weeks that a run never reaches. No error, but rarely what was meant.

import type { Scenario } from '../sim/index.ts';

const MOST_NAMED = 3;

/** One line about what never takes place when the run ends at `weeks`; null when all of it does. */
export function latePlan(name: string, scenario: Scenario, weeks: number): string | null {
  const late = [
    ...scenario.interventions.map(({ kind, start }) => ({ what: kind, week: start })),
    ...scenario.events.map(({ week }) => ({ what: 'an event', week })),
  ].filter(({ week }) => week >= weeks);
  if (late.length === 0) return null;
  const named = late.slice(0, MOST_NAMED).map(({ what, week }) => `${what} (week ${week})`);
  const more = late.length - named.length;
  if (more > 0) named.push(`${more} more`);
  return `${name} ends after ${weeks} weeks, so these never take place: ${named.join(', ')}`;
}

/** Says so on standard error, for each scenario; `weeks` null is each scenario's own. */
export function warnOfLatePlans(
  loaded: readonly { readonly given: string; readonly scenario: Scenario }[],
  weeks: number | null,
): void {
  for (const { given, scenario } of loaded) {
    // Week 0 alone is asked for to see the start.
    const line = weeks === 0 ? null : latePlan(given, scenario, weeks ?? scenario.weeks);
    if (line !== null) process.stderr.write(`thaw: ${line}\n`);
  }
}
