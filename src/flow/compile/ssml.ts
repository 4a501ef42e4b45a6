/** Marks of how a text is spoken. Owns: that they are well-formed, and which there are. Twilio docs: Say, SSML. */
import { didYouMean } from '../../lib/did-you-mean';
import { XMLValidator } from 'fast-xml-parser';
import { placed } from '../expression/place';
import type { Located } from '../parse/located';
import { errorAt, type Problem } from '../problem';

const ELEMENTS = ['break', 'emphasis', 'lang', 'p', 'phoneme', 'prosody', 's', 'say-as', 'sub', 'w'];

/** Liquid is no part of the marks; what it fills in is escaped. */
export function ssmlProblems(node: Located): Problem[] {
  const source = String(node.value);
  const plain = source.replace(/\{\{.*?\}\}|\{%.*?%\}/gs, (found) => ' '.repeat(found.length));
  const valid = XMLValidator.validate(`<speak>${plain}</speak>`);
  if (valid !== true) {
    const message = `it is not well-formed: ${valid.err.msg.replace(/'/g, '"').replace(/\.$/, '')}`;
    return [
      errorAt(node.spot, 'ssml', message, 'each <mark> has its </mark>, or ends itself: <break time="1s"/>'),
    ];
  }
  return [...plain.matchAll(/<\/?\s*([\w:-]+)/g)].flatMap(({ 0: found, 1: name = '', index }) => {
    if (found.startsWith('</') || ELEMENTS.includes(name)) return [];
    const near = didYouMean(name, ELEMENTS);
    const hint = near === undefined ? `carriers know ${ELEMENTS.join(', ')}` : `did you mean <${near}>?`;
    const start = index + found.length - name.length;
    return [
      placed(node, source, {
        start,
        end: start + name.length,
        rule: 'ssml',
        message: `there is no <${name}>`,
        hint,
      }),
    ];
  });
}
