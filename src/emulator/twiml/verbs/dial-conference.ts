/**
 * Dialling into a conference (Twilio docs: Conference). Owns: the noun's attributes and how a leg gets
 * in and out. Must not know: other participants.
 */
import type { Conference, JoinRefusal } from '../../engine/conference';
import type { Leg } from '../../engine/leg';
import type { JoinSettings, Participant } from '../../engine/participant';
import { countOf, flagOf, methodOf, resolveUrl, wordsOf, type VerbContext } from '../context';
import type { Element } from '../element';
import { planOf } from '../recording';
import { TwimlError } from '../twiml-error';
import { whileConnected, type Parting } from './connected';
import type { DialResult, DialSettings } from './dial-settings';
import { playWaitSound } from './wait-sound';

/** Twilio docs: Conference, maxParticipants. */
const MOST_PARTICIPANTS = 250;

/** After a conference neither DialCallSid nor DialCallDuration is sent (Twilio docs: Dial). */
export async function dialConference(context: VerbContext, settings: DialSettings): Promise<DialResult> {
  const { leg } = context;
  const noun = settings.element.children[0];
  if (!noun || noun.text === '') throw new TwimlError(13200, '<Conference> without a name');
  leg.answer();
  if (settings.tape.isWanted)
    leg.network.journal.warning(
      12200,
      '<Dial record> records no conference: <Conference record> does',
      leg.record.sid,
    );
  const join = readJoin(context, noun);
  const conference = context.exchange.conference(noun.text, join.callback);
  if (join.coaches !== undefined && !conference.find(join.coaches)) return notLetIn(leg, 'coached-not-there');
  if (conference.participants.length === 0) conference.region = noun.attributes.region ?? conference.region;
  const participant = conference.join(leg, join, countOf(noun, 'maxParticipants', MOST_PARTICIPANTS));
  if (typeof participant === 'string') return notLetIn(leg, participant);
  const sound = startWaitSound(context, noun, conference, participant);
  leg.beforeEnd = () => leave(leg, conference, participant, false);
  leg.whenSpeaking = (ms) => conference.spoke(participant, ms);
  const parting = await whileConnected(leg, settings, participant.left.promise);
  leg.beforeEnd = leg.whenSpeaking = undefined;
  return part(leg, conference, participant, parting, sound);
}

/** Whoever is not let in goes on with the action or the next verb (Twilio docs: Conference). */
function notLetIn(leg: Leg, refusal: JoinRefusal | 'coached-not-there'): DialResult {
  const { journal } = leg.network;
  if (refusal === 'full') journal.warning(16020, 'the conference is full', leg.record.sid);
  else if (refusal === 'coached-not-there')
    journal.error(13240, '<Conference coach> is no participant of this conference', leg.record.sid);
  else journal.warning(16025, 'participantLabel is taken in this conference', leg.record.sid);
  return { form: { DialCallStatus: 'failed', DialBridged: 'false' }, isInterrupted: false };
}

function part(
  leg: Leg,
  conference: Conference,
  participant: Participant,
  parting: Parting,
  sound: { failed: boolean },
): DialResult {
  const { switches } = leg.network;
  const isInterrupted = parting === 'interrupted';
  const isRedirected = isInterrupted && !leg.isOver;
  if (parting !== 'other-side') leave(leg, conference, participant, isRedirected);
  const status = isRedirected ? switches.interruptedConferenceStatus : sound.failed ? 'failed' : 'answered';
  const form = { DialCallStatus: status, DialBridged: String(conference.isStarted) };
  return { form, isInterrupted, isOver: participant.isKicked && switches.kickedLeg === 'ends' };
}

function leave(leg: Leg, conference: Conference, participant: Participant, isRedirected: boolean): void {
  const byRest = isRedirected || leg.endedBy === 'rest';
  const mayEnd = !isRedirected || leg.network.switches.redirectEndsConference;
  conference.leave(participant, byRest ? 'participant_updated_via_api' : 'participant_hung_up', mayEnd);
}

/** A wait document that cannot be had sends the leg on (Twilio docs: Conference, waitUrl). */
function startWaitSound(
  context: VerbContext,
  noun: Element,
  conference: Conference,
  participant: Participant,
): { failed: boolean } {
  const sound = { failed: false };
  const { waitUrl } = noun.attributes;
  if (waitUrl === undefined || waitUrl === '' || conference.isStarted) return sound;
  const stop = Promise.race([conference.started, participant.left.promise]);
  void playWaitSound(context, waitUrl, methodOf(noun, 'waitMethod'), stop).then((isPlayed) => {
    if (isPlayed || conference.isStarted) return;
    sound.failed = true;
    conference.leave(participant, 'participant_add_failed');
  });
  return sound;
}

function readJoin(context: VerbContext, noun: Element): JoinSettings {
  const { statusCallback, participantLabel = '' } = noun.attributes;
  if (participantLabel.length > 128)
    throw new TwimlError(16024, 'participantLabel is longer than 128 characters');
  const settings: JoinSettings = {
    label: participantLabel,
    muted: flagOf(noun, 'muted', false),
    startConferenceOnEnter: flagOf(noun, 'startConferenceOnEnter', true),
    endConferenceOnExit: flagOf(noun, 'endConferenceOnExit', false),
  };
  const { record = 'do-not-record', coach, beep } = noun.attributes;
  if (beep) settings.beep = beep as NonNullable<JoinSettings['beep']>;
  if (coach) settings.coaches = coach;
  if (record === 'record-from-start' || record === 'true')
    settings.recording = planOf(context, noun, 'Conference');
  if (statusCallback === undefined) return settings;
  const events = wordsOf(noun, 'statusCallbackEvent', '');
  const method = methodOf(noun, 'statusCallbackMethod');
  return { ...settings, callback: { url: resolveUrl(context, statusCallback), method, events } };
}
