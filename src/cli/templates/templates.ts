/** Flows to begin with. Owns: their text; NAME stands for the name of the flow, and is the key of its prompts. */

export interface Template {
  flow: string;
  /** English, below the key NAME */
  prompts: string;
  /** the lines of its test that people do */
  test: string;
}

const HEAD = `# yaml-language-server: $schema=flow.schema.json
flow: NAME
format: 1
`;

const survey: Template = {
  flow: `${HEAD}description: One score after a call, and a comment from whoever was not happy.
languages: [en]
channels: [voice, chat]
vars:
  score: integer
  comment: recording
start: score
steps:
  score:
    ask: NAME.score
    answer: { type: integer, min: 1, max: 5, low: { en: not happy }, high: { en: very happy } }
    save: score
    next: { ok: low, silence: thanks, invalid: thanks }
  low:
    switch: [{ when: has(vars.score) && vars.score <= 2, next: comment }]
    else: thanks
  comment: { record: NAME.comment, save: comment, maxLength: 60s, next: thanks }
  thanks: { say: NAME.thanks, next: done }
  done: { end: completed }
`,
  prompts: `  score: From 1 to 5, how happy are you with this call?
  comment: What could we have done better? Please tell us after the tone.
  thanks: Thank you. Goodbye.
`,
  test: '> caller presses 2\n> caller speaks for 5s\n',
};

const menu: Template = {
  flow: `${HEAD}description: Says the hours, or brings the caller to somebody of the queue support.
languages: [en]
channels: [voice, chat]
start: menu
steps:
  menu:
    ask: NAME.menu
    choices:
      hours: { press: 1, hear: { en: [hours, opening hours] } }
      people: { press: 2, hear: { en: [people, agent] } }
    next: { hours: hours, people: people, silence: people, invalid: people }
  hours: { say: NAME.hours, next: bye }
  people: { queue: support, maxWait: 5m, next: { completed: bye, timeout: nobody, failed: nobody } }
  nobody: { say: NAME.nobody, next: bye }
  bye: { say: NAME.bye, next: done }
  done: { end: completed }
`,
  prompts: `  menu: For our opening hours, press 1. To talk to somebody, press 2.
  hours: We are here from nine to five, from Monday to Friday.
  nobody: Sorry, nobody can take your call right now.
  bye: Goodbye.
`,
  test: '> caller presses 1\n',
};

const order: Template = {
  flow: `${HEAD}description: Looks up an order by its number.
languages: [en]
channels: [voice, chat]
vars:
  order: string
  found: any # the answer of the order service
start: number
steps:
  number:
    ask: NAME.number
    answer: { type: digits, minLength: 4, maxLength: 10 }
    save: order
    next: { ok: lookup, silence: bye, invalid: bye }
  lookup:
    http: GET {{ env.ORDER_API }}/orders/{{ vars.order }}
    save: found
    timeout: 8s
    next: { ok: known, failed: unknown }
  known:
    switch: [{ when: has(vars.found.status), next: status }]
    else: unknown
  status: { say: NAME.status, next: bye }
  unknown: { say: NAME.unknown, next: bye }
  bye: { say: NAME.bye, next: done }
  done: { end: completed }
`,
  prompts: `  number: Please enter your order number, then press the pound key.
  status: 'Your order is {{ vars.found.status | default: "not known" }}.'
  unknown: Sorry, I cannot find that order right now.
  bye: Goodbye.
`,
  test: '> caller presses 12345#\n> 2s pass\n',
};

const voicemail: Template = {
  flow: `${HEAD}description: Takes a message.
languages: [en]
channels: [voice, chat]
vars:
  message: recording
start: message
steps:
  message: { record: NAME.message, save: message, maxLength: 2m, next: bye }
  bye: { say: NAME.bye, next: done }
  done: { end: completed }
`,
  prompts: `  message: Please leave a message after the tone, and press the pound key when you are done.
  bye: Thank you. Goodbye.
`,
  test: '> caller speaks for 9s\n',
};

export const TEMPLATES: { [name: string]: Template } = { survey, menu, order, voicemail };
