/** What data parameters may be called where a kind of virtual agent takes any plain name. */
import type { ParameterLimits } from './limits';

export const PLAIN_NAMES: Pick<ParameterLimits, 'name' | 'nameRule'> = {
  name: /^[A-Za-z][\w-]{0,63}$/,
  nameRule: 'letters, digits, _ and -, starting with a letter, at most 64 characters',
};
