import { describe, expect, it } from 'vitest';
import {
  checkRecord,
  fileNameOf,
  planOf,
  readRecord,
  readWallLink,
  recordText,
  wallLink,
  type TeamRecord,
} from '../viz/challenge/record.ts';

const RECORD: TeamRecord = {
  thaw: 'challenge',
  version: 1,
  team: 'The <b>Penguins</b> & friends',
  firm: 'sector-retail',
  mode: 'easy',
  seed: 7,
  quarters: [
    {
      steps: [
        { kind: 'vision-talk', start: 0 },
        { kind: 'align-incentives', start: 5, controlling: 0, target: { departments: ['Buying'] } },
      ],
      asked: ['survey', 'talk:Buying'],
      guess: 0.1,
    },
    { steps: [{ kind: 'recognise', start: 13, weeks: 30 }], stops: [0], asked: [], guess: 0.2 },
    { steps: [], stops: [2], asked: ['network'], guess: 0.25 },
  ],
  stateHash: '0123456789abcdef',
};

/** The first problem that a changed record is refused with, in one line. */
function problem(change: object): string {
  const read = checkRecord({ ...structuredClone(RECORD), ...change });
  if ('record' in read) return 'none';
  const [{ path, came, expected }] = read.problems;
  return `${path}: ${came}, expected ${expected}`;
}
const first = (change: object) => ({ quarters: [{ ...RECORD.quarters[0], ...change }] });

describe('a team record', () => {
  it('comes back from its file and from its link as it was', async () => {
    expect(readRecord(recordText(RECORD))).toEqual({ record: RECORD });
    const link = await wallLink(RECORD);
    expect(link).toMatch(/^#wall=[\w-]+$/);
    expect(link.length).toBeLessThan(2000);
    expect(await readWallLink(link)).toEqual({ record: RECORD });
  });

  it('is one plan: steps in the order in which they were chosen, ended where they were stopped', () => {
    expect(planOf(RECORD.quarters)).toEqual([
      { kind: 'vision-talk', start: 0, weeks: 13 },
      RECORD.quarters[0].steps[1],
      { kind: 'recognise', start: 13, weeks: 13 },
    ]);
    expect(RECORD.quarters[0].steps[0]).toEqual({ kind: 'vision-talk', start: 0 });
  });

  it.each([
    [{ version: 2 }, 'version: 2, expected'],
    [{ score: 100 }, ': the unknown field "score", expected'],
    [{ team: '' }, 'team: ""'],
    [{ team: 'x'.repeat(10_000) }, 'team: "xxx'],
    [{ firm: '../secret' }, 'firm: "../secret"'],
    [{ mode: 'cheat' }, 'mode: "cheat"'],
    [{ seed: -1 }, 'seed: -1'],
    [{ stateHash: 'zz' }, 'stateHash: "zz"'],
    [{ quarters: [] }, 'quarters: []'],
    [first({ guess: 2 }), 'quarters[0].guess: 2'],
    [first({ credit: 9 }), 'quarters[0]: the unknown field "credit"'],
    [first({ asked: ['the boss'] }), 'quarters[0].asked[0]: "the boss"'],
    [first({ steps: [{ kind: 'magic', start: 0 }] }), 'quarters[0].steps[0].kind: "magic"'],
    [
      first({ steps: [{ kind: 'mandate', start: 13 }] }),
      'quarters[0].steps[0].start: 13, expected week 0 to 12',
    ],
    [first({ stops: [0] }), 'quarters[0].stops[0]: 0, expected a step of an earlier quarter'],
  ])('is refused with its field: %j', (change, expected) => {
    expect(problem(change).slice(0, expected.length)).toBe(expected);
  });

  it('is refused when it is no JSON, too long, or a link that was cut off', async () => {
    const texts = ['', '{"thaw": ', `"${'x'.repeat(300_000)}"`, '[]', 'null'];
    for (const text of texts) expect(readRecord(text)).toHaveProperty('problems');
    const link = await wallLink(RECORD);
    const broken = [link.slice(0, -9), '#wall=', '#wall=%3Cb%3E', `${link}&more`];
    for (const one of broken) expect(await readWallLink(one)).toHaveProperty('problems');
  });

  it('has a file name of letters and digits whatever the team is called', () => {
    expect(fileNameOf(RECORD)).toBe('thaw-The-b-Penguins-b-friends-sector-retail.json');
    expect(fileNameOf({ team: '../../☃', firm: 'sector-retail' })).toBe(
      'thaw-team-sector-retail.json',
    );
  });
});
