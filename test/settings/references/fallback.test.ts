import { agent, check, settingsOf } from './some-world';

const told = (agents: { [name: string]: object }): string[] => check(settingsOf({ 'virtual-agent': agents }));

test('a fallback that is on and serves the same needs no words', () => {
  const agents = {
    a: agent({ fallback: 'b' }),
    b: agent({ languages: ['en', 'es'], fallback: 'c' }),
    c: agent({ languages: ['en', 'es'] }),
  };
  expect(told(agents)).toEqual([]);
});

test('a fallback exists and is another virtual agent', () => {
  expect(
    told({
      first: agent({ fallback: 'frst' }),
      other: agent({ fallback: 'other' }),
      third: agent({ fallback: 'nobody' }),
    }),
  ).toEqual([
    'virtual-agent first fallback: virtual agent "frst" does not exist (other virtual agents: other, third)',
    'virtual-agent other fallback: virtual agent "other" is its own fallback',
    'virtual-agent third fallback: virtual agent "nobody" does not exist (other virtual agents: first, other)',
  ]);
});

test('a fallback that is off, on another channel or in another language is told with those that would do', () => {
  const agents = {
    a: agent({ languages: ['en', 'es'], fallback: 'b' }),
    b: agent({ enabled: false, channels: ['chat'] }),
    c: agent({ languages: ['en', 'es'] }),
    d: agent({ languages: ['en', 'es'], fallback: 'a' }),
  };
  const at = 'virtual-agent a fallback: virtual agent "b"';
  expect(told(agents)).toEqual([
    `${at} is switched off (virtual agents that would do: c)`,
    `${at} serves none of the channels of "a" (virtual agents that would do: c)`,
    `${at} does not serve es, which "a" serves (virtual agents that would do: c)`,
  ]);
});

test('one channel in common is enough', () => {
  const chat = agent({ channels: ['chat'] });
  expect(told({ a: agent({ channels: ['voice', 'chat'], fallback: 'b' }), b: chat })).toEqual([]);
  expect(told({ a: agent({ fallback: 'b' }), b: chat })).toEqual([
    'virtual-agent a fallback: virtual agent "b" serves none of the channels of "a"',
  ]);
});

test('a circle of fallbacks is told once', () => {
  const agents = {
    c: agent({ fallback: 'a' }),
    outside: agent({ fallback: 'b' }),
    b: agent({ fallback: 'c' }),
    a: agent({ fallback: 'b' }),
  };
  expect(told(agents)).toEqual(['virtual-agent a fallback: its fallbacks lead back to it: a -> b -> c -> a']);
});

test('a virtual agent that is off may name any fallback', () => {
  expect(told({ a: agent({ enabled: false, fallback: 'nobody' }) })).toEqual([]);
});
