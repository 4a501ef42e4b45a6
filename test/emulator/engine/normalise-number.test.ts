import { normaliseNumber } from '../../../src/emulator/engine/normalise-number';

test.each([
  ['415-123-4567', '+14151234567'],
  ['14155551212', '+14155551212'],
  ['4155551212', '+14155551212'],
  ['(415) 555-2671', '+14155552671'],
  ['+1 (415) 555-1212', '+14155551212'],
  ['+1.415.555.1212', '+14155551212'],
  [' +44 20 7946 0018 ', '+442079460018'],
  ['+15551000', '+15551000'],
])('%s is %s', (written, number) => {
  expect(normaliseNumber(written)).toBe(number);
});

test.each([
  '911',
  '555-1212',
  '020 7946 0018',
  '442079460018',
  'client:ann',
  'sip:1@example.com',
  'home',
  '',
  '+',
])('%s is left for whoever calls it', (written) => {
  expect(normaliseNumber(written)).toBe(written);
});
