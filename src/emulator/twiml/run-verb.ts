/**
 * Verb by name. Owns: the list of verbs that can be carried out. Must not know: documents' sources.
 */
import { assertNever } from '../../lib/assert-never';
import type { Next, VerbContext } from './context';
import type { Element } from './element';
import { connect } from './verbs/connect';
import { dial } from './verbs/dial';
import { enqueue } from './verbs/enqueue';
import { gather } from './verbs/gather';
import { record } from './verbs/record';
import { redirect } from './verbs/redirect';
import { reject } from './verbs/reject';
import { start, stop } from './verbs/start';
import { speakPrompt } from './verbs/speak-prompt';
import type { VerbName } from './verb-names';

/** A leading Pause, a Reject and a Redirect leave a ringing call ringing (Twilio docs: Pause, Reject). */
const DO_NOT_ANSWER: readonly string[] = ['Pause', 'Reject', 'Redirect', 'Dial', 'Start', 'Stop'];

/** @throws Interrupted @throws TwimlError */
export async function runVerb(context: VerbContext, element: Element): Promise<Next> {
  const name = element.name as VerbName;
  if (!DO_NOT_ANSWER.includes(name)) context.leg.answer();
  switch (name) {
    case 'Say':
    case 'Play':
    case 'Pause':
      await speakPrompt(context, element);
      return 'next-verb';
    case 'Gather':
      return gather(context, element);
    case 'Record':
      return record(context, element);
    case 'Redirect':
      return redirect(context, element);
    case 'Reject':
      return reject(context, element);
    case 'Hangup':
      return 'hang-up';
    case 'Leave':
      return 'leave';
    case 'Dial':
      return dial(context, element);
    case 'Enqueue':
      return enqueue(context, element);
    case 'Connect':
      return connect(context, element);
    case 'Start':
      return start(context, element);
    case 'Stop':
      return stop(context, element);
    default:
      return assertNever(name, 'verb');
  }
}
