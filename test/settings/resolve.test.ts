import { readSettings } from '../../src/settings/read-settings';
import { resolveCallPostSession } from '../../src/settings/resolve';

const document = JSON.stringify({ enabled: true, virtualAgent: 'csat' });
const saved = readSettings(7, [{ kind: 'call-post-session', name: 'global', document, version: 5 }]);

test.each(['support', null])('the setting for all calls holds for queue %s', (queue) => {
  expect(resolveCallPostSession(saved, queue)).toEqual({
    effective: { enabled: true, virtualAgent: 'csat', dataParametersEnabled: false, dataParameters: [] },
    scope: 'call',
    version: 5,
  });
});

test('where nothing was saved the default holds, at version 0', () => {
  expect(resolveCallPostSession(readSettings(7, []), 'support')).toMatchObject({
    effective: { enabled: false },
    scope: 'call',
    version: 0,
  });
});
