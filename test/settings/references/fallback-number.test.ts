import { check, settingsOf } from './some-world';

const told = (fallbackNumber: string): string[] =>
  check(
    settingsOf({ number: { '+15551000': { flow: 'main', fallbackNumber }, '+15551001': { flow: 'main' } } }),
  ).filter((line) => line.includes('fallbackNumber'));

test('somebody else answers a fallback number', () => {
  expect(told('+15559999')).toEqual([]);
});

test.each(['+15551000', '+15551001'])('a call would come back to %s, which is ours', (ours) => {
  expect(told(ours)).toEqual([
    expect.stringContaining('is a number the app answers itself: the call would come back to it'),
  ]);
});
