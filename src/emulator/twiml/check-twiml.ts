/**
 * Whether a document can be carried out. Owns: comparing it with the vocabulary. What Twilio only warns of
 * is told of and left out, as Twilio goes on without it; what Twilio has and this carrier does not is
 * refused. Must not know: what verbs do.
 */
import { didYouMean } from '../../lib/did-you-mean';
import { NOT_EMULATED } from '../engine/carrier-event';
import { checkDial } from './check-dial';
import { checkGather } from './check-gather';
import { checkText, isStray, strayText } from './check-text';
import type { Element } from './element';
import { TwimlError } from './twiml-error';
import { nestingCode, SCHEMA_WARNING, valueCode, type Complaint } from './value-codes';
import { isEvents, isValue, type EventsKind } from './value-kind';
import { MISSING_ELEMENTS, VERBS } from './verb-names';
import { VOCABULARY, type ElementRule } from './vocabulary';

/**
 * @returns the document as Twilio carries it out, and what Twilio complains of
 * @throws TwimlError for what Twilio refuses, and for what the local carrier cannot carry out
 */
export function checkTwiml(verbs: readonly Element[]): { verbs: Element[]; complaints: Complaint[] } {
  const complaints: Complaint[] = [];
  return { verbs: checkAll(verbs, 'Response', VERBS, complaints), complaints };
}

function checkAll(
  elements: readonly Element[],
  parent: string,
  allowed: readonly string[],
  complaints: Complaint[],
): Element[] {
  return elements.flatMap((element) => {
    const rule = allowed.includes(element.name) ? VOCABULARY[element.name] : undefined;
    if (rule) return [checkElement(element, rule, complaints)];
    if (isStray(element)) {
      complaints.push(strayText(parent, element.text));
      return [];
    }
    if (MISSING_ELEMENTS[parent]?.includes(element.name)) throw missing(`<${element.name}> in <${parent}>`);
    const meant = didYouMean(element.name, allowed);
    const instead = meant === undefined ? '' : `; did you mean <${meant}>?`;
    const message = `<${element.name}> is not allowed in <${parent}> and left out${instead}`;
    complaints.push({ ...nestingCode(parent), message });
    return [];
  });
}

function checkElement(element: Element, rule: ElementRule, complaints: Complaint[]): Element {
  const attributes = checkAttributes(element, rule, complaints);
  if (element.name === 'Dial') checkDial(element);
  if (element.name === 'Gather') complaints.push(...checkGather(attributes));
  complaints.push(...checkText(element, rule));
  if (rule.hasMarkup) return { ...element, attributes };
  const children = checkAll(element.children, element.name, rule.children ?? [], complaints);
  return { ...element, attributes, children };
}

function checkAttributes(
  { name: element, attributes }: Element,
  rule: ElementRule,
  complaints: Complaint[],
): Record<string, string> {
  const kept: Record<string, string> = {};
  for (const [name, value] of Object.entries(attributes)) {
    if (rule.missing?.includes(name)) throw missing(`the attribute ${name} of <${element}>`);
    const complaint = complaintOf(element, rule, name, value.trim());
    if (complaint) complaints.push(complaint);
    const kind = rule.attributes[name];
    if (kind !== undefined && (!complaint || isEvents(kind))) kept[name] = value.trim();
  }
  return kept;
}

function complaintOf(
  element: string,
  { attributes }: ElementRule,
  name: string,
  value: string,
): Complaint | undefined {
  const kind = attributes[name];
  if (kind === undefined) {
    const message = `<${element}> has no attribute ${name}, which is ignored${hint(name, Object.keys(attributes))}`;
    return { ...SCHEMA_WARNING, message };
  }
  if (isEvents(kind)) return eventComplaint(element, name, kind, value);
  if (isValue(kind, value)) return undefined;
  const message = `<${element} ${name}> cannot be "${value}": it counts as not written`;
  return { ...valueCode(element, name), message };
}

function eventComplaint(
  element: string,
  name: string,
  { events }: EventsKind,
  value: string,
): Complaint | undefined {
  const wrong = value.split(/\s+/).filter((event) => event !== '' && !events.includes(event));
  if (wrong.length === 0) return undefined;
  const named = wrong.map((event) => `"${event}"${hint(event, events)}`).join(', ');
  return { ...valueCode(element, name), message: `<${element} ${name}> ignores what is no event: ${named}` };
}

/** What is the carrier's fault and not the application's. */
function missing(what: string): TwimlError {
  return new TwimlError(NOT_EMULATED, `Twilio has ${what}; this carrier does not`);
}

function hint(written: string, known: readonly string[]): string {
  const meant = didYouMean(written, known);
  return meant === undefined ? '' : `; did you mean ${meant}?`;
}
