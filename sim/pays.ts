/** How much each system lever weighs in what a job pays: pay first, people practices last. */
export const PAYS = [0.35, 0.2, 0.15, 0.12, 0.1, 0.08] as const;
