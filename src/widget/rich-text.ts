/** Words of a message. Owns: that addresses in them are links, and everything else is text. */
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

function link(address: string): HTMLAnchorElement {
  const attributes = {
    href: address,
    target: '_blank',
    rel: 'noopener noreferrer',
    dir: 'ltr',
    part: 'link',
  };
  return element('a', { text: address, attributes });
}
