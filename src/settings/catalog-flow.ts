import type { Channel } from '../call/channel';

/** What settings need to know of a flow. Owns: the shape; a compiled flow has it. */
export interface CatalogFlow {
  name: string;
  /** a param without default is required */
  params: {
    readonly [name: string]: {
      readonly default?: unknown;
      readonly type?: string;
      readonly enum?: readonly unknown[];
    };
  };
  languages: readonly string[];
  /** channels it says it is for; absent: both */
  channels?: readonly Channel[];
  /** queues its customers can wait in; absent: not known, so any */
  queues?: readonly string[];
  /** queues it asks about; absent: none */
  askedQueues?: readonly string[];
  /** hours it asks; absent: none */
  hours?: readonly string[];
  /** its steps, by path; a step that runs another flow names it */
  steps?: ReadonlyMap<string, { readonly kind: string; readonly flow?: string }>;
  /** steps, also of the flows it runs, that work in calls only; absent: there are none */
  voiceOnly?: readonly { readonly step: string; readonly reason: string }[];
}

/** Names of the params whoever starts the flow must fill. */
export function requiredParams(flow: CatalogFlow): string[] {
  return Object.keys(flow.params).filter((name) => flow.params[name]?.default === undefined);
}
