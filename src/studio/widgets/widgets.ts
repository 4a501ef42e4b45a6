/** The widgets that have an equivalent, and what is missing for the others. A new one is a file beside this one and a line here. */
import type { Converter } from '../bench';
import { ask } from './ask';
import { dial } from './dial';
import { httpRequest, runFunction } from './http';
import { queue } from './queue';
import { record } from './record';
import { conversationRelay } from './relay';
import { runSubflow } from './run';
import { sendMessage } from './message';
import { sayPlay } from './say';
import { setVariables } from './set';
import { split } from './split';
import { todo } from './todo';

const CONVERTERS: { readonly [type: string]: Converter } = {
  'say-play': sayPlay,
  'send-message': sendMessage,
  'gather-input-on-call': ask,
  'send-and-wait-for-reply': ask,
  'split-based-on': split,
  'set-variables': setVariables,
  'make-http-request': httpRequest,
  'run-function': runFunction,
  'run-function-v2': runFunction,
  'send-to-flex': queue,
  'enqueue-call': queue,
  'connect-call-to': dial,
  'record-voicemail': record,
  'run-subflow': runSubflow,
  'run-conversation-relay': conversationRelay,
};

/** What there is not here, by type. */
const MISSING: { readonly [type: string]: string } = {
  'capture-payments': 'payments are not taken',
  'make-outgoing-call-v1':
    'a flow does not place a call in its midst: POST /api/v1/calls starts one with a flow',
  'make-outgoing-call-v2':
    'a flow does not place a call in its midst: POST /api/v1/calls starts one with a flow',
  'add-twiml-redirect':
    'a call is not handed to an application by its address: transfer to a number, a SIP address or a virtual agent',
  'fork-stream': 'sound is not streamed beside a call',
  'record-call': 'calls are not recorded as a whole',
  'connect-virtual-agent':
    'connectors have no name here: write the virtual agent into the settings, and transfer to its flow or address',
  'connect-virtual-agent-v2':
    'connectors have no name here: write the virtual agent into the settings, and transfer to its flow or address',
  'send-to-auto-pilot': 'Autopilot is no more',
  'search-for-flow': 'flows are found by their name: run',
  'update-sync-object': 'Sync is not written to: an http step can',
  'start-conversation': 'a flow does not open another conversation',
  'resume-conversation': 'a flow does not open another conversation',
  'create-task': 'a task without a call or chat is not made: an http step can',
  'create-chat-channel': 'a flow does not open another conversation',
  'add-member-to-chat-channel': 'people join a chat through a queue',
  understand: 'intents are not recognised: an http step can ask who does',
};

const UNKNOWN =
  'no widget of Studio is called so: the file was written by hand, or the widget is newer than this import';

export const convertWidget: Converter = (widget, bench) =>
  CONVERTERS[widget.type]?.(widget, bench) ?? todo(widget, bench, MISSING[widget.type] ?? UNKNOWN);
