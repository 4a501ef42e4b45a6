/** A machine as the JSON that Stately's tools import. Owns: what of its configuration is data. PURE. */
import type { AnyStateMachine } from 'xstate';

/**
 * The configuration the machine was made of, without what is a function (its first context). Guards and actions are
 * in it by name. `createMachine` reads it back. Stately docs: Import from code; XState docs: machine.config.
 * @returns JSON, indented
 */
export function definitionOf({ config }: AnyStateMachine): string {
  return JSON.stringify({ ...(config as object), context: {} }, null, 2);
}
