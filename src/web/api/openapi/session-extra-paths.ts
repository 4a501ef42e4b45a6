/** Paths of what stands behind one session. Owns: their operations. */
import { inPath, operation, type Part } from './operation';

export function sessionExtraPaths(): Part {
  return {
    '/sessions/{id}/history': {
      parameters: [inPath('id')],
      get: operation({
        ...{ id: 'getSessionHistory', summary: 'What came in and went out, without sensitive values' },
        ...{ answer: 'Events and documents in order', schema: 'SessionHistory' },
      }),
    },
    '/sessions/{id}/what-if': {
      parameters: [inPath('id')],
      get: operation({
        ...{ id: 'getSessionWhatIf', summary: 'What the settings of now would have decided' },
        ...{ answer: 'Both decisions', schema: 'SessionWhatIf' },
      }),
    },
    '/sessions/{id}/records': {
      parameters: [inPath('id')],
      get: operation({
        ...{ id: 'getSessionRecords', summary: 'Where the session was written down' },
        ...{ answer: 'Metadata file, CRM, what was given up', schema: 'SessionRecords' },
      }),
    },
    '/sessions/{id}/answers/{name}/recording': {
      parameters: [inPath('id'), inPath('name')],
      get: operation({
        ...{ id: 'getAnswerRecording', summary: 'Sound of an answer that was recorded' },
        ...{ answer: 'WAV', answerType: 'audio/x-wav' },
      }),
    },
    '/sessions/{id}/close': {
      parameters: [inPath('id')],
      post: operation({
        id: 'closeSession',
        summary: 'End a session that is stuck: whoever is still there hears a goodbye',
        ...{ status: 202, answer: 'Accepted', schema: 'Accepted' },
      }),
    },
  };
}
