/** What is planted in a call, to be looked for wherever something is written. Owns: the values, and the flows that take them. */

/** Nowhere in plain words, whoever looks. */
export const SECRETS = {
  digits: '80317265',
  flowSecret: 'canary-flow-secret-94017',
  adminToken: 'canary-admin-token-94018',
  metricsToken: 'canary-metrics-token-94019',
  botSecret: 'canary-bot-secret-94020',
  dataKey: 'canary-data-key-94021',
  crmSecret: 'canary-crm-secret-94022',
  sealKey: 'canary-seal-key-94023',
  password: 'canary-password-94024',
  wrongPassword: 'canary-wrong-password-94025',
};
/** A sensitive data parameter: in the settings and what was read of them, for those who may change it, and where it is passed on. */
export const SENSITIVE = 'canary-sensitive-94026';
/** In the store, the API and the files, but in no log, metric, trace or audit entry. */
export const PERSONAL = { number: '5550194027', agent: 'Canary Agentname', word: 'canary-answer-94028' };

export const FLOWS = {
  'main.flow.yaml': `flow: main
format: 1
languages: [en]
vars: { pin: string, found: any, word: string }
start: pin
steps:
  pin:
    ask: main.pin
    input: keys
    answer: { type: digits, minLength: 8, maxLength: 8, sensitive: true }
    save: pin
    next: { ok: check, silence: done, invalid: done }
  check:
    http: POST {{ env.ORDER_API }}/who?key={{ secret.CRM }}
    headers: { Authorization: 'Bearer {{ secret.CRM }}' }
    form: { pin: =vars.pin, from: =call.from }
    save: found
    next: { ok: word, failed: word }
  word: { ask: main.word, answer: { type: text }, save: word, next: { ok: wait, silence: wait, invalid: wait } }
  wait: { queue: desk, next: { completed: done, timeout: done, failed: done } }
  done: { end: completed }
`,
  'survey.flow.yaml': `flow: survey
format: 1
languages: [en]
params: { secretDesk: { type: string, default: '' } }
start: bye
steps:
  bye: { say: main.bye, next: done }
  done: { end: completed }
`,
  'prompts/en.yaml': 'main:\n  pin: Your PIN, please.\n  word: Say something.\n  bye: Goodbye.\n',
  'settings.example.yaml': `virtualAgents:
  survey: { flow: survey, languages: [en] }
queues:
  desk: { agents: [{ id: a1, name: ${PERSONAL.agent}, endpoint: 'client:a1' }] }
numbers:
  '+15551000': { flow: main, language: en }
callPostSession:
  enabled: true
  virtualAgent: survey
  dataParametersEnabled: true
  dataParameters:
    - { field: secretDesk, type: fixed, value: ${SENSITIVE}, sensitive: true }
  dataRecords: { sessionMetadata: true, crm: true }
`,
};
