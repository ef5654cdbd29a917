// What a scenario file holds, as plain types: for whoever writes one in TypeScript, and so that the types of the
// library need no schema library. The schema (scenario-schema.ts) is what checks; a test keeps both the same.

import type { ListedPerson, ListedTie } from './roster-check.ts';

/** The version of the format that this program reads and writes. */
export const SCHEMA_VERSION = 1;
/** The most people that an organisation may have. */
export const MOST_PEOPLE = 200_000;

/** A scenario as it stands in a file (JSON, `scenarios/*.json`). Weeks count from 0. */
export interface ScenarioFile {
  /** Address of a JSON Schema, for editors; read by nobody here. */
  $schema?: string;
  schemaVersion: typeof SCHEMA_VERSION;
  title: string;
  /** What it is there to find out. */
  question: string;
  /** Ids of claims it is about, such as `MIX-1`. */
  claims: string[];
  /** Whole, from 0 up: the same scenario and seed give the same run. */
  seed: number;
  /** Last week of a run, 1 to 5,200. */
  weeks: number;
  organisation: Organisation;
  /** An organisation that buys from this one: business between two firms. */
  customerOrganisation?: CustomerOrganisation;
  /** Only what differs from the default, by name; see PARAMS. */
  params?: ParamSettings;
  /** The plan, at most 200 steps. */
  interventions: InterventionEntry[];
  /** Parameters that change in the course of a run. */
  events?: { week: number; set: ParamSettings }[];
  /** A leader who watches and revises. */
  policy?: PolicyFile;
  /** The lesson of a class, or a challenge; read by the page alone. */
  lesson?: { kind: string; [field: string]: unknown };
  notes?: string;
}

/** Values of parameters by name: numbers, or the word of a choice. */
export type ParamSettings = { [name: string]: number | string | undefined };

/** An organisation: its departments, and its people where they are listed one by one. */
export interface Organisation {
  name: string;
  /** 1 to 400; in the order in which results name them. */
  departments: Department[];
  /** What the sector takes for granted: facets of belief on top of the levers' six. */
  assumptions?: AssumptionFile[];
  /** How ties and levels are made up where no roster lists them. */
  network?: NetworkSettings;
  /** People and ties one by one, instead of headcounts and a made-up network. */
  roster?: { people: ListedPerson[]; ties: ListedTie[] };
}

/** A department. What is left out is as in the whole organisation. */
export interface Department {
  name: string;
  /** Headcount; left out where a roster lists the people. */
  people?: number;
  /** Front line: people who meet customers. */
  service?: boolean;
  /** How far talk with customers is scripted, 0 to 1. */
  script?: number;
  /** What is rewarded here: one number for all six levers, or by lever; -1 product to +1 customer. */
  systems?: number | { [lever: string]: number | undefined };
  /** What leaders say here: -1 product to +1 customer. */
  talk?: number;
  /** Heat that leaders apply here, 0.1 to 0.8. */
  temperature?: number;
  start?: DepartmentStart;
}

/** Where the people of a department stand on the first day. */
export interface DepartmentStart {
  /** Mean, -1 product to +1 customer. */
  belief?: number;
  /** Standard deviation, 0 to 0.5. */
  beliefSd?: number;
  /** Shares, together 1. */
  habit?: { product: number; nice: number; customer: number };
  /** 0 to 1. */
  understanding?: number;
}

/** Something a sector takes for granted. */
export interface AssumptionFile {
  name: string;
  /** In people's own words. */
  text: string;
  /** What holds it up from outside: -1 the product paradigm, +1 the customer. */
  holds: number;
  /** Where people stand on it at the start; as it holds, if left out. */
  start?: number;
  /** Kinds of interventions that challenge it. */
  challengedBy?: string[];
}

/** How a network is made up. */
export interface NetworkSettings {
  /** Ties of a person, on average: 0 to 200. */
  meanTies?: number;
  /** How much likelier a tie is inside a department: 1 to 50. */
  insideRatio?: number;
  /** Share of ties that close a triangle, 0 to 1. */
  closure?: number;
  /** Levels of the chart, 1 to 10. */
  levels?: number;
  /** People who report to a manager, 2 to 50. */
  span?: number;
}

/** The organisation that buys: made up, never listed. */
export interface CustomerOrganisation {
  organisation: Omit<Organisation, 'roster'>;
  /** Its own parameters, where they differ from the default. */
  params?: ParamSettings;
  /** Facets of belief that the offer needs, by name; all of them, if left out. */
  concerns?: string[];
}

/** An intervention as it stands in a file; further fields are options of its kind. */
export interface InterventionEntry {
  /** See INTERVENTIONS. */
  kind: string;
  /** First week. */
  start: number;
  /** How many weeks; without end if left out. */
  weeks?: number;
  /** 0 to 1; 1 if left out. */
  strength?: number;
  target?: Target;
  [option: string]: unknown;
}

/** Whom an intervention is aimed at; everybody, if nothing is said. */
export interface Target {
  /** Carried into the customer organisation instead of the own one. */
  organisation?: 'customer';
  /** By name. */
  departments?: string[];
  /** 0 is the top. */
  levels?: number[];
  /** Of the people meant by the rest, above 0 to 1. */
  share?: number;
  /** How that share is chosen; at random if left out. */
  choose?: 'random' | 'connected';
}

/** A leader who keeps heat in the productive zone, or who follows a survey of departments. */
export type PolicyFile = ThermostatFile | TailoredFile;

/** Raises and lowers heat by what is seen of fear. */
export interface ThermostatFile {
  kind: 'thermostat';
  /** Mean fear under which heat is raised, and over which it is lowered: 0 to 1. */
  low?: number;
  high?: number;
  /** Steps of heat a week, 0 to 0.2. */
  up?: number;
  down?: number;
  /** Weeks from what happens to what is seen, 0 to 26. */
  lag?: number;
  /** Error of what is seen, as a standard deviation, 0 to 0.5. */
  noise?: number;
}

/** Shifts programmes to where a survey finds the largest gaps. */
export interface TailoredFile {
  kind: 'tailored';
  /** Weeks from one survey to the next, 4 to 52. */
  every?: number;
  /** Weeks until the answers are in, 0 to 26. */
  lag?: number;
  /** Error of a gap of 0 to 1, as a standard deviation, 0 to 5. */
  noise?: number;
}
