/** A rule of the flow language. One rule a file, one list of all (rules.ts). */
import type { FlowSource } from '../parse/flow-source';
import type { PromptFile } from '../parse/read-prompts';
import type { Problem } from '../problem';
import type { Statics } from '../statics';

/** What a rule may look at besides the flow it checks. */
export interface World {
  /** every flow whose head could be read, by name */
  flows: ReadonlyMap<string, FlowSource>;
  /** names of flows whose file is there but could not be read */
  unread: ReadonlySet<string>;
  /** prompts by language */
  prompts: ReadonlyMap<string, PromptFile>;
  /** what all flows know beforehand */
  shared: Statics;
  /** the platform's queues; undefined: not known, so not checked */
  queues: string[] | undefined;
  /** its hours; undefined: as above */
  hours: string[] | undefined;
}

/** Finds one sort of mistake in one flow. A rule keeps silent where another has spoken. */
export type Rule = (flow: FlowSource, world: World) => Problem[];
