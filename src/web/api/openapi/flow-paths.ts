/** Paths of flows. Owns: their operations. */
import { inPath, inQuery, operation, type Part } from './operation';

const time = { type: 'string', format: 'date-time' };
const text = { type: 'string' };

export function flowPaths(): Part {
  return {
    '/releases/{release}/flows': {
      parameters: [inPath('release')],
      get: operation({
        ...{ id: 'getReleaseFlows', summary: 'The flows of a release, and what is wrong or doubtful in it' },
        ...{ answer: 'Steps, ways between them, diagnostics with their lines', schema: 'ReleaseFlows' },
      }),
    },
    '/releases/{release}/changes': {
      parameters: [inPath('release')],
      get: operation({
        id: 'getReleaseChanges',
        summary: 'What differs from another release: steps, outcomes, prompts, params',
        parameters: [inQuery('since', text, 'another release; default: the one adopted before')],
        ...{ answer: 'Differences', schema: 'FlowChanges' },
      }),
    },
    '/step-counts': {
      get: operation({
        id: 'getStepCounts',
        summary: 'How many customers are at each step of a flow, were there, and hung up there',
        parameters: [
          inQuery('flow', text, 'of this flow alone'),
          inQuery('release', text, 'of this release alone'),
          inQuery('from', time, 'ended from then on; default: 30 days before the end'),
          inQuery('to', time, 'ended before; default: now'),
        ],
        ...{ answer: 'Counts; steps nobody was at are not among them', schema: 'StepCounts' },
      }),
    },
    '/session-course': {
      get: operation({
        ...{
          id: 'getCourseGraph',
          summary: 'What a session can be doing, and what leads from one to another',
        },
        ...{ answer: 'States and arrows', schema: 'CourseGraph' },
      }),
    },
    '/sessions/{id}/course': {
      parameters: [inPath('id')],
      get: operation({
        ...{ id: 'getSessionCourse', summary: 'What this session was doing, told again from its history' },
        ...{ answer: 'States in order', schema: 'SessionCourse' },
      }),
    },
  };
}
