/** Redirect (Twilio docs: Redirect). Owns: the way to another document. */
import { methodOf, resolveUrl, type Next, type VerbContext } from '../context';
import type { Element } from '../element';
import { TwimlError } from '../twiml-error';

/** @throws TwimlError when no URL is written */
export async function redirect(context: VerbContext, element: Element): Promise<Next> {
  if (element.text === '') throw new TwimlError(11100, '<Redirect> without a URL');
  return { url: resolveUrl(context, element.text), method: methodOf(element, 'method') };
}
