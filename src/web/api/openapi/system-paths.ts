/** Paths about the system itself. Owns: their operations. */
import { inHeader, inPath, inQuery, operation, type Part } from './operation';

export function systemPaths(): Part {
  return {
    '/agent-kinds': {
      get: operation({
        summary: 'Kinds of virtual agent',
        answer: 'Each with its channels, the JSON Schema of its options, and its limits of data parameters',
        schema: 'AgentKinds',
      }),
    },
    '/releases': {
      get: operation({
        summary: 'Releases of flows, newest first, and the folder they come from',
        answer: 'Each with the sessions that are live on it and its share (percent) of new ones',
        schema: 'Releases',
      }),
    },
    '/releases/{release}': {
      parameters: [inPath('release')],
      get: operation({
        summary: 'The files of a release',
        answer: 'Flows and prompts by their path',
        schema: 'ReleaseFiles',
      }),
    },
    '/releases/serving': {
      put: operation({
        summary: 'Go back to a release, for all new sessions or for a share of them',
        parameters: [inHeader('X-Author', 'who decides it')],
        body: 'ServingChoice',
        ...{ answer: 'The releases as they are now', schema: 'Releases' },
      }),
    },
    ...outgoingPaths(),
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

/** What is sent out, and what was given up. */
function outgoingPaths(): Part {
  return {
    '/crm': {
      get: operation({
        ...{ id: 'getCrm', summary: 'Where ended sessions are sent' },
        ...{ answer: 'The address, never the secret', schema: 'Crm' },
      }),
    },
    '/crm/test': {
      post: operation({
        ...{ id: 'testCrm', summary: 'Send the CRM a signed record that is no session' },
        ...{ answer: 'What it answered', schema: 'CrmTest' },
      }),
    },
    '/dead-letters': {
      get: operation({
        summary: 'Effects that were given up, newest first',
        parameters: [
          inQuery('limit', { type: 'integer', minimum: 1, maximum: 200, default: 50 }, 'how many'),
          inQuery('before', { type: 'integer' }, 'the "before" of the page before'),
          inQuery('session', { type: 'string' }, 'of this session alone'),
        ],
        ...{ answer: 'A page, each with its session and the reason', schema: 'DeadLetters' },
      }),
    },
    '/dead-letters/{id}/replay': {
      parameters: [inPath('id')],
      post: operation({ summary: 'Try one again', status: 202, answer: 'Accepted', schema: 'Accepted' }),
    },
  };
}
