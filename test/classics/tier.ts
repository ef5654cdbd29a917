// More runs, people and weeks, and what takes minutes, when the full tier is asked for.

export const FULL = process.env['THAW_TIER'] === 'full';
