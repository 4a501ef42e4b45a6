/**
 * Whether a document can be carried out. Owns: comparing it with the vocabulary; nothing is passed over
 * in silence. Must not know: what verbs do.
 */
import { didYouMean } from '../../lib/did-you-mean';
import { checkDial } from './check-dial';
import type { Element } from './element';
import { TwimlError } from './twiml-error';
import {
  MISSING_VERBS,
  VERBS,
  VOCABULARY,
  type ElementRule,
  type EventsKind,
  type ValueKind,
} from './vocabulary';

/**
 * @returns warnings about attributes and events Twilio would ignore
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
    const instead = meant === undefined ? '' : `; did you mean <${meant}>?`;
    throw new TwimlError(12200, `<${element.name}> is not allowed in <${parent}>${instead}`);
  }
  for (const [name, value] of Object.entries(element.attributes)) {
    checkAttribute(element.name, rule, name, value, warnings);
  }
  if (rule.hasMarkup) return;
  if (element.name === 'Dial') checkDial(element);
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
    const instead = hint(name, Object.keys(rule.attributes));
    warnings.push(`<${element}> has no attribute ${name}, which is ignored${instead}`);
  } else if (isEvents(kind)) {
    const wrong = value.split(/\s+/).filter((event) => event !== '' && !kind.events.includes(event));
    for (const event of wrong)
      warnings.push(
        `<${element} ${name}> has no event "${event}", which is ignored${hint(event, kind.events)}`,
      );
  } else if (!isValue(kind, value)) {
    throw new TwimlError(12200, `<${element} ${name}> cannot be "${value}"`);
  }
}

function hint(written: string, known: readonly string[]): string {
  const meant = didYouMean(written, known);
  return meant === undefined ? '' : `; did you mean ${meant}?`;
}

function isEvents(kind: ValueKind): kind is EventsKind {
  return typeof kind === 'object' && 'events' in kind;
}

function isValue(kind: Exclude<ValueKind, EventsKind>, value: string): boolean {
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
