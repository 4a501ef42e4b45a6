/**
 * The document of a party that was rung into a conference. Twilio has none there: the party enters and,
 * once out, has nothing more to do, which is what this document says. Owns: writing it.
 */
import type { JoinSettings } from '../engine/participant';

/** Attributes of Conference besides those a participant keeps. */
export type ConferenceAttributes = Record<string, string>;

export function conferenceTwiml(
  friendlyName: string,
  settings: JoinSettings,
  more: ConferenceAttributes,
): string {
  const attributes = {
    muted: String(settings.muted),
    startConferenceOnEnter: String(settings.startConferenceOnEnter),
    endConferenceOnExit: String(settings.endConferenceOnExit),
    participantLabel: settings.label,
    ...(settings.coaches === undefined ? {} : { coach: settings.coaches }),
    ...more,
  };
  const written = Object.entries(attributes).map(([name, value]) => ` ${name}="${escape(value)}"`);
  return `<Response><Dial><Conference${written.join('')}>${escape(friendlyName)}</Conference></Dial></Response>`;
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escape(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);
}
