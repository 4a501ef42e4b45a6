/** The lines of authors' tests that set up a flow: the values of its params, and the language of the call. PURE. */
import { parse as parseYaml } from 'yaml';
import type { JsonObject } from '../lib/json';

export type FlowGiven = { kind: 'params'; values: JsonObject } | { kind: 'language'; language: string };

/** @returns null for a line that is none of these @throws when the values are no map */
export function parseFlowGiven(line: string): FlowGiven | null {
  const language = /^given language: (\S+)$/.exec(line)?.[1];
  if (language !== undefined) return { kind: 'language', language };
  const params = /^given params: (.+)$/.exec(line)?.[1];
  if (params === undefined) return null;
  const values: unknown = parseYaml(params);
  if (typeof values !== 'object' || values === null || Array.isArray(values))
    throw new Error(`params are a map such as { agentName: Ann }: ${line}`);
  return { kind: 'params', values: values as JsonObject };
}
