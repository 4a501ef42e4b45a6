/** Paths about who may use the API, and who did. Owns: their operations. */
import { AUDIT_OUTCOMES } from '../../../runtime/audit';
import { AUDIT_AREAS } from '../audit-entry';
import { inPath, inQuery, operation, type Part } from './operation';

const time = { type: 'string', format: 'date-time' };

export function accessPaths(): Part {
  return {
    '/tokens': {
      get: operation({
        ...{ id: 'listApiTokens', summary: 'API tokens; administrators only' },
        ...{ answer: 'Newest first, without the tokens themselves', schema: 'ApiTokens' },
      }),
      post: operation({
        ...{ id: 'createApiToken', summary: 'Make an API token; administrators only', body: 'NewApiToken' },
        ...{ status: 201, answer: 'The token, which is never shown again', schema: 'MadeApiToken' },
      }),
    },
    '/tokens/{id}': {
      parameters: [inPath('id')],
      delete: operation({
        ...{ id: 'revokeApiToken', summary: 'Revoke an API token: it is good for nothing from now on' },
        ...{ status: 204, answer: 'Done', answerType: null },
      }),
    },
    '/audit': {
      get: operation({
        ...{ id: 'listAudit', summary: 'Who did what, and from where; administrators only' },
        parameters: [
          inQuery('limit', { type: 'integer', minimum: 1, maximum: 200, default: 50 }, 'how many'),
          inQuery('before', { type: 'string' }, 'the "before" of the page before'),
          inQuery('from', time, 'from then on'),
          inQuery('to', time, 'until then; default: now'),
          inQuery('who', { type: 'string' }, 'of this user or token'),
          inQuery('area', { enum: AUDIT_AREAS }, 'what it is about'),
          inQuery('outcome', { enum: AUDIT_OUTCOMES }, 'what came of it'),
        ],
        ...{ answer: 'A page, newest first', schema: 'AuditPage' },
      }),
    },
  };
}
