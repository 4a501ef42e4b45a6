import type { CatalogFlow } from '../../../src/settings/catalog-flow';
import { check, settingsOf } from './some-world';

const flows: CatalogFlow[] = [
  {
    name: 'main',
    params: { team: { type: 'string', enum: ['north', 'south'] }, limit: { type: 'integer', default: 3 } },
    languages: ['en'],
  },
];

const told = (params: object): string[] => {
  const line = { flow: 'main', language: 'en', params };
  return check(settingsOf({ number: { '+15551000': line }, 'chat-address': { web: line } }), flows);
};

test('params of the flow, of their types and among their values, need no words', () => {
  expect(told({ team: 'north', limit: '5' })).toEqual([]);
});

test('a param the flow needs and nobody gives', () => {
  const needs = '(write params: { team: … }, or give it a default in the flow)';
  expect(told({ limit: 5 })).toEqual([
    `number +15551000 params: flow "main" needs the param "team", and no value is given ${needs}`,
    `chat-address web params: flow "main" needs the param "team", and no value is given ${needs}`,
  ]);
  const line = settingsOf({ number: { '+15551000': { flow: 'main', language: 'en' } } });
  expect(check(line, flows)).toEqual([
    `number +15551000 flow: flow "main" needs the param "team", and no value is given ${needs}`,
  ]);
  const spoken: CatalogFlow = { name: 'main', params: { language: { type: 'string' } }, languages: ['en'] };
  expect(check(line, [spoken])).toEqual([]);
});

test('a param the flow does not have, one of another type, and a value that is none of it', () => {
  expect(told({ teem: 'north' })).toEqual([
    'number +15551000 params.teem: flow "main" has no param "teem" (did you mean "team"?)',
    'chat-address web params.teem: flow "main" has no param "teem" (did you mean "team"?)',
  ]);
  expect(told({ limit: 'many', team: 'west' })).toEqual([
    'number +15551000 params.limit: the param "limit" of flow "main" is of the type integer',
    'number +15551000 params.team: is none of the values of "team" (one of north, south)',
    'chat-address web params.limit: the param "limit" of flow "main" is of the type integer',
    'chat-address web params.team: is none of the values of "team" (one of north, south)',
  ]);
});
