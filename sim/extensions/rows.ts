// Rows of the tables of parameters and interventions from what an extension says: what is left out has its
// default.

import { reachOf } from '../interventions.ts';
import type { Effect } from '../interventions/row.ts';
import { LEVER } from '../params.ts';
import type { ParamRow } from '../params.ts';
import type { Intervention, Mechanism, OwnEffect, OwnParam } from './definition.ts';
import type { OwnKind } from './extensions.ts';

const STEPS = 100;

/** The row of a parameter from outside; its group is its mechanism. */
export function ownParamRow(param: OwnParam, { name: group, claims }: Mechanism): ParamRow {
  const { name, min, max, unit, sentence, source } = param;
  return {
    name,
    default: param.default,
    min,
    max,
    step: param.step ?? (param.choices === undefined ? (max - min) / STEPS : 1),
    unit,
    sentence,
    claims: param.claims ?? claims,
    group,
    symbol: param.symbol ?? '',
    source,
    range: param.range ?? null,
    jitter: param.jitter ?? false,
    choices: param.choices ?? null,
  };
}

/** The row of a kind of intervention from outside. */
export function kindRow(given: Intervention): OwnKind {
  const effects = given.effects.map(wholeEffect);
  const isOurs = ({ lever }: { lever: string }): boolean => Object.hasOwn(LEVER, lever);
  const body = {
    kind: given.kind,
    title: given.title,
    sentence: given.sentence,
    cost: given.cost,
    costLater: given.costLater ?? given.cost,
    delay: given.delay ?? 1,
    again: given.again ?? 0,
    claims: given.claims,
    effects: effects.filter(isOurs) as unknown as readonly Effect[],
    options: given.options ?? {},
    wholeDepartments: given.wholeDepartments ?? false,
    meeting: given.meeting ?? false,
    ties: given.ties ?? null,
  };
  return {
    ...body,
    reach: reachOf(body),
    raises: [],
    lowers: [],
    addresses: [],
    version: given.version ?? 1,
    source: given.source,
    ownEffects: effects.filter((effect) => !isOurs(effect)),
  };
}

function wholeEffect(effect: OwnEffect): Omit<Effect, 'lever'> & { lever: string } {
  const whole = { fromWeek: 0, untilWeek: Infinity, option: null, inMeeting: null };
  return { ...whole, ...effect };
}
