import { callType } from '../../../src/transfer/rules/call-type';
import { READY, withSetting } from '../some-inputs';

test('only selected types of calls take part', () => {
  expect(callType.check(READY)).toMatchObject({
    passed: true,
    reason: 'calls of the type inbound take part',
  });
  const inputs = withSetting({ callTypes: ['inbound', 'web'] }, { sessionType: 'campaign' });
  expect(callType.check(inputs)).toEqual({
    passed: false,
    reason: 'calls of the type campaign do not take part; selected: inbound, web',
    inputs: { sessionType: 'campaign', callTypes: ['inbound', 'web'] },
  });
});
