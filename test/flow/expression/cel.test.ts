import { celCompiler, type Expression } from '../../../src/flow/expression/cel';
import type { Json, JsonObject } from '../../../src/lib/json';

const compile = celCompiler({
  params: { name: { type: 'string' } },
  vars: {
    csat: { type: 'integer' },
    ratio: { type: 'number' },
    found: { type: 'any' },
    tape: { type: 'recording' },
  },
  env: ['API'],
});

function expression(text: string): Expression {
  const compiled = compile(text);
  if (Array.isArray(compiled)) throw new Error(compiled[0]?.message);
  return compiled;
}

function evaluate(text: string, vars: JsonObject = {}): Json | undefined {
  const session = { id: 's1', language: 'es', talkSeconds: 42 };
  return expression(text).evaluate({
    params: { name: 'Ana' },
    vars,
    call: {},
    session,
    env: { API: 'https://api' },
  });
}

test('whole numbers go into an expression and come out as whole numbers', () => {
  expect(evaluate('vars.csat + 1', { csat: 4 })).toBe(5);
  expect(evaluate('session.talkSeconds > 20')).toBe(true);
  expect(evaluate('vars.found', { found: { list: [1, 2.5, { deep: null }] } })).toEqual({
    list: [1, 2.5, { deep: null }],
  });
  expect(evaluate('{"name": params.name, "scores": [vars.csat, 2]}', { csat: 1 })).toEqual({
    name: 'Ana',
    scores: [1, 2],
  });
});

test('a number is a number whether or not it is whole', () => {
  expect(evaluate('vars.ratio > 3', { ratio: 4 })).toBe(true);
  expect(evaluate('vars.ratio * 2.0', { ratio: 1.5 })).toBe(3);
});

test('an expression that reads an unset name has no value, and has() tells', () => {
  expect(evaluate('vars.csat')).toBeUndefined();
  expect(evaluate('vars.csat + 1')).toBeUndefined();
  expect(evaluate('vars.found.status', { found: {} })).toBeUndefined();
  expect(evaluate('has(vars.csat)')).toBe(false);
  expect(evaluate('has(vars.csat) ? vars.csat : 0')).toBe(0);
  expect(evaluate('has(vars.csat) && vars.csat <= 2')).toBe(false);
});

test('a body that is no object has no fields, and asking does not fail', () => {
  for (const found of [null, 'text', 7, [1]])
    expect(evaluate('has(vars.found.status)', { found })).toBe(false);
});

test('a failing expression throws', () => {
  expect(() => evaluate('1 / 0')).toThrow('divides by zero');
  expect(() => evaluate('vars.csat', { csat: 1.5 })).toThrow("not of type 'int'");
  expect(() => evaluate('timestamp("2026-01-05T10:00:00Z")')).toThrow('not a JSON value');
  expect(() => evaluate('9007199254740991 + 1')).toThrow('too large');
});

test('the type of an expression is known before it runs', () => {
  expect(expression('vars.csat <= 2').type).toBe('bool');
  expect(expression('vars.csat').type).toBe('int');
  expect(expression('vars.ratio').type).toBe('double');
  expect(expression('vars.found.x').type).toBe('dyn');
  expect(expression('vars.tape.url').type).toBe('dyn');
});

test('names of JavaScript objects are names that do not exist', () => {
  for (const name of ['constructor', '__proto__', 'toString']) {
    expect(compile(`vars.${name} == 1`)).toMatchObject([{ rule: 'unknown-var' }]);
    expect(evaluate(`has(vars.found.${name})`, { found: {} })).toBe(false);
  }
});

test('an expression cannot be so large that it holds up a call', () => {
  expect(compile(`${'('.repeat(60)}1${')'.repeat(60)} == 1 && ${'!'.repeat(60)}true`)).toMatchObject([
    { rule: 'expression' },
  ]);
  expect(compile(Array.from({ length: 600 }, () => '1').join(' + '))).toMatchObject([{ rule: 'expression' }]);
});

test('the environment is not checked where its names are not known', () => {
  const anywhere = celCompiler({ params: {}, vars: {} });
  expect(anywhere('env.ANYTHING == ""')).toMatchObject({ type: 'bool' });
  expect(compile('env.ANYTHING == ""')).toMatchObject([
    { rule: 'unknown-name', message: 'there is no env.ANYTHING' },
  ]);
});

test('a recording from a chat has a text, one from a call has none', () => {
  const written = { url: '', seconds: 0, text: 'Too slow.' };
  const spoken = { url: 'https://recordings.example.com/1', seconds: 4 };
  const hasText = 'has(vars.tape) && has(vars.tape.text)';
  expect(evaluate(hasText, { tape: written })).toBe(true);
  expect(evaluate(hasText, { tape: spoken })).toBe(false);
  expect(evaluate(hasText)).toBe(false);
  expect(evaluate('has(vars.tape.text) ? vars.tape.text : vars.tape.url', { tape: written })).toBe(
    'Too slow.',
  );
  expect(evaluate('has(vars.tape.text) ? vars.tape.text : vars.tape.url', { tape: spoken })).toBe(spoken.url);
});

test('a flow can tell a chat from a call, and the types of either', () => {
  const session = { channel: 'chat', type: 'whatsapp' };
  const read = (text: string) =>
    expression(text).evaluate({ params: {}, vars: {}, call: {}, session, env: {} });
  expect(read("session.channel == 'chat' && session.type in ['sms', 'whatsapp']")).toBe(true);
  expect(read("session.channel == 'voice'")).toBe(false);
  expect(expression('session.channel').type).toBe('string');
});
