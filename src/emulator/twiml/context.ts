/**
 * What a verb works with. Owns: the leg and the document it is in, and URLs written in it.
 * Must not know: any verb.
 */
import type { Form } from '../engine/carrier-event';
import type { Exchange } from '../engine/exchange';
import type { DocumentSource } from '../engine/handling';
import type { Leg } from '../engine/leg';
import type { Method } from '../webhook/webhook';
import type { Element, TwimlDocument } from './element';
import { TwimlError } from './twiml-error';

/** What a prompt needs: who hears it and the document it is written in. */
export interface PromptContext {
  readonly leg: Leg;
  readonly document: TwimlDocument;
}

export interface VerbContext extends PromptContext {
  readonly exchange: Exchange;
  /** carries out documents on this leg or on one this verb made */
  readonly run: RunDocuments;
}

/**
 * How the last document ended: at its end, with a Hangup, with a Leave, because the call ended, or by
 * another interruption which the caller has to look at.
 */
export type Ending = 'through' | 'hung-up' | 'left' | 'ended' | 'interrupted';

/**
 * Carries out a document and all that follow it, until one ends. Never rejects.
 * @param options.isNested leaves a redirect to the verb that runs these documents
 */
export type RunDocuments = (
  leg: Leg,
  first: DocumentSource,
  options?: { isNested?: boolean },
) => Promise<Ending>;

/** What follows a verb: the next one, another document, the end of the call, or leaving a queue. */
export type Next = DocumentSource | 'next-verb' | 'hang-up' | 'leave';

/** @throws TwimlError 15004 for a relative URL in Twiml that has no URL of its own */
export function resolveUrl(context: PromptContext, written: string): string {
  const url = written.trim();
  if (URL.canParse(url)) return url;
  const base = context.document.url;
  if (base === undefined) throw new TwimlError(15004, `relative URL in Twiml given over REST: ${url}`);
  if (!URL.canParse(url, base)) throw new TwimlError(11100, `not a URL: ${url}`);
  return new URL(url, base).href;
}

/** The document at a verb's `action`, or undefined when it has none. */
export function actionOf(context: PromptContext, element: Element, form: Form): DocumentSource | undefined {
  const { action } = element.attributes;
  if (action === undefined || action === '') return undefined;
  return { url: resolveUrl(context, action), method: methodOf(element, 'method'), form };
}

/** The document at a verb's `action`, or the present document once more (Twilio docs: Gather, Record). */
export function actionOrSelf(context: PromptContext, element: Element, form: Form): DocumentSource {
  const { url } = context.document;
  const action = actionOf(context, element, form);
  if (action) return action;
  if (url === undefined) throw new TwimlError(15004, `<${element.name}> without action in Twiml over REST`);
  return { url, method: methodOf(element, 'method'), form };
}

export function methodOf(element: Element, name: string): Method {
  return element.attributes[name] === 'GET' ? 'GET' : 'POST';
}

export function flagOf(element: Element, name: string, otherwise: boolean): boolean {
  const written = element.attributes[name];
  return written === undefined ? otherwise : written === 'true';
}

export function countOf(element: Element, name: string, otherwise: number): number {
  const written = element.attributes[name];
  return written === undefined ? otherwise : Number(written);
}

/** What only sound would show of an element, for the journal; undefined when nothing of it is written. */
export function soundOf({ attributes }: Element, names: readonly string[]): Form | undefined {
  const written = Object.entries(attributes).filter(([name]) => names.includes(name));
  return written.length > 0 ? Object.fromEntries(written) : undefined;
}

/** A list separated by spaces, as TwiML writes events. */
export function wordsOf(element: Element, name: string, otherwise: string): Set<string> {
  return new Set((element.attributes[name] ?? otherwise).split(/\s+/).filter((word) => word !== ''));
}
