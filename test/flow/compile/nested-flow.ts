/** A flow that runs a flow that runs a flow. */
import { flowOf } from '../flow-files';

const PROMPTS = { 'prompts/en.yaml': 'x: { y: Hello. }\n' };

const SCORE = `flow: score
format: 1
languages: [en]
params: { topic: string, most: { type: integer, default: 5 } }
vars: { score: integer, seen: { type: boolean, default: false } }
start: ask
steps:
  ask: { ask: x.y, answer: { type: integer, min: 1, max: 5 }, save: score, next: { ok: good, silence: bad, invalid: bad } }
  good: { end: scored }
  bad: { end: failed }
`;
const TWICE = `flow: twice
format: 1
languages: [en]
start: first
steps:
  first: { run: score, params: { topic: one }, next: { scored: second, failed: none } }
  second: { run: score, params: { topic: two }, next: { scored: both, failed: none } }
  both: { end: both }
  none: { end: none }
`;
export const nested = flowOf(
  `vars: { score: string }
start: survey
steps:
  survey: { run: twice, next: { both: again, none: done, failed: done } }
  again: { run: score, params: { topic: three }, next: { scored: again, failed: done } }
  done: { end: completed }
`,
  { ...PROMPTS, 'score.flow.yaml': SCORE, 'twice.flow.yaml': TWICE },
);
