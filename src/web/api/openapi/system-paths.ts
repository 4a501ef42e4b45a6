/** Paths about the system itself. Owns: their operations. */
import { inPath, inQuery, operation, type Part } from './operation';

export function systemPaths(): Part {
  return {
    '/agent-kinds': {
      get: operation({
        summary: 'Kinds of virtual agent',
        answer: 'Each with its channels, the JSON Schema of its options, and its limits of data parameters',
      }),
    },
    '/dead-letters': {
      get: operation({
        summary: 'Effects that were given up, newest first',
        parameters: [
          inQuery('limit', { type: 'integer', minimum: 1, maximum: 200, default: 50 }, 'how many'),
          inQuery('before', { type: 'integer' }, 'the "before" of the page before'),
        ],
        answer: 'A page, each with its session and the reason',
      }),
    },
    '/dead-letters/{id}/replay': {
      parameters: [inPath('id')],
      post: operation({ summary: 'Try one again', status: 202, answer: 'Accepted', schema: 'Accepted' }),
    },
    '/people/export': {
      post: operation({
        summary: 'Everything that is known of a person',
        body: 'Person',
        answer: 'Their sessions, each with its metadata document and its messages',
      }),
    },
    '/people/forget': {
      post: operation({
        summary: 'Erase a person everywhere',
        body: 'Person',
        answer:
          'How many sessions and files were erased, how many are left when looked for again, which live',
        schema: 'Forgotten',
      }),
    },
    '/people/opt-out': {
      post: operation({
        summary: 'A person is never to be asked for a post-session transfer again',
        body: 'Person',
        answer: 'They have opted out',
        schema: 'OptedOut',
      }),
    },
    '/people/opt-in': {
      post: operation({
        summary: 'They may be asked again',
        body: 'Person',
        answer: 'They have not opted out',
        schema: 'OptedOut',
      }),
    },
    '/schemas/session-metadata.json': {
      get: operation({
        summary: 'JSON Schema of the session metadata file',
        ...{ answer: 'The schema', answerType: 'application/schema+json', security: [] },
      }),
    },
    '/openapi.json': {
      get: operation({ summary: 'This document', answer: 'The document', security: [] }),
    },
  };
}
