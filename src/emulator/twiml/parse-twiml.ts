/**
 * TwiML text to elements. Owns: what counts as well-formed (Twilio docs: error 12100).
 * Must not know: what the elements mean.
 */
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { STRAY_TEXT, type Element } from './element';
import { TwimlError } from './twiml-error';

type Node = Record<string, unknown>;

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
  htmlEntities: true,
});

// Characters XML 1.0 does not allow; the parser lets them pass.
// eslint-disable-next-line no-control-regex
const ILLEGAL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/;

/** XML has five named entities; HTML's are none of them. */
const ENTITY = /&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[0-9a-fA-F]+);)[^\s<;]{0,20};?/;
const NO_MARKUP = /<!\[CDATA\[[^]*?\]\]>|<!--[^]*?-->/g;

/** @returns the verbs of the document, and text between them @throws TwimlError 12100 */
export function parseTwiml(text: string): Element[] {
  if (ILLEGAL.test(text)) throw new TwimlError(12100, 'a character that XML does not allow');
  const entity = ENTITY.exec(text.replace(NO_MARKUP, ''));
  if (entity)
    throw new TwimlError(12100, `"${entity[0]}" is no entity of XML: an ampersand is written &amp;`);
  const validity = XMLValidator.validate(text);
  if (validity !== true) throw new TwimlError(12100, `not well-formed: ${validity.err.msg}`);
  const roots = (parser.parse(text) as Node[]).filter((node) => toElement(node) !== undefined);
  const inside = roots[0]?.Response as Node[] | undefined;
  if (!inside || roots.length !== 1) throw new TwimlError(12100, 'the root element is not Response');
  return inside.map((node) => toElement(node) ?? toStray(node)).filter((one) => one !== undefined);
}

function toStray(node: Node): Element | undefined {
  const text = '#text' in node ? String(node['#text']).trim() : '';
  return text === '' ? undefined : { name: STRAY_TEXT, attributes: {}, text, children: [] };
}

/** @returns undefined for text, declarations and comments */
function toElement(node: Node): Element | undefined {
  const name = Object.keys(node).find((key) => key !== ':@');
  if (name === undefined || name.startsWith('?') || name.startsWith('#')) return undefined;
  const inside = node[name] as Node[];
  const children = inside.map(toElement).filter((child) => child !== undefined);
  const attributes = { ...(node[':@'] as Record<string, string> | undefined) };
  return { name, attributes, text: textOf(inside).trim(), children };
}

function textOf(nodes: readonly Node[]): string {
  return nodes
    .map((node) => {
      if ('#text' in node) return String(node['#text']);
      const name = Object.keys(node).find((key) => key !== ':@' && !key.startsWith('?'));
      return name === undefined ? '' : textOf(node[name] as Node[]);
    })
    .join('')
    .replace(/\s+/g, ' ');
}
