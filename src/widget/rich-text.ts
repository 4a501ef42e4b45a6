/** Words of a message. Owns: that addresses in them are links, and everything else is text. */
import type { Message } from './client-types.js';
import { element } from './element.js';

/** http(s) addresses; what ends a sentence, or closes a bracket that was opened before, is no part of one. */
const ADDRESS = /https?:\/\/[^\s<>"'`]*[^\s<>"'`.,;:!?)\]}]/gi;

export function richText(text: string): (Node | string)[] {
  const parts: (Node | string)[] = [];
  let end = 0;
  for (const { 0: address, index } of text.matchAll(ADDRESS)) {
    if (!URL.canParse(address)) continue;
    parts.push(text.slice(end, index), link(address));
    end = index + address.length;
  }
  return [...parts, text.slice(end)];
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

function link(address: string, text = address): HTMLAnchorElement {
  const attributes = {
    href: address,
    target: '_blank',
    rel: 'noopener noreferrer',
    dir: text === address ? 'ltr' : 'auto',
    part: 'link',
  };
  return element('a', { text, attributes });
}
