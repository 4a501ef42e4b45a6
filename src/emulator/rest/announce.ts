/**
 * Announcements into a conference or to one participant (Twilio docs: Participant and Conference resources,
 * AnnounceUrl). Owns: fetching the document, playing it, and telling of its end. Must not know: how requests
 * are answered.
 */
import { callForm } from '../engine/call-form';
import type { Conference } from '../engine/conference';
import type { Form } from '../engine/carrier-event';
import type { Address } from '../engine/handling';
import { Interrupted } from '../engine/interruptible';
import type { Participant } from '../engine/participant';
import { checkTwiml } from '../twiml/check-twiml';
import type { TwimlDocument } from '../twiml/element';
import { readDocument } from '../twiml/read-document';
import { TwimlError } from '../twiml/twiml-error';
import { playOnce } from '../twiml/verbs/wait-sound';

/** Documents that lead to each other at most. */
const MOST_REDIRECTS = 10;

/** Plays it to one participant, or to all who are in the conference when the document is there. */
export async function announce(
  conference: Conference,
  to: Address,
  participant?: Participant,
): Promise<void> {
  const { journal } = conference.network;
  const call = participant?.leg.record.sid ?? '';
  try {
    const hears = (): readonly Participant[] => (participant ? [participant] : conference.participants);
    await play(conference, to, hears, participant);
    conference.tellOfAnnouncement('announcement-end', { AnnounceUrl: to.url }, participant);
  } catch (error) {
    if (!(error instanceof TwimlError)) throw error;
    journal.error(error.code, error.message, call);
    const why: Form = { AnnounceUrl: to.url, ReasonAnnouncementFailed: error.message };
    conference.tellOfAnnouncement('announcement-fail', why, participant);
  }
}

async function play(
  conference: Conference,
  first: Address,
  hears: () => readonly Participant[],
  participant: Participant | undefined,
): Promise<void> {
  let next: Address | undefined = first;
  for (let documents = 0; next; documents += 1) {
    if (documents > MOST_REDIRECTS) throw new TwimlError(11215, 'an announcement leads in circles');
    const document = await fetchDocument(conference, next, participant);
    const played = [...hears()].map((one) => hear(one, document));
    const [url] = await Promise.all(played);
    next = url === undefined ? undefined : { url, method: 'POST' };
  }
}

/** Whoever leaves hears no more of it. */
async function hear({ leg, left }: Participant, document: TwimlDocument): Promise<string | undefined> {
  try {
    return await playOnce({ leg, document }, document.verbs, left.promise);
  } catch (error) {
    if (error instanceof Interrupted) return undefined;
    throw error;
  }
}

async function fetchDocument(
  { network, sid: ConferenceSid, friendlyName: FriendlyName }: Conference,
  to: Address,
  participant: Participant | undefined,
): Promise<TwimlDocument> {
  const { accountSid, postman } = network;
  const conference: Form = { AccountSid: accountSid, ConferenceSid, FriendlyName };
  const form = participant ? { ...callForm(participant.leg.record, accountSid), ...conference } : conference;
  const call = participant?.leg.record.sid ?? '';
  const { url = to.url, verbs } = readDocument(await postman.send({ kind: 'document', call, ...to, form }));
  return { url, verbs: checkTwiml(verbs).verbs };
}
