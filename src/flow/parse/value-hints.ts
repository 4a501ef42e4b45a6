/** What a value should have been, for who wrote another. Owns: an example of each key. */

/** Keys whose value has a shape of its own. */
const EXAMPLES: { readonly [key: string]: string } = {
  flow: 'flow: support',
  format: 'format: 1',
  languages: 'languages: [en, es]',
  start: 'start: greet',
  steps: 'steps: and below it greet: { say: main.greeting, next: menu }',
  next: 'next: bye, or next: { ok: bye, silence: again }',
  choices: 'choices: { sales: { press: 1 }, support: { press: 2 } }',
  answer: 'answer: { type: integer, min: 1, max: 5 }',
  when: 'when: vars.score <= 2, or any other condition',
  switch: 'switch: [{ when: vars.score <= 2, next: low }]',
  say: 'say: main.greeting, the key of one prompt; a prompt may have several parts',
  queue: 'queue: support',
  run: 'run: survey',
  vars: 'vars: { score: integer }',
  params: 'params: { name: { type: string, default: you } }',
  tries: 'tries: 3, or tries: { silence: 2, invalid: 3 }',
};

const KINDS: { readonly [type: string]: string } = {
  string: 'write one text',
  number: 'write a number in digits, such as 3',
  int: 'write a whole number in digits, such as 3',
  boolean: 'write true or false',
  object: 'write name: value, one below the other, or in { }',
  record: 'write name: value, one below the other, or in { }',
  array: 'write a list, such as [en, es]',
  few: 'write at least one, or take it out',
};

/** @param key what the value belongs to; undefined: the whole file @param type what a schema wants, in its own words; `missing`: it is not there; `few`: a list has too few */
export function valueExample(key: string | undefined, type?: string): string | undefined {
  if (key === undefined) return 'a flow begins with flow: NAME; aftercall new writes one to begin with';
  const example = Object.hasOwn(EXAMPLES, key) ? EXAMPLES[key] : undefined;
  if (example !== undefined) return `write ${example}`;
  if (type === 'missing') return `write ${key}: and its value`;
  return type === undefined ? undefined : KINDS[type];
}
