import fc from 'fast-check';
import { crmMessage } from '../../src/records/crm-message';
import { metadataDocument } from '../../src/records/metadata-document';
import { anyRecord, postSession, record, SECRET, untouched } from './some-records';

type Body = { event: string; id: string; session: { post_session: object }; comment?: string };
const bodyOf = (of = record()): Body => JSON.parse(crmMessage(of).body) as Body;

describe('the message to the CRM', () => {
  test('is the session, with the parameters in the comment', () => {
    expect(crmMessage(record()).key).toBe('s1');
    const { parameters, ...rest } = metadataDocument(record()).post_session;
    expect(bodyOf()).toStrictEqual({
      event: 'session.ended',
      id: 's1',
      session: { ...metadataDocument(record()), post_session: rest },
      comment: expect.stringContaining(
        `Data parameters passed:\n${JSON.stringify(parameters, null, 2)}`,
      ) as string,
    });
  });

  test('has a comment only where the setting wants one and a virtual agent had the leg', () => {
    const records = { sessionMetadata: true, crm: false };
    expect(bodyOf(record({ postSession: postSession({ records }) }))).not.toHaveProperty('comment');
    expect(bodyOf(record({ postSession: postSession({ agents: [] }) }))).not.toHaveProperty('comment');
    expect(bodyOf(record({ postSession: untouched() }))).not.toHaveProperty('comment');
  });

  test('of any session never has parameters beside the comment, or what must not be seen', () => {
    fc.assert(
      fc.property(anyRecord, (any) => {
        const { body } = crmMessage(any);
        expect(body).not.toContain(SECRET);
        expect((JSON.parse(body) as Body).session.post_session).not.toHaveProperty('parameters');
        expect(crmMessage(any).body).toBe(body);
      }),
    );
  });
});
