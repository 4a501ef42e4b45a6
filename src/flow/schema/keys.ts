/** `keys`: keys that lead somewhere from every question of a flow, such as `*` to its menu. Owns: which keys there can be. */
import { z } from 'zod';
import { stepName } from './parts';

const key = z.string().regex(/^[0-9*]$/, 'a key is one digit or "*"; # ends an answer');

export const keys = z.record(key, stepName).meta({
  description: 'Keys that lead to a step from every question that does not need them itself.',
  examples: [{ '*': 'menu', '0': 'operator' }],
});
