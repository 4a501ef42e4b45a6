import { typeOfAddress } from '../../src/twilio/chat-parties';
import { mediaOf } from '../../src/twilio/message-media';
import { messageIndexOf } from '../../src/twilio/message-index';
import { personKey } from '../../src/transfer/person';

test('files have a name, a type and a place', () => {
  const list = JSON.stringify([
    { Sid: 'ME1', Filename: 'photo\n1.jpg', ContentType: 'image/jpeg', Size: 5 },
    { Sid: 'ME2', Filename: null },
  ]);
  expect(mediaOf(list, 'IS1')).toEqual([
    { name: 'photo 1.jpg', type: 'image/jpeg', link: 'https://mcs.us1.twilio.com/v1/Services/IS1/Media/ME1' },
    {
      name: 'ME2',
      type: 'application/octet-stream',
      link: 'https://mcs.us1.twilio.com/v1/Services/IS1/Media/ME2',
    },
  ]);
});

test('what cannot be read in a list of files takes nothing from the rest', () => {
  const list = JSON.stringify([{ Sid: '../x' }, null, { Sid: 'ME1', Filename: 5, ContentType: [] }]);
  expect(mediaOf(list, 'IS1')).toEqual([
    {
      name: 'ME1',
      type: 'application/octet-stream',
      link: 'https://mcs.us1.twilio.com/v1/Services/IS1/Media/ME1',
    },
  ]);
});

test.each(['', '[]', 'null', '{', '[{"Sid":"../x"}]'])('%j is no file', (list) => {
  expect(mediaOf(list, 'IS1')).toEqual([]);
});

test.each([
  ['whatsapp:US.13491208655302741918', 'whatsapp'],
  ['whatsapp:US.ENT.13491208655302741918', 'whatsapp'],
  ['whatsapp:+15550001', 'whatsapp'],
  ['+15550001', 'sms'],
  ['whatsapp:us.1', null],
  ['US.1349', null],
])('%s chats by %s', (address, type) => expect(typeOfAddress(address)).toBe(type));

test('a business-scoped id is one person, whose case counts', () => {
  const [one, same, other] = ['whatsapp:US.1a', 'whatsapp:US.1a', 'whatsapp:US.1A'].map(personKey);
  expect(one).toMatch(/^[0-9a-f]{24}$/);
  expect(one).toBe(same);
  expect(one).not.toBe(other);
});

test('a message has a place in its conversation, other events have none', () => {
  expect(messageIndexOf({ EventType: 'onMessageAdded', Index: '12' })).toBe(12);
  expect(messageIndexOf({ EventType: 'onMessageAdded', Index: 'x' })).toBeNull();
  expect(messageIndexOf({ EventType: 'onParticipantAdded', Index: '1' })).toBeNull();
});
