import { CALL_TYPES } from '../../src/call/call-type';
import { problemsOf } from './problems-of';

const told = (document: object): string[] => problemsOf('call-post-session', 'global', document);

test.each<object>([
  { callTypes: ['inbound', 'web'] },
  { callTypes: [...CALL_TYPES] },
  { virtualAgent: null },
  { dataRecords: { crm: true } },
  { optIn: {} },
  { optIn: { ask: true, timeoutSeconds: 30, attempts: 5 } },
  { endedBy: ['agent'] },
  { minimumTalkSeconds: 86_400 },
  { samplingPercent: 0 },
  { samplingPercent: 33.3 },
  { perPerson: { notWithinDays: 90 } },
  { perPerson: { notWithinDays: 30, atMost: { times: 3, days: 366 } } },
  { dailyCap: { most: 0, timeZone: 'UTC' } },
  { transferredCalls: 'never' },
])('the setting %j is accepted', (document) => {
  expect(told(document)).toEqual([]);
});

const CALL_TYPE_LIST = CALL_TYPES.join(', ');

test.each<[object, string]>([
  [{ callTypes: [] }, 'callTypes: must list at least 1'],
  [{ callTypes: 'inbound' }, 'callTypes: must be a list'],
  [{ callTypes: ['web', 'web'] }, 'callTypes[1]: call type "web" is used twice'],
  [{ callTypes: ['inbnd'] }, 'callTypes[0]: "inbnd" is not one of the choices (did you mean "inbound"?)'],
  [{ callTypes: ['fax'] }, `callTypes[0]: "fax" is not one of the choices (choices: ${CALL_TYPE_LIST})`],
  [{ virtualAgent: 7 }, 'virtualAgent: must be text (put it in quotes)'],
  [
    { virtualAgent: 'the survey' },
    'virtualAgent: must be a name: letters, digits, _ and -, starting with a letter, at most 64 characters',
  ],
  [
    { dataRecords: { metadata: true } },
    'dataRecords.metadata: unknown key "metadata" (known keys: sessionMetadata, crm)',
  ],
  [{ dataRecords: null }, 'dataRecords: must be keys with values'],
  [{ optIn: true }, 'optIn: must be keys with values'],
  [{ optIn: { timeoutSeconds: 1 } }, 'optIn.timeoutSeconds: must be at least 2'],
  [{ optIn: { attempts: 6 } }, 'optIn.attempts: must be at most 5'],
  [{ endedBy: [] }, 'endedBy: must list at least 1'],
  [{ endedBy: ['timeout'] }, 'endedBy[0]: "timeout" is not one of the choices (choices: agent, end_user)'],
  [{ endedBy: ['agent', 'agent'] }, 'endedBy[1]: party "agent" is used twice'],
  [{ minimumTalkSeconds: -1 }, 'minimumTalkSeconds: must be at least 0'],
  [{ minimumTalkSeconds: 1.5 }, 'minimumTalkSeconds: must be a whole number'],
  [{ samplingPercent: 100.1 }, 'samplingPercent: must be at most 100'],
  [{ samplingPercent: '50' }, 'samplingPercent: must be a number'],
  [{ perPerson: {} }, 'perPerson: must have notWithinDays or atMost; for no limit write null'],
  [{ perPerson: { notWithinDays: 0 } }, 'perPerson.notWithinDays: must be at least 1'],
  [
    { perPerson: { notWithin: 9 } },
    'perPerson.notWithin: unknown key "notWithin" (known keys: notWithinDays, atMost)',
  ],
  [{ perPerson: { atMost: { times: 2 } } }, 'perPerson.atMost.days: is missing'],
  [
    { perPerson: { atMost: { times: 2, days: 30, hours: 1 } } },
    'perPerson.atMost.hours: unknown key "hours" (known keys: times, days)',
  ],
  [{ dailyCap: { most: 10 } }, 'dailyCap.timeZone: is missing'],
  [{ dailyCap: 10 }, 'dailyCap: must be keys with values'],
  [
    { transferredCalls: 'alway' },
    'transferredCalls: "alway" is not one of the choices (choices: any, only, never)',
  ],
])('the setting %j is refused', (document, problem) => {
  expect(told(document)).toEqual([problem]);
});
