import { ChatDriver } from './chat-driver';

const media = [{ name: 'bill.pdf', type: 'application/pdf', link: 'https://files.example/ME1' }];
const FILE = 'bill.pdf (application/pdf)';

function receives(one: ChatDriver, text: string): string[] {
  const before = one.messages.length;
  const author = one.s.customer.from;
  one.feed({ type: 'message.received', author, text, id: `IM${before}`, relay: false, media });
  return one.messages.slice(before).map((message) => message.text);
}

test('a file without a word is kept for the agent, with name, type and where the carrier has it', () => {
  const one = new ChatDriver();
  one.talks();
  expect(receives(one, '')).toEqual([FILE]);
  expect(receives(one, 'my bill')).toEqual([`my bill\n${FILE}`]);
  expect(one.messages.slice(-2).map(({ files }) => files)).toEqual([media, media]);
});

test('where nobody can do anything with a file the customer is told at once, and it is kept all the same', () => {
  const one = new ChatDriver();
  one.opens();
  one.created();
  const said = receives(one, '');
  expect(said[0]).toBe(FILE);
  expect(said[1]).toMatch(/files cannot be sent/);
});
