/**
 * Calls in the control API: starting them and being the person at the phone. Owns: these routes and when
 * an action is possible. Must not know: what the carrier does with it.
 */
import { Router } from 'express';
import { didYouMean } from '../../lib/did-you-mean';
import { isClient } from '../calls/caller';
import { destinationOf, destinations } from '../calls/destination';
import { startInboundCall } from '../calls/inbound-call';
import type { Leg } from '../engine/leg';
import type { Exchange } from '../engine/exchange';
import { readSound } from '../sockets/read-sound';
import { callSummary, callView } from './call-view';
import { badField, ControlProblem } from './control-problem';
import { body, flag, readBody, text, values, share } from './read-body';

const START = body({
  from: text('who calls, like +15550001 or client:ann', /^.{1,256}$/),
  to: text("one of the carrier's numbers, like +15551000; of a Client any word", /^.{0,256}$/),
  forwardedFrom: text('a number', /^.{1,256}$/).exactOptional(),
  callerName: text('a name', /^.{1,256}$/).exactOptional(),
  sip: body({
    headers: values('headers').exactOptional(),
    callId: text('a Call-ID', /^\S{1,256}$/).exactOptional(),
    domain: text('a domain', /^\S{1,256}$/).exactOptional(),
    sourceIp: text('an IP address', /^[\d.:a-f]{2,45}$/i).exactOptional(),
  }).exactOptional(),
  parameters: values('custom parameters').exactOptional(),
});
const PRESS = body({ digits: text('1 to 64 keys: 0 to 9, * and #', /^[0-9*#]{1,64}$/) });
const SAY = body({
  text: text('what is said, up to 5000 characters'),
  confidence: share('must be how well it is understood, from 0 to 1').default(0.9),
});
const PLAY = body({ wav: text('a WAVE file in base64', /^[A-Za-z0-9+/]{1,900000}={0,2}$/) });
const ANSWER = body({ isMachine: flag().default(false) });
/** What a SIP phone gives back as it ends its call. */
const END = body({ headers: values('headers').default({}) });

type Action = (leg: Leg, given: unknown) => void;

const ACTIONS: Record<string, Action> = {
  press: (leg, given) => live(leg).party.press(readBody(PRESS, given).digits),
  say: (leg, given) => {
    const { text: words, confidence } = readBody(SAY, given);
    live(leg).party.say(words, undefined, confidence);
  },
  play: (leg, given) => {
    const { wav } = readBody(PLAY, given);
    possible('wav', () => live(leg).party.play(readSound(Buffer.from(wav, 'base64'))));
  },
  hangup: (leg, given) => {
    const { headers } = readBody(END, given);
    possible('headers', () => live(leg).party.hangUp(headers));
  },
  answer: (leg, given) => ringing(leg).party.answer(readBody(ANSWER, given).isMachine),
  reject: (leg, given) => {
    const { headers } = readBody(END, given);
    possible('headers', () => ringing(leg).party.reject(headers));
  },
};

export function callRoutes(exchange: Exchange): Router {
  const router = Router();
  router.get('/destinations', (_, response) => {
    response.json({ destinations: destinations(exchange) });
  });
  router.get('/calls', (_, response) => {
    response.json({ calls: [...exchange.legs.values()].reverse().map(callSummary) });
  });
  router.post('/calls', (request, response) => {
    response.status(201).json(callView(start(exchange, request.body)));
  });
  router.get('/calls/:sid', (request, response) => {
    response.json(callView(find(exchange, request.params.sid)));
  });
  router.post('/calls/:sid/:action', (request, response) => {
    const leg = find(exchange, request.params.sid);
    actionNamed(request.params.action)(leg, request.body);
    response.json(callView(leg));
  });
  return router;
}

function start(exchange: Exchange, given: unknown): Leg {
  const { from, to, ...options } = readBody(START, given);
  if (!destinationOf(exchange, from, to)) throw badField('to', notOurs(exchange, from, to));
  return possible('from', () => find(exchange, startInboundCall(exchange, from, to, options).sid));
}

/** What the phones refuse is the asker's mistake. @throws ControlProblem 400 */
function possible<T>(field: string, action: () => T): T {
  try {
    return action();
  } catch (error) {
    if (error instanceof ControlProblem) throw error;
    throw badField(field, `does not fit: ${(error as Error).message}`);
  }
}

function notOurs(exchange: Exchange, from: string, to: string): string {
  const known = destinations(exchange);
  const meant = didYouMean(to, known);
  const instead = meant === undefined ? `use ${known.join(', ') || 'none yet'}` : `did you mean ${meant}?`;
  const word = isClient(from) ? '; for any other word of a Client an application has to be there' : '';
  return `must be a number with a voice URL; ${instead}${word}`;
}

function find(exchange: Exchange, sid: string): Leg {
  const leg = exchange.legs.get(sid);
  if (!leg) throw new ControlProblem(404, `there is no call ${sid}; GET /carrier/calls lists them`);
  return leg;
}

function actionNamed(name: string): Action {
  const action = Object.hasOwn(ACTIONS, name) ? ACTIONS[name] : undefined;
  if (action) return action;
  throw new ControlProblem(404, `a call has no ${name}; it has ${Object.keys(ACTIONS).join(', ')}`);
}

function live(leg: Leg): Leg {
  if (leg.isOver) throw new ControlProblem(409, `the call is over (${leg.record.status})`);
  return leg;
}

/** Inbound calls are answered by the application. */
function ringing(leg: Leg): Leg {
  const { direction, status } = leg.record;
  if (direction === 'inbound')
    throw new ControlProblem(409, 'an inbound call is answered by the application, not by its caller');
  if (status !== 'queued' && status !== 'ringing')
    throw new ControlProblem(409, `the call does not ring (${status})`);
  return leg;
}
