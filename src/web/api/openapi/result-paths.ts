/** Paths of results. Owns: their operations. */
import { RESULT_FIELDS, STAGES } from '../../../runtime/result-rows';
import { GROUPS } from '../result-query';
import { inPath, inQuery, operation, type Part } from './operation';

const time = { type: 'string', format: 'date-time' };
const text = { type: 'string' };
const FILTER = [
  inQuery('from', time, 'ended from then on; default: 30 days before the end'),
  inQuery('to', time, 'ended before; default: now'),
  ...RESULT_FIELDS.map((name) => inQuery(name, text, `of this ${name} alone; empty: without one`)),
  inQuery(
    'minimum',
    { type: 'integer' },
    'how many must have answered before an agent is shown; never below the one of the server',
  ),
];

export function resultPaths(): Part {
  return {
    '/results': {
      get: operation({
        id: 'getResults',
        summary: 'CSAT, NPS and CES with n and interval, and who fell out on the way to an answer',
        parameters: [
          ...FILTER,
          inQuery('groupBy', { enum: GROUPS, default: 'none' }, 'by what they are told apart'),
          inQuery('timezone', { ...text, default: 'UTC' }, 'IANA name: what a day and an hour are'),
        ],
        ...{ answer: 'Counts and scores', schema: 'Results' },
      }),
    },
    '/results.csv': {
      get: operation({
        ...{ id: 'getResultsFile', summary: 'The results as a file: a line a session', parameters: FILTER },
        ...{ answer: 'CSV (RFC 4180)', answerType: 'text/csv' },
      }),
    },
    '/results/sessions': {
      get: operation({
        id: 'getResultSessions',
        summary: 'The sessions a number is made of, newest first',
        parameters: [
          ...FILTER,
          inQuery(
            'stage',
            { enum: STAGES, default: 'ended' },
            'step of the funnel, a low score, a comment, a score',
          ),
          inQuery('rule', text, 'the rule that decided against a transfer'),
          inQuery('question', text, '<flow>/<name>: a question that was answered'),
          inQuery('leftAt', text, '<flow>:<step>: where the customer hung up'),
          inQuery('limit', { type: 'integer', minimum: 1, maximum: 200, default: 50 }, 'how many'),
          inQuery('before', text, 'where to go on'),
        ],
        ...{ answer: 'A page', schema: 'ResultSessions' },
      }),
    },
    '/results/sessions/{id}/recording': {
      parameters: [inPath('id')],
      get: operation({
        ...{ id: 'getResultRecording', summary: 'Sound of the comment' },
        ...{ answer: 'WAV', answerType: 'audio/x-wav' },
      }),
    },
    '/results/sessions/{id}/called-back': {
      parameters: [inPath('id')],
      put: operation({
        ...{ id: 'noteCalledBack', summary: 'Note that the customer was called back; editors only' },
        ...{ body: 'CalledBackBody', answer: 'The note', schema: 'CalledBack' },
      }),
      delete: operation({
        ...{ id: 'removeCalledBack', summary: 'Take the note away; editors only' },
        ...{ status: 204, answer: 'Done', answerType: null },
      }),
    },
  };
}
