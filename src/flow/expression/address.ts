/**
 * Texts that are addresses: what is filled in is one part of the address and no more. Owns: what is encoded. A value may
 * come from a caller or another system: it must not add a path, a query or a host of its own (RFC 3986, 2.2).
 */
import type { Template } from 'liquidjs';

/** As far as we use them: an output with its filters, of which the last is the engine's own way of writing a value. */
interface Output {
  token: { getText(): string };
  value: { filters: { handler: (value: unknown) => unknown }[] };
}
interface Branching {
  children?: (partials: boolean, sync: boolean) => Generator<unknown, Template[]>;
}

/** An operator's own value: `{{ env.ORDER_API }}` is where an address begins. */
const OPERATORS = /^\{\{-?\s*env\.\w+\s*-?\}\}$/;
/** The author has seen to it. */
const ENCODED = /\|\s*(url_encode|uri_escape|cgi_escape)\s*-?\}\}$/;

/** Lets each output of a parsed text encode its value. @param written how the engine writes a value */
export function encodeOutputs(templates: Template[], written: (value: unknown) => string): void {
  for (const template of templates) {
    encodeOutputs(childrenOf(template), written);
    if (!isOutput(template)) continue;
    const text = template.token.getText();
    const last = template.value.filters.at(-1);
    if (last && !OPERATORS.test(text) && !ENCODED.test(text))
      last.handler = (value) => encodeURIComponent(written(value));
  }
}

/** @throws when a part of the path leads elsewhere: `..` has no encoding, so no value can be one */
export function checkAddress(address: string): string {
  const url = address.trim();
  if (!/^https?:\/\//i.test(url) || !URL.canParse(url))
    throw new Error('the address is not an http or https URL');
  const [path = ''] = url.replace(/^https?:\/\/[^/?#]*/i, '').split(/[?#]/, 1);
  const parts = path.split(/[/\\]/);
  if (parts.some((part) => /^(\.|%2e){1,2}$/i.test(part)))
    throw new Error('a part of the path is "." or "..", which leads elsewhere');
  return url;
}

function isOutput(template: Template): template is Template & Output {
  return Array.isArray((template as { value?: { filters?: unknown } }).value?.filters);
}

/** LiquidJS: `children` of tags that hold other templates. */
function childrenOf(template: Template): Template[] {
  const walk = (template as Branching).children?.call(template, false, true);
  if (!walk) return [];
  let step = walk.next();
  while (step.done !== true) step = walk.next(step.value);
  return step.value;
}
