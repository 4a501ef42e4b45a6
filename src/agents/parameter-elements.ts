/**
 * Data parameters as elements. Owns: `<Parameter name value>`, which several nouns share (Twilio docs:
 * VirtualAgent, ConversationRelay, Stream and Application). Must not know: limits.
 */
import type { MarkupElement } from '../call/verb';
import type { Given } from './kind';
import { plainValue } from './plain-value';

/** One element a parameter, in order. */
export function parameterElements(parameters: Given['parameters']): MarkupElement[] {
  return Object.entries(parameters).map(([name, value]) => ({
    name: 'Parameter',
    attributes: { name: plainValue(name), value: plainValue(value) },
  }));
}
