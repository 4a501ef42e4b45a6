import { sourceName } from '../../src/transfer/sources';

test('a value is named by its source, and SIP headers without regard to case', () => {
  expect(sourceName('metadata', 'agentId')).toBe('metadata.agentId');
  expect(sourceName('sip', 'User-To-User')).toBe('sip.user-to-user');
});
