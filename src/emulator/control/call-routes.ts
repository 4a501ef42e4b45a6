/**
 * Calls in the control API: starting them and being the person at the phone. Owns: these routes and when
 * an action is possible. Must not know: what the carrier does with it.
 */
import { Router } from 'express';
import { didYouMean } from '../../lib/did-you-mean';
import { startInboundCall } from '../calls/inbound-call';
import type { Leg } from '../engine/leg';
import type { Network } from '../engine/network';
import { callSummary, callView } from './call-view';
import { badField, ControlProblem } from './control-problem';
import { body, flag, readBody, text } from './read-body';

const START = body({
  from: text('who calls, like +15550001 or client:ann', /^.{1,256}$/),
  to: text("one of the carrier's numbers, like +15551000", /^.{1,256}$/),
  forwardedFrom: text('a number', /^.{1,256}$/).optional(),
  callerName: text('a name', /^.{1,256}$/).optional(),
});
const PRESS = body({ digits: text('keys: 0 to 9, * and #', /^[0-9*#]{1,64}$/) });
const SAY = body({ text: text('what is said, up to 5000 characters') });
const ANSWER = body({ isMachine: flag().default(false) });
const NOTHING = body({});

type Action = (leg: Leg, given: unknown) => void;

const ACTIONS: Record<string, Action> = {
  press: (leg, given) => live(leg).party.press(readBody(PRESS, given).digits),
  say: (leg, given) => live(leg).party.say(readBody(SAY, given).text),
  hangup: (leg, given) => {
    readBody(NOTHING, given);
    live(leg).party.hangUp();
  },
  answer: (leg, given) => ringing(leg).party.answer(readBody(ANSWER, given).isMachine),
  reject: (leg, given) => {
    readBody(NOTHING, given);
    ringing(leg).party.reject();
  },
};

export function callRoutes(network: Network): Router {
  const router = Router();
  router.get('/numbers', (_, response) => {
    response.json({ numbers: callable(network) });
  });
  router.get('/calls', (_, response) => {
    response.json({ calls: [...network.legs.values()].reverse().map(callSummary) });
  });
  router.post('/calls', (request, response) => {
    response.status(201).json(callView(start(network, request.body)));
  });
  router.get('/calls/:sid', (request, response) => {
    response.json(callView(find(network, request.params.sid)));
  });
  router.post('/calls/:sid/:action', (request, response) => {
    const leg = find(network, request.params.sid);
    actionNamed(request.params.action)(leg, request.body);
    response.json(callView(leg));
  });
  return router;
}

function start(network: Network, given: unknown): Leg {
  const { from, to, forwardedFrom, callerName } = readBody(START, given);
  if (!network.numberOf(to)?.voiceUrl) throw badField('to', notOurs(network, to));
  const call = startInboundCall(network, from, to, {
    ...(forwardedFrom === undefined ? {} : { forwardedFrom }),
    ...(callerName === undefined ? {} : { callerName }),
  });
  return find(network, call.sid);
}

function notOurs(network: Network, to: string): string {
  const numbers = callable(network);
  const meant = didYouMean(to, numbers);
  const instead = meant === undefined ? `use ${numbers.join(', ') || 'none yet'}` : `did you mean ${meant}?`;
  return `must be a number with a voice URL; ${instead}`;
}

/** Numbers that can be called. */
function callable({ numbers }: Network): string[] {
  return numbers.filter(({ voiceUrl }) => voiceUrl).map(({ phoneNumber }) => phoneNumber);
}

function find(network: Network, sid: string): Leg {
  const leg = network.legs.get(sid);
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
