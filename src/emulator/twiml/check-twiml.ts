/**
 * Whether a document can be carried out. Owns: comparing it with the vocabulary; nothing is passed over
 * in silence. Must not know: what verbs do.
 */
import { didYouMean } from '../../lib/did-you-mean';
import type { Element } from './element';
import { TwimlError } from './twiml-error';
import { MISSING_VERBS, VERBS, VOCABULARY, type ElementRule, type ValueKind } from './vocabulary';

/**
 * @returns warnings about attributes Twilio would ignore
 * @throws TwimlError 12200 for what the local carrier cannot carry out, naming it
 */
export function checkTwiml(verbs: readonly Element[]): string[] {
  const warnings: string[] = [];
  for (const verb of verbs) {
    if (MISSING_VERBS.includes(verb.name))
      throw new TwimlError(12200, `the local carrier has no <${verb.name}>`);
    checkElement(verb, 'Response', VERBS, warnings);
  }
  return warnings;
}

function checkElement(
  element: Element,
  parent: string,
  allowed: readonly string[],
  warnings: string[],
): void {
  const rule = VOCABULARY[element.name];
  if (!rule || !allowed.includes(element.name)) {
    const meant = didYouMean(element.name, allowed);
    const hint = meant === undefined ? '' : `; did you mean <${meant}>?`;
    throw new TwimlError(12200, `<${element.name}> is not allowed in <${parent}>${hint}`);
  }
  for (const [name, value] of Object.entries(element.attributes)) {
    checkAttribute(element.name, rule, name, value, warnings);
  }
  if (rule.hasMarkup) return;
  for (const child of element.children) checkElement(child, element.name, rule.children ?? [], warnings);
}

function checkAttribute(
  element: string,
  rule: ElementRule,
  name: string,
  value: string,
  warnings: string[],
): void {
  if (rule.missing?.includes(name))
    throw new TwimlError(12200, `the local carrier has no attribute ${name} of <${element}>`);
  const kind = rule.attributes[name];
  if (kind === undefined) {
    const meant = didYouMean(name, Object.keys(rule.attributes));
    const hint = meant === undefined ? '' : `; did you mean ${meant}?`;
    warnings.push(`<${element}> has no attribute ${name}, which is ignored${hint}`);
  } else if (!isValue(kind, value)) {
    throw new TwimlError(12200, `<${element} ${name}> cannot be "${value}"`);
  }
}

function isValue(kind: ValueKind, value: string): boolean {
  if (typeof kind !== 'string') return kind.includes(value);
  switch (kind) {
    case 'method':
      return value === 'GET' || value === 'POST';
    case 'boolean':
      return value === 'true' || value === 'false';
    case 'integer':
      return /^\d+$/.test(value);
    case 'input':
      return value !== '' && value.split(/[\s,]+/).every((way) => way === 'dtmf' || way === 'speech');
    default:
      return true;
  }
}
