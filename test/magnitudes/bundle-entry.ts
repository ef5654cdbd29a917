// What the magnitudes ask, built in one piece as the command is: the engine, and what judges paired runs.

export { armRuns, emptyShelf } from '../../batch/facts/runs.ts';
export { checkScenario, createModel, formatProblem, tick } from '../../sim/index.ts';
export { buildNetwork } from '../../sim/network.ts';
