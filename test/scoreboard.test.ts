// The scoreboard that the page shows is what the command found, and no older than the facts. After a change of facts:
//   npm run -s thaw -- facts --tier full --json --quiet > out/facts.json
//   THAW_DOCS=write THAW_BOARD=out/facts.json npx vitest run --project unit test/scoreboard.test.ts

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { CLASSICS } from '../batch/classics/classics.ts';
import { classicReport } from '../batch/facts/classic-board.ts';
import { FACTS } from '../batch/facts/facts.ts';
import { CONDITIONAL_BELOW, ROBUST_SHARES } from '../batch/facts/robust-shares.ts';
import {
  DEPENDS_BELOW,
  falls,
  linesOf,
  magnitudeStanding,
  search,
  standingOf,
  tally,
  type Scoreboard,
} from '../viz/trust/scoreboard.ts';
import { root } from './architecture-source.ts';
import { isClaim } from './claim-ids.ts';
import { loadBundle } from './claims/bundle.ts';
import { magnitudes, scoreboardFrom } from './scoreboard-file.ts';

const FILE = join(root, 'viz', 'trust', 'scoreboard.json');
const STALE = 'viz/trust/scoreboard.json is stale; test/scoreboard.test.ts says how it is made';
let board: Scoreboard;

beforeAll(() => {
  const made = process.env['THAW_BOARD'];
  if (process.env['THAW_DOCS'] === 'write' && made !== undefined) {
    writeFileSync(FILE, `${JSON.stringify(scoreboardFrom(made), null, 2)}\n`);
  }
  board = JSON.parse(readFileSync(FILE, 'utf8')) as Scoreboard;
});

describe('the scoreboard of the page', () => {
  it('says which program was asked, when, and how many organisations', () => {
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
      version: string;
    };
    expect(board.program, STALE).toBe(version);
    expect(board.date).toMatch(/^20\d\d-\d\d-\d\d$/);
    expect([board.tier, board.organisations]).toEqual(['full', 30]);
  });

  it('has every fact as it is asked today: claims, statement, comparisons, bars and ablations', () => {
    const today = FACTS.map(({ id, claims, statement, contrasts, ablations }) => ({
      id,
      claims,
      statement,
      asked: contrasts.map(({ says, bar }) => ({ says, bar })),
      without: ablations
        .flatMap(({ says, kills }) => kills.map((place) => `${says}: ${contrasts[place].says}`))
        .toSorted(),
    }));
    const shown = board.facts.map(({ id, claims, statement, asked, without }) => ({
      id,
      claims,
      statement,
      asked: asked.map(({ compared, bar }) => ({ says: compared, bar })),
      without: without.map(({ says, compared }) => `${says}: ${compared}`).toSorted(),
    }));
    expect(shown, STALE).toEqual(today);
    expect(board.facts.flatMap(({ claims }) => claims).filter((id) => !isClaim(id))).toEqual([]);
  });

  it('has every classic, every magnitude and every share of random draws as they stand', () => {
    const named = ({ id, statement }: { id: string; statement: string }) => `${id} ${statement}`;
    expect(board.classics.map(named), STALE).toEqual(CLASSICS.map(named));
    expect(board.magnitudes, STALE).toEqual(magnitudes());
    for (const { id, asked } of board.facts) {
      for (const { compared, draws } of asked) {
        expect(draws, `${id}: ${compared}. ${STALE}`).toBe(ROBUST_SHARES[id]?.[compared] ?? null);
      }
    }
    expect(DEPENDS_BELOW).toBe(CONDITIONAL_BELOW);
  });

  it('has the figures and verdicts of the table in docs/evidence.md, row by row', () => {
    const rows = readFileSync(join(root, 'docs', 'evidence.md'), 'utf8')
      .split('\n')
      .map((line) => line.split(' | '));
    const written = (value: number) =>
      `${value < 0 ? '-' : '+'}${Math.abs(value).toFixed(3).replace(/^0/, '')}`
        .replace(/^[+-]\.000$/, '.000')
        .replace(/^[+-]0\.000$/, '.000');
    const missing = board.facts.flatMap(({ id, asked }) =>
      asked
        .filter(({ compared, figure, pass }) => {
          const row = rows.find((cells) => cells[0] === `| ${id}` && cells[2] === compared);
          const verdict = row?.at(-1)?.replace(/[*| ]/g, '');
          return !row?.[4].startsWith(`${written(figure)} (`) || (verdict !== 'fail') !== pass;
        })
        .map(({ compared, figure }) => `${id}: ${compared} ${written(figure)}`),
    );
    expect(missing).toEqual([]);
  });

  it('gives the verdicts that the engine gives today, where a few facts are asked again', async () => {
    const { FACTS: facts, findOut, organisations } = await loadBundle();
    for (const id of ['F1']) {
      const found = findOut(
        facts.find((fact) => fact.id === id)!,
        organisations(30),
      );
      const kept = board.facts.find((fact) => fact.id === id)!;
      expect(kept.asked.map(({ pass }) => pass)).toEqual(
        found.contrasts.map(({ verdict }) => verdict.pass),
      );
      for (const [place, { verdict }] of found.contrasts.entries()) {
        expect(kept.asked[place].figure, `${id}. ${STALE}`).toBeCloseTo(verdict.difference, 3);
      }
      expect(kept.without.map(({ gone }) => gone)).toEqual(found.ablations.map(({ pass }) => pass));
    }
    for (const id of ['Q1', 'Q6']) {
      const { asks } = classicReport(id, true);
      const kept = board.classics.find((classic) => classic.id === id)!;
      expect([kept.held, kept.figures]).toEqual([
        asks.filter(({ pass }) => pass).length,
        asks.length,
      ]);
    }
  });
});

describe('how a fact stands', () => {
  const asked = (pass: boolean, draws: number | null = null) => ({ pass, draws });

  it('is told from everything asked of it', () => {
    expect(standingOf([asked(true), asked(true, 0.9)])).toBe('holds');
    expect(standingOf([asked(true), asked(true, 0.74)])).toBe('depends');
    expect(standingOf([asked(true), asked(false)])).toBe('part');
    expect(standingOf([asked(false, 1)])).toBe('fails');
  });

  it('is told of the world’s magnitudes from their verdict', () => {
    const of = (verdict: string) =>
      magnitudeStanding({ id: 'E0', world: '', here: '', figure: '', verdict });
    expect(of('holds in the mean')).toBe('holds');
    expect(of('fails: a little too close')).toBe('fails');
    expect(of('fails at rest; holds on the move (added)')).toBe('part');
    expect(of('fails, but for how far satisfaction moves')).toBe('part');
    expect(of('partly: recognition alone does nothing')).toBe('part');
    expect(of('not a target')).toBeNull();
  });

  it('is counted, and only what fails can be listed, failures of the known list among it', () => {
    const lines = linesOf(board);
    const counts = tally(lines.filter(({ kind }) => kind === 'fact'));
    expect(counts.holds + counts.depends + counts.part + counts.fails).toBe(FACTS.length);
    expect(counts.fails).toBeGreaterThan(0);
    const failing = search(lines, '', falls).map(({ id }) => id);
    expect(failing).toEqual(
      expect.arrayContaining(['F19', 'border', 'E14', 'E3', 'E7', 'E8', 'E12', '6.7', '6.8']),
    );
    expect(failing).not.toContain('F1');
    expect(failing).not.toContain('Q1');
    // F6 holds, and part of it is left when what should explain it is taken away.
    expect(failing).toContain('F6 in safety');
  });

  it('can be searched by claim, by word and by what was compared', () => {
    const lines = linesOf(board);
    expect(search(lines, 'PSY-5').map(({ id }) => id)).toEqual(['customer-organisation']);
    expect(search(lines, 'granovetter riot').map(({ id }) => id)).toEqual(['Q6']);
    expect(search(lines, 'clarity talk quo').map(({ id }) => id)).toContain('F1');
    expect(search(lines, 'no such word')).toEqual([]);
  });
});
