import { maskPersonal } from '../src/log';

test('fields under pii are masked at any depth, others are kept', () => {
  const masked = maskPersonal({
    session: 's1',
    pii: { from: '+15550001' },
    deep: [{ 'pii.name': 'Ana', code: 7 }],
  });
  expect(masked).toEqual({ session: 's1', pii: '***', deep: [{ 'pii.name': '***', code: 7 }] });
});
