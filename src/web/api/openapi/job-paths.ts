/** Paths of long work. Owns: their operations. */
import { inPath, inQuery, operation, type Part } from './operation';

export function jobPaths(): Part {
  return {
    '/jobs': {
      get: operation({
        id: 'getJobs',
        summary: 'Long work you have asked for in the last day, newest first; admins see that of everybody',
        parameters: [
          inQuery('limit', { type: 'integer', minimum: 1, maximum: 100, default: 20 }, 'how many'),
        ],
        ...{ answer: 'The jobs, without what came of them', schema: 'Jobs' },
      }),
    },
    '/jobs/{id}': {
      parameters: [inPath('id')],
      get: operation({
        id: 'getJob',
        summary: 'How far a long work is, and what came of it',
        ...{ answer: 'The job; any process tells of it', schema: 'Job' },
      }),
      delete: operation({
        id: 'cancelJob',
        summary: 'Call a long work off: nothing of it is saved',
        answer:
          'The job as it is now: `done` where it was too late, `running` where another process does it and ends soon',
        schema: 'Job',
      }),
    },
  };
}
