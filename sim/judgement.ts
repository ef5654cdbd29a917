// How far being merely nice counts as customer focus (MIX-5, HEAT-2a): `counts` - `knowing` k - `tough` in
// one's own eyes, `counts` - `toughBoss` in the boss's; -1 to +1.

export const NICE = { counts: 0.7, knowing: 1.2, tough: 0.4, toughBoss: 0.7 } as const;
