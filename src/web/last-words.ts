/**
 * The last document of a call whose session cannot be served. Owns: which languages it is in, as far as the settings
 * in memory tell.
 */
import { answeringAddress } from '../settings/voice-address';
import type { Settings } from '../settings/read-settings';
import { linesOf } from '../settings/references/lines';
import { lastResort } from '../twilio/last-resort';
import type { FormParams } from '../twilio/parse-form';

/** In the language of the number of ours; where that is not known, in those of all our numbers. */
export function lastWords({ numbers }: Pick<Settings, 'numbers'>, params: FormParams): string {
  const [from, to, direction] = [params['From'], params['To'], params['Direction']].map(textOf);
  const isOurs = direction?.startsWith('outbound');
  const [ours = '', theirs = ''] = isOurs ? [from, to] : [to, from];
  const number = numbers[answeringAddress(numbers, ours, theirs) ?? ''];
  return lastResort(number ? [number.language] : linesOf(numbers).map(({ language }) => language));
}

function textOf(value: string | string[] | undefined): string {
  return typeof value === 'string' ? value : '';
}
