/**
 * The lines of authors' tests that set up a flow: the values of its params, the language of the call, and how things are
 * in a queue. PURE.
 */
import { parse as parseYaml } from 'yaml';
import { z } from 'zod';
import type { QueueFacts } from '../call/event';
import type { JsonObject } from '../lib/json';

export type FlowGiven =
  | { kind: 'params'; values: JsonObject }
  | { kind: 'language'; language: string }
  | { kind: 'queue-facts'; queue: string; facts: Partial<QueueFacts> };

const count = z.int().min(0).exactOptional();
const queueFacts = z.strictObject({ free: count, waiting: count, longestWait: count });

/** @returns null for a line that is none of these @throws when the values are no map, or nothing that is known of a queue */
export function parseFlowGiven(line: string): FlowGiven | null {
  const language = /^given language: (\S+)$/.exec(line)?.[1];
  if (language !== undefined) return { kind: 'language', language };
  const [, queue, written = ''] = /^given queue facts (\S+): (.+)$/.exec(line) ?? [];
  if (queue !== undefined) return { kind: 'queue-facts', queue, facts: factsIn(written, line) };
  const params = /^given params: (.+)$/.exec(line)?.[1];
  if (params === undefined) return null;
  const values: unknown = parseYaml(params);
  if (typeof values !== 'object' || values === null || Array.isArray(values))
    throw new Error(`params are a map such as { agentName: Ann }: ${line}`);
  return { kind: 'params', values: values as JsonObject };
}

function factsIn(written: string, line: string): Partial<QueueFacts> {
  const read = queueFacts.safeParse(parseYaml(written));
  if (read.success) return read.data;
  throw new Error(
    `facts of a queue are whole numbers such as { free: 0, waiting: 2, longestWait: 60 }: ${line}`,
  );
}
