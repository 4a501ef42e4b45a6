/**
 * Record (Twilio docs: Record). Owns: when a recording ends and what its action is told.
 * Must not know: where recordings are kept.
 */
import type { Scheduled } from '../../../lib/clock';
import { deferred } from '../../engine/deferred';
import type { Form } from '../../engine/carrier-event';
import { Interrupted } from '../../engine/interruptible';
import type { Leg } from '../../engine/leg';
import type { Listener } from '../../engine/listener';
import type { Recording } from '../../engine/recordings';
import { actionOf, actionOrSelf, countOf, flagOf, type Next, type VerbContext } from '../context';
import type { Element } from '../element';
import { requestUnheeded } from '../fetch-document';
import { planOf, recordingForm } from '../recording';
import { readTranscript, transcribe, type Transcript } from './transcribe';

/** Listens until a key, silence or the longest length. */
class Tape implements Listener {
  readonly words: string[] = [];
  private readonly end = deferred<string>();
  private silence: Scheduled | undefined;

  constructor(
    private readonly leg: Leg,
    private readonly keys: string,
    private readonly timeoutMs: number,
  ) {
    this.listenOn(0);
  }

  /** Resolves with the key that ended it, or an empty text. */
  get ended(): Promise<string> {
    return this.end.promise;
  }

  digit(digit: string): void {
    if (this.keys.includes(digit)) this.end.resolve(digit);
  }

  speech(text: string, ms: number): void {
    this.words.push(text);
    this.listenOn(ms);
  }

  stop(): void {
    this.silence?.cancel();
    this.leg.listener = undefined;
  }

  private listenOn(ms: number): void {
    this.silence?.cancel();
    this.silence = this.leg.network.clock.after(ms + this.timeoutMs, () => this.end.resolve(''));
  }
}

/** A recording of nothing but silence has no action: the next verb follows. @throws Interrupted */
export async function record(context: VerbContext, element: Element): Promise<Next> {
  const { leg } = context;
  const { recordings, journal } = leg.network;
  const keys = element.attributes.finishOnKey ?? '1234567890*#';
  const tape = new Tape(leg, keys, countOf(element, 'timeout', 5) * 1000);
  const transcript = readTranscript(context, element);
  leg.listener = tape;
  const call = leg.record.sid;
  const beeps = flagOf(element, 'playBeep', true);
  if (beeps) journal.tell({ kind: 'beep', call, on: 'record' });
  journal.tell({ kind: 'listening', call, verb: 'record', ...(beeps ? {} : { how: { beep: 'false' } }) });
  const recording = recordings.start({ callSid: leg.record.sid }, planOf(context, element, 'RecordVerb'));
  try {
    const key = await ended(leg, tape, countOf(element, 'maxLength', 3600) * 1000);
    if (tape.words.length === 0 && key === '') {
      recordings.abandon(recording);
      return 'next-verb';
    }
    return actionOrSelf(context, element, { ...finish(leg, recording, tape, transcript), Digits: key });
  } catch (error) {
    if (error instanceof Interrupted) await interrupted(context, element, recording, tape, transcript);
    throw error;
  } finally {
    tape.stop();
  }
}

async function ended(leg: Leg, tape: Tape, longestMs: number): Promise<string> {
  const key = tape.ended;
  await leg.sleep(longestMs, key);
  return Promise.race([key, Promise.resolve('')]);
}

function finish(leg: Leg, recording: Recording, tape: Tape, transcript: Transcript): Form {
  const { recordings } = leg.network;
  recordings.stop(recording, tape.words.join(' '));
  if (transcript.isWanted) transcribe(leg, recording, transcript.callback);
  return recordingForm(recordings, recording);
}

/**
 * A caller who hangs up is told of by the action, or by the present URL when there is none (Twilio docs:
 * Record, action). Nobody hears the document that is answered.
 */
async function interrupted(
  context: VerbContext,
  element: Element,
  recording: Recording,
  tape: Tape,
  transcript: Transcript,
): Promise<void> {
  const { leg } = context;
  const form = finish(leg, recording, tape, transcript);
  const Digits = leg.network.switches.recordDigitsOnHangUp === 'hangup' ? 'hangup' : '';
  const told = { ...form, Digits };
  const isNowhere = context.document.url === undefined && !actionOf(context, element, told);
  if (leg.isOver && !isNowhere) await requestUnheeded(leg, actionOrSelf(context, element, told));
}
