// What the bundle of bundle.ts offers: the facts, and what asks them.

export { FACTS } from '../../batch/facts/facts.ts';
export { emptyShelf } from '../../batch/facts/runs.ts';
export { findOut, organisations } from '../../batch/facts/scoreboard.ts';
