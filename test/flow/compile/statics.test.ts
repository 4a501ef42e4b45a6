/** Constants and tables of a flow, as its steps read them, also inside another flow. */
import { catalogOf } from '../flow-files';
import { Rehearsal } from '../../../src/rehearsal/rehearsal';

const head = 'format: 1\nlanguages: [en]\n';
const INNER = `flow: inner\n${head}constants: { name: Inner }\nstart: a\nsteps: { a: { say: x.name, next: b }, b: { end: completed } }\n`;
const OUTER = `flow: outer\n${head}params: { region: { type: string, default: north } }
constants: { name: Outer, most: 8 }
tables: { teams: { north: { name: Ann, floor: 2 }, south: { name: Bo } } }
vars: { team: { type: string, default: nobody }, n: integer }
start: first
steps:
  first: { say: x.name, next: look }
  look: { set: { team: '=tables.teams[params.region].name', n: =constants.most * 2 }, next: which }
  which: { switch: [{ when: 'tables.teams[params.region].floor == 2 && vars.n == 16', next: told }], else: in }
  told: { say: x.told, next: in }
  in: { run: inner, next: done }
  done: { end: completed }
`;
const files = {
  'outer.flow.yaml': OUTER,
  'inner.flow.yaml': INNER,
  'prompts/en.yaml':
    'x: { name: "I am {{ constants.name }}.", told: "To {{ tables.teams[params.region].name }}, {{ vars.team }}." }',
};

test.each([
  ['north', ['I am Outer.', 'To Ann, Ann.', 'I am Inner.']],
  ['south', ['I am Outer.', 'I am Inner.']],
  ['west', ['I am Outer.', 'I am Inner.']],
])('the region %s', (region, heard) => {
  const scene = { catalog: catalogOf(files), documents: [], env: {}, secrets: {} };
  const call = new Rehearsal(scene, `x\ngiven params: { region: ${region} }\n\n> caller dials outer`);
  const told = call.begin().flatMap((line) => /^caller hears: (.*)$/.exec(line)?.[1] ?? []);
  expect(told.slice(0, heard.length)).toEqual(heard);
  expect(call.session.snapshot?.failures).toEqual([]);
});
