// What interventions do to the inputs of people, written a second time from the table at the head of the
// model's text: "control at strength 1", delay, and how they combine.

/** Inputs of one person in one week, in the symbols of the text. */
export interface Controls {
  S: number[];
  T: number;
  th: number;
  push: number;
  deficit: number;
  part: number;
  edu: number;
  vision: number;
  autonomy: number;
  prot: number;
  recog: number;
  u: number;
  outside: number;
  cust: number;
  kindly: number;
  tough: number;
  ctrl: number;
  script: number;
  decost: number;
  pl: number;
  role: number;
  care: number;
  relief: number;
  zone: number;
  doubt: number;
  loosen: number;
  repair: number;
  goals: number;
  open: number;
  hire: number;
  wait: number;
  watch: number;
  patience: number;
}

export interface Programme {
  kind: string;
  start: number;
  weeks?: number;
  strength?: number;
  [option: string]: unknown;
}

type Work = (c: Controls, u: number, all: { option: number; since: number; met: boolean }) => void;
interface Kind {
  cost: number;
  delay: number;
  work: Work;
}

/** Part of the way from what is to what is wanted. */
const to = (now: number, aim: number, u: number): number => now + u * (aim - now);

export const MEETINGS = [
  'educate-paradigm',
  'vision-activity',
  'appreciative-summit',
  'surface-fears',
  'safe-space',
  'surface-group-dynamics',
  'challenge-assumptions',
  'open-dialogue',
  'align-goals',
];

const kind = (cost: number, delay: number, work: Work): Kind => ({ cost, delay, work });

/** Sizes: table of interventions of the model's text, row by row. */
export const TABLE: Record<string, Kind> = {
  'vision-talk': kind(2, 1, (c, u) => (c.T = to(c.T, 1, u))),
  mandate: kind(1, 1, (c, u, { option }) => {
    c.T = to(c.T, 1, u);
    c.push = to(c.push, 1, u);
    c.deficit = to(c.deficit, 1, u * option);
  }),
  'role-model': kind(3, 4, (c, u) => (c.role = to(c.role, 1, u))),
  'hr-programme': kind(8, 8, (c, u) => {
    c.S[5] = to(c.S[5], 1, u);
    c.edu += 0.1 * u;
  }),
  'educate-paradigm': kind(20, 2, (c, u) => (c.edu += 0.3 * u)),
  'vision-activity': kind(6, 1, (c, u) => (c.vision = to(c.vision, 0.5, u))),
  'align-incentives': kind(10, 8, (c, u, { option }) => {
    c.S[0] = to(c.S[0], 1, u);
    c.ctrl = to(c.ctrl, 1, u * option);
  }),
  'align-metrics': kind(5, 8, (c, u) => (c.S[1] = to(c.S[1], 1, u))),
  'redesign-processes': kind(12, 13, (c, u) => {
    c.S[2] = to(c.S[2], 1, u);
    c.decost += 0.2 * u;
  }),
  'grant-autonomy': kind(4, 8, (c, u) => {
    c.S[3] = to(c.S[3], 1, u);
    c.autonomy += 0.5 * u;
    c.th += 0.03 * u;
  }),
  restructure: kind(25, 13, (c, u) => {
    c.S[4] = to(c.S[4], 1, u);
    c.pl = to(c.pl, 1, u);
    c.th += 0.08 * u;
  }),
  'drop-scripts': kind(2, 2, (c, u) => (c.script = to(c.script, 0, u))),
  'remove-inhibitors': kind(10, 8, (c, u) => (c.decost += 0.5 * u)),
  'selective-hiring': kind(3, 1, (c, u) => {
    c.hire = to(c.hire, 0.4, u);
    c.wait += 4 * u;
  }),
  'tough-questions': kind(1, 1, (c, u) => {
    c.tough = to(c.tough, 1, u);
    c.th += 0.05 * u;
  }),
  'stretch-responsibility': kind(1, 2, (c, u) => {
    c.autonomy += 0.5 * u;
    c.th += 0.05 * u;
  }),
  'surface-conflict': kind(2, 1, (c, u) => {
    c.th += 0.08 * u;
    c.open = to(c.open, 1, u);
  }),
  'protect-gadflies': kind(1, 1, (c, u) => {
    c.prot = to(c.prot, 1, u);
    c.th += 0.02 * u;
  }),
  'take-back-responsibility': kind(1, 1, (c, u) => {
    c.th -= 0.1 * u;
    c.autonomy -= 0.5 * u;
  }),
  'lengthen-timeframe': kind(0, 1, (c, u) => {
    c.th -= 0.05 * u;
    c.patience *= 1 + 3 * u;
  }),
  'appreciative-summit': kind(30, 1, (c, u) => {
    c.u = to(c.u, 1, u);
    c.part = to(c.part, 1, u);
  }),
  'invite-customers': kind(6, 1, (c, u, { met, option }) => {
    c.cust += (met ? 0.3 : 0.1) * u;
    c.kindly = to(c.kindly, 1, u * option);
  }),
  'customer-visits': kind(8, 2, (c, u, { option }) => {
    c.cust += 0.2 * u;
    c.kindly = to(c.kindly, 1, u * option);
  }),
  recognise: kind(3, 2, (c, u) => (c.recog = to(c.recog, 1, u))),
  collaborate: kind(5, 4, () => undefined),
  'rewire-network': kind(4, 8, () => undefined),
  'borrow-precedents': kind(3, 2, (c, u) => {
    c.outside = to(c.outside, 1, u);
    c.decost += 0.1 * u;
  }),
  'surface-fears': kind(5, 3, (c, u, { since }) => {
    c.relief += since < 2 ? -0.05 * u : 0.1 * u;
    c.zone += 0.1 * u;
  }),
  'safe-space': kind(6, 4, (c, u) => {
    c.care += 0.4 * u;
    c.relief += 0.15 * u;
  }),
  'surface-group-dynamics': kind(4, 4, (c, u) => (c.loosen += 0.4 * u)),
  'challenge-assumptions': kind(5, 2, (c, u) => (c.doubt += 0.4 * u)),
  'open-dialogue': kind(3, 2, (c, u) => {
    c.repair += 2 * u;
    c.th += 0.02 * u;
  }),
  'align-goals': kind(4, 2, (c, u) => (c.goals += 0.3 * u)),
  'monitor-constraints': kind(3, 2, (c, u) => (c.watch = to(c.watch, 1, u))),
  reinforce: kind(6, 1, (c, u) => {
    c.edu += 0.1 * u;
    c.recog += 0.5 * u;
  }),
};

const OPTIONS: Record<string, string> = {
  mandate: 'framing',
  'align-incentives': 'controlling',
  'invite-customers': 'appreciative',
  'customer-visits': 'appreciative',
};
const SHARES = ['push', 'deficit', 'part', 'edu', 'vision', 'autonomy', 'prot', 'recog', 'u'];
const MORE_SHARES = [
  'outside',
  'cust',
  'kindly',
  'tough',
  'ctrl',
  'script',
  'decost',
  'pl',
  'role',
  'open',
];

const OTHERS = ['care', 'relief', 'zone', 'doubt', 'loosen', 'repair', 'goals', 'wait', 'watch'];

type Given = Pick<Controls, 'S' | 'T' | 'th' | 'script' | 'hire' | 'patience'>;

/** Inputs where leaders do nothing but what is given. */
export function atRest(given: Given): Controls {
  const nothing = [...SHARES, ...MORE_SHARES, ...OTHERS].map((name) => [name, 0]);
  return { ...(Object.fromEntries(nothing) as Omit<Controls, keyof Given>), ...given };
}

const running = ({ start, weeks = Infinity }: Programme, week: number): boolean =>
  week >= start && week < start + weeks;

/** Weeks to full effect, in equal steps up from the start and down again from the end. */
function ramp({ start, weeks = Infinity }: Programme, delay: number, week: number): number {
  if (week < start) return 0;
  const lasted = Math.min(week - start + 1, weeks);
  const since = Math.max(0, week - (start + weeks) + 1);
  return Math.max(0, Math.min(1, lasted / delay) - since / delay);
}

/** Inputs of somebody whom these programmes reach, from the values at rest. */
export function controlsFrom(
  rest: Controls,
  programmes: readonly Programme[],
  week: number,
  heatPolicy: number,
): Controls {
  const c = structuredClone(rest);
  const met = programmes.some((one) => MEETINGS.includes(one.kind) && running(one, week));
  for (const one of programmes) {
    const { delay, work } = TABLE[one.kind];
    const every = Number(one['every'] ?? 1);
    if (week < one.start || (week - one.start) % every !== 0) continue;
    const force = (one.strength ?? 1) * ramp(one, delay, week);
    const option = Number(one[OPTIONS[one.kind] ?? ''] ?? 1);
    if (force > 0) work(c, force, { option, since: week - one.start, met });
  }
  c.th = Math.min(0.8, Math.max(0.1, c.th + heatPolicy));
  for (const name of [...SHARES, ...MORE_SHARES] as (keyof Controls)[]) {
    (c as unknown as Record<string, number>)[name] = Math.min(1, Math.max(0, Number(c[name])));
  }
  return c;
}

/** Programme costs of a week as a share of revenue: thousands a week per 1,000 people, of 1,000. */
export function costOf(programmes: readonly Programme[], week: number): number {
  let thousands = 0;
  for (const one of programmes.filter((programme) => running(programme, week))) {
    const later = one.kind === 'appreciative-summit' && week - one.start >= 2;
    thousands += (later ? 3 : TABLE[one.kind].cost) * (one.strength ?? 1);
  }
  return thousands / 1000;
}
