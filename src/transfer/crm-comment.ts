/**
 * The comment a CRM record gets about the data parameters of a transfer. Owns: its words (CCAI docs: Call
 * redirection, CRM comment). Must not know: whether the setting wants one.
 */
import type { JsonObject } from '../lib/json';

/** @param given the virtual agent's name, and the values it was given, sensitive ones already masked */
export function dataParametersComment(given: { virtualAgent: string; parameters: JsonObject }): string {
  return [
    `Post-session transfer to virtual agent "${given.virtualAgent}".`,
    'Data parameters passed:',
    JSON.stringify(given.parameters, null, 2),
  ].join('\n');
}
