import { checkFlows } from '../../src/flow/catalog';
import { checkRelease } from '../../src/runtime/check-release';

const FLOW =
  'flow: main\nstart: bye\nsteps:\n  bye: { say: { text: "Goodbye" }, next: end }\n  end: { end: completed }\n';
const files = (more: { [path: string]: string } = {}) => ({ 'main.flow.yaml': FLOW, ...more });

test('what was checked lately is what it was, as long as nothing it depends on is another', async () => {
  const first = await checkRelease(files(), { env: ['A'] });
  expect(await checkRelease(files(), { env: ['A'] })).toBe(first);
  expect(first.problems).toEqual(checkFlows(files(), { env: ['A'] }).problems);
  const others: [{ [path: string]: string }, Parameters<typeof checkRelease>[1]][] = [
    [files(), { env: ['B'] }],
    [files(), { env: ['A'], secrets: ['A'] }],
    [files({ 'audio/a.wav': '1' }), { env: ['A'] }],
    [files({ 'prompts/en.yaml': 'a: b\n' }), { env: ['A'] }],
    [files({ 'shared.yaml': 'tables: {}\n' }), { env: ['A'] }],
  ];
  for (const [other, known] of others) expect(await checkRelease(other, known)).not.toBe(first);
});

test('mistakes are told again, and only the latest few are kept', async () => {
  const wrong = { 'main.flow.yaml': 'flow: main\n' };
  const first = await checkRelease(wrong, {});
  expect(first).toEqual(checkFlows(wrong));
  expect(first.catalog).toBeNull();
  for (const name of ['A', 'B', 'C', 'D']) await checkRelease(files(), { env: [name] });
  const again = await checkRelease(wrong, {});
  expect(again).not.toBe(first);
  expect(again).toEqual(first);
});
