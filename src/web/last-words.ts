/**
 * The last document of a call whose session cannot be served. Owns: which languages it is in and who takes the caller
 * then, as far as the settings in memory tell.
 */
import { isShown } from '../session/caller-id';
import { answeringAddress, firstTelephone, telephoneIn } from '../settings/voice-address';
import type { Settings } from '../settings/read-settings';
import { linesOf } from '../settings/references/lines';
import { lastResort, type Takeover } from '../twilio/last-resort';
import type { Route } from '../twilio/match-route';
import type { FormParams } from '../twilio/parse-form';

export interface LastCall {
  params: FormParams;
  /** where its last document was asked for */
  route: Pick<Route, 'name'>;
  /** the language it heard last, if anything is known of it */
  heard?: string | undefined;
}

/**
 * In the language the call heard last, else that of the number of ours; where neither is known, in those of all our numbers.
 * A customer, not an agent, is connected to that number's fallback number.
 */
export function lastWords(
  { numbers }: Pick<Settings, 'numbers'>,
  { params, route, heard }: LastCall,
): string {
  const [from, to, direction] = [params['From'], params['To'], params['Direction']].map(textOf);
  const isOurs = direction?.startsWith('outbound') ?? false;
  const [ours = '', theirs = ''] = isOurs ? [from, to] : [to, from];
  const address = answeringAddress(numbers, ours, theirs) ?? '';
  const number = numbers[address];
  const known = heard ?? number?.language;
  const languages = known === undefined ? linesOf(numbers).map(({ language }) => language) : [known];
  const fallbackNumber = route.name === 'fallback' ? number?.fallbackNumber : undefined;
  if (fallbackNumber === undefined) return lastResort(languages);
  // A caller's own number is shown where they have one; where we have called, and to all others, one of ours (Twilio docs: error 13214).
  const callerId = isOurs || !isShown(theirs) ? (telephoneIn(ours) ?? firstTelephone(numbers)) : undefined;
  const takeover: Takeover = { number: fallbackNumber, ...(callerId === undefined ? {} : { callerId }) };
  return lastResort(languages, takeover);
}

function textOf(value: string | string[] | undefined): string {
  return typeof value === 'string' ? value : '';
}
