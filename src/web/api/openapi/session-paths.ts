/** Paths of sessions and calls. Owns: their operations. */
import { RULE_NAMES, STATUSES } from '../session-search';
import { IDEMPOTENCY_KEY, inPath, inQuery, operation, type Part } from './operation';

const id = [inPath('id')];
const parameters = [IDEMPOTENCY_KEY];
const ACCEPTED = { status: 202, answer: 'Accepted', schema: 'Accepted' };

const time = { type: 'string', format: 'date-time' };
const text = { type: 'string' };
const yesNo = { enum: ['true', 'false'] };
const filters = [
  inQuery('q', text, 'part of a number, of a name (queue, agent, flow, virtual agent), or of an id'),
  inQuery('from', time, 'begun at or after'),
  inQuery('to', time, 'begun before'),
  inQuery('live', yesNo, 'only those that live, or only those that are over'),
  inQuery('number', text, 'the number of the customer, or its last digits, three at least'),
  inQuery('channel', { enum: ['voice', 'chat'] }, 'calls or chats'),
  inQuery('language', text, 'language in the end: en, es'),
  inQuery('queue', text, 'queue of the last conversation with a human'),
  inQuery('agent', text, 'id of the agent of that conversation'),
  inQuery('virtualAgent', text, 'virtual agent that had the customer, or was to have them'),
  inQuery('status', { enum: STATUSES }, 'status of the post-session transfer'),
  inQuery('rule', { enum: RULE_NAMES }, 'rule that decided against the transfer'),
  inQuery('flow', text, 'flow they went through; of a live session, the one it is in'),
  inQuery('answered', yesNo, 'whether the customer answered the virtual agent'),
  inQuery('talked', yesNo, 'whether a human talked to the customer'),
];

export function sessionPaths(): Part {
  return {
    '/sessions': {
      get: operation({
        summary: 'Sessions, newest first',
        parameters: [
          inQuery('limit', { type: 'integer', minimum: 1, maximum: 200, default: 50 }, 'sessions a page'),
          inQuery('before', { type: 'string' }, 'the "before" of the page before'),
          ...filters,
        ],
        answer:
          'A page; "before" is null on the last one. One request reads 1000 sessions and looks at 1.2 million places at ' +
          'the most: a page may have few or none, and still a "before"',
        schema: 'SessionPage',
      }),
    },
    '/sessions/{id}': {
      parameters: id,
      get: operation({ summary: 'One session', answer: 'All that is known', schema: 'Session' }),
    },
    '/sessions/{id}/why': {
      parameters: id,
      get: operation({
        summary: 'Why this caller got the virtual agent, or not',
        answer: 'Plain words: who ended it, every rule, what came of it',
        answerType: 'text/plain',
      }),
    },
    '/sessions/{id}/metadata': {
      parameters: id,
      get: operation({
        summary: 'The session metadata file as it would be written now',
        answer: 'See /schemas/session-metadata.json',
      }),
    },
    '/sessions/{id}/form': {
      parameters: id,
      put: operation({
        summary: 'What the agent enters about the session, also after its end',
        ...{ parameters, body: 'Form', status: 204, answer: 'Saved', answerType: null },
      }),
    },
    ...endPaths(),
    ...transferPaths(),
    ...callPaths(),
  };
}

function endPaths(): Part {
  return {
    '/sessions/{id}/end': {
      parameters: id,
      post: operation({
        summary: 'End the conversation for one side; pages of any origin may ask (CORS)',
        ...{ parameters, body: 'End', bodyIsOptional: true, ...ACCEPTED },
        security: [{ adminToken: [] }, { endToken: [] }],
      }),
      options: operation({
        ...{ summary: 'CORS preflight', status: 204, answer: 'Allowed', answerType: null, security: [] },
      }),
    },
    '/sessions/{id}/end-token': {
      parameters: id,
      post: operation({
        summary: 'A token that ends this one session on behalf of one party, for a web phone',
        ...{
          body: 'EndTokenRequest',
          bodyIsOptional: true,
          status: 201,
          answer: 'The token',
          schema: 'EndToken',
        },
      }),
    },
  };
}

function transferPaths(): Part {
  const settle = (summary: string): Part => ({
    parameters: id,
    post: operation({ summary, parameters, ...ACCEPTED }),
  });
  return {
    '/sessions/{id}/transfer': {
      parameters: id,
      post: operation({
        summary:
          'Transfer the customer to another agent or queue: cold at once, warm after a talk; 409 no-agents where nobody could ever come, own-transfer to who is there already',
        ...{ parameters, body: 'Transfer', ...ACCEPTED },
      }),
    },
    '/sessions/{id}/transfer/complete': settle('Leave the customer with the second agent'),
    '/sessions/{id}/transfer/cancel': settle('Leave the customer with the first agent'),
  };
}

function callPaths(): Part {
  return {
    '/calls': {
      post: operation({
        summary: 'Call a customer',
        ...{ parameters, body: 'Call', status: 202, answer: 'The session that began', schema: 'Placed' },
      }),
    },
    '/calls/{sid}': {
      parameters: [inPath('sid')],
      get: operation({ summary: "The session and leg of a carrier's call", answer: 'Which', schema: 'Leg' }),
    },
  };
}
