/** Words of a message. Owns: that addresses in them are links, and everything else is text. */
import type { Message } from './client-types.js';
import { element } from './element.js';

/**
 * Where an address may be: http(s), or `www.` at the beginning of a word. Quotation marks and the punctuation of Chinese
 * and Japanese are in none.
 */
const ADDRESS =
  /(?:https?:\/\/|(?<![\p{L}\p{N}@/._-])www\.(?=[\p{L}\p{N}-]+\.))[^\s<>"'`\u2018-\u201f«»‹›\u3000-\u303f\uff01-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff65…]+/giu;
const SENTENCE_END = /[.,;:!?*_~|]$/;
const CLOSES: { readonly [bracket: string]: string } = { ')': '(', ']': '[', '}': '{' };

export function richText(text: string): (Node | string)[] {
  const parts: (Node | string)[] = [];
  let end = 0;
  for (const { 0: found, index } of text.matchAll(ADDRESS)) {
    const address = withoutEnd(found);
    const href = /^www\./i.test(address) ? `https://${address}` : address;
    if (!isAddress(href)) continue;
    parts.push(text.slice(end, index), link(href, address));
    end = index + address.length;
  }
  return [...parts, text.slice(end)];
}

/** What ends a sentence, or closes a bracket that was opened before the address, is no part of it. */
function withoutEnd(found: string): string {
  let address = found;
  for (;;) {
    const last = address.slice(-1);
    const opens = CLOSES[last];
    if (!SENTENCE_END.test(last) && (opens === undefined || count(address, opens) >= count(address, last)))
      return address;
    address = address.slice(0, -1);
  }
}

function count(text: string, letter: string): number {
  return text.split(letter).length - 1;
}

/** `URL.canParse` is not in every browser that has the rest of what we need. */
function isAddress(text: string): boolean {
  try {
    return new URL(text).host !== '';
  } catch {
    return false;
  }
}

/** What a message says; files that came with it are links by their names. */
export function richMessage({ content, files = [] }: Pick<Message, 'content' | 'files'>): (Node | string)[] {
  if (files.length === 0) return richText(content);
  const words = content.split('\n').slice(0, -files.length);
  const written = words.length === 0 ? [] : [...richText(words.join('\n')), '\n'];
  const links = files.map(({ name, type, link }) => [fileLink(name, link), ` (${type})`]);
  return [...written, ...links.flatMap((line, n) => (n === 0 ? line : ['\n', ...line]))];
}

function fileLink(name: string, address: string): Node | string {
  return /^https?:/i.test(address) ? link(address, name) : name;
}

function link(address: string, text: string): HTMLAnchorElement {
  const attributes = {
    href: address,
    target: '_blank',
    rel: 'noopener noreferrer',
    dir: address.endsWith(text) ? 'ltr' : 'auto',
    part: 'link',
  };
  return element('a', { text, attributes });
}
