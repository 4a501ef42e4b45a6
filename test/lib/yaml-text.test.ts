/** What this program writes as YAML, it reads. */
import { Document, parse } from 'yaml';
import { otherEncoding } from '../../src/lib/other-encoding';
import { yamlText } from '../../src/lib/yaml-text';

test.each([{ lineWidth: 0 }, { lineWidth: 110, singleQuote: true }])(
  'U+FFFD in a key, a text, many lines and a remark does not look like another encoding (%j)',
  (options) => {
    const value = { 'a\uFFFDb': ['\uFFFD', 'c: \uFFFD "d"', 'two\nlines \uFFFD\\', 'plain'] };
    const document = new Document(value);
    document.commentBefore = ' from \uFFFD';
    const text = yamlText(document, options);
    expect(otherEncoding(text)).toBeNull();
    expect(parse(text)).toEqual(value);
    expect(text).toMatch(/ plain$/m);
  },
);
