/** What the door makes of a token in stories of the core stage, where there is no door. */
import type { CustomData } from '../call/custom-data';
import type { SignedData } from './story-words';

export function verified({ how, values }: SignedData): CustomData {
  if (how === 'signed') return { signed: values };
  return { signedProblem: how === 'expired' ? 'expired' : 'bad-signature' };
}
