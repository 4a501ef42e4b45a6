/** Reject (Twilio docs: Reject). Owns: refusing a call that was not answered. */
import type { Next, VerbContext } from '../context';
import type { Element } from '../element';

/** An answered call cannot be refused any more: it is hung up. */
export async function reject({ leg }: VerbContext, element: Element): Promise<Next> {
  if (!leg.isAnswered) leg.end(element.attributes.reason === 'busy' ? 'busy' : 'no-answer', 'carrier');
  return 'hang-up';
}
