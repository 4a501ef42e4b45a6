import { failedDocument } from '../../src/twilio/failed-document';
import { twilioUrls } from '../../src/twilio/urls';

const urls = twilioUrls('https://calls.example.com');

test.each([
  ['the next document', urls.after('s7', 4), 4],
  ['the one after another application', urls.returnTo('s7', 0), 0],
  ['one behind a proxy with a path', twilioUrls('https://example.com/behind/it').after('s7', 12), 12],
  ['one of another session', urls.after('s8', 4), undefined],
  ['the first of a call we placed', urls.customer('s7', 1), undefined],
  ['the first of all', urls.voice, undefined],
  ['one of somebody else', 'https://bot.example.com/after/4', undefined],
  ['nonsense', 'nonsense', undefined],
  ['nothing', '', undefined],
])('a request for %s', (_what, errorUrl, document) => {
  expect(failedDocument(errorUrl, 's7')).toBe(document);
});
