/** Schemas of the description. Owns: their names; the shapes are generated from what checks requests. */
import { SETTING_KINDS, type SettingKind } from '../../../settings/setting-kinds';
import { callBody } from '../call-routes';
import { endBody, tokenBody } from '../end-routes';
import { formSchema } from '../form-body';
import { forgetBody, personBody } from '../people-routes';
import { transferBody } from '../transfer-routes';
import { servingBody } from '../release-routes';
import { whatIfBody } from '../what-if-routes';
import { jsonSchemas } from './json-schema';
import type { Part } from './operation';

/** Name of the schema of each kind of settings document. */
export const SETTING_SCHEMAS: { readonly [kind in SettingKind]: string } = {
  'virtual-agent': 'VirtualAgent',
  queue: 'Queue',
  number: 'Number',
  'call-post-session': 'CallPostSession',
  'queue-call-post-session': 'QueueCallPostSession',
  'chat-post-session': 'ChatPostSession',
  'queue-chat-post-session': 'QueueChatPostSession',
  'chat-address': 'ChatAddress',
  chat: 'ChatSettings',
  'custom-data': 'CustomData',
  business: 'Business',
  hours: 'Hours',
  flag: 'Flag',
};

export function openApiSchemas(): Part {
  const kinds = Object.keys(SETTING_SCHEMAS) as SettingKind[];
  const documents = Object.fromEntries(
    kinds.map((kind) => [SETTING_SCHEMAS[kind], SETTING_KINDS[kind].schema]),
  );
  return {
    ...jsonSchemas(documents),
    ...jsonSchemas({
      ...{ Call: callBody, End: endBody, EndTokenRequest: tokenBody, Form: formSchema },
      ...{
        Person: personBody,
        PersonToForget: forgetBody,
        Transfer: transferBody,
        WhatIf: whatIfBody,
        ServingChoice: servingBody,
      },
    }),
    ...answers(),
    Problem: problem,
  };
}

const text = { type: 'string' };
const count = { type: 'integer', minimum: 0 };
const yesOrNo = { type: 'boolean' };

/** Answers that are lists. */
function listed(): Part {
  return {
    KnownOfPerson: object({
      ...{ optedOut: yesOrNo, sessions: list({ type: 'object' }) },
      files: list(object({ file: text, metadata: { type: 'object' } })),
    }),
    SettingProblems: object({
      items: list({
        ...object({ kind: text, name: text, path: text, message: text }),
        properties: { kind: text, name: text, path: text, message: text, hint: text },
      }),
    }),
  };
}

function answers(): Part {
  const diffs = {
    ...{ diffs: list(documentDiff), text, lost: list(text), translated: list(text) },
    counts: object({ added: count, changed: count, removed: count, lost: count }),
  };
  return {
    Accepted: object({ accepted: { const: true } }),
    EndToken: object({ token: text, expiresAt: time, endUrl: text }),
    OptedOut: object({ optedOut: yesOrNo }),
    Forgotten: object({
      ...{ sessions: count, files: count, elsewhere: list(text), left: count },
      ...{ scrubbed: yesOrNo, live: list(text) },
    }),
    Placed: object({ sessionId: text }),
    ...listed(),
    Leg: object({ sessionId: text, leg: text }),
    Differences: object(diffs),
    Imported: object({
      dryRun: yesOrNo,
      ...diffs,
      versions: list(object({ kind: text, name: text, version: count })),
    }),
    History: object({
      items: list(
        object({
          version: count,
          author: text,
          note: text,
          at: time,
          document: { type: ['object', 'null'] },
        }),
      ),
    }),
    WhatIfReport: object({
      period: object({ from: time, to: time }),
      ...{ sessions: count, skipped: count, changed: count, differences: list(difference) },
      transfers: object({ before: count, after: count }),
    }),
    ReleaseFiles: object({
      release: text,
      files: { type: 'object', additionalProperties: text },
    }),
    Releases: object({
      items: list(object({ release: text, adoptedAt: time, liveSessions: count, share: { type: 'number' } })),
      folder: {
        type: ['object', 'null'],
        required: ['state', 'release', 'lookedAt', 'problems'],
        properties: {
          state: { enum: ['adopted', 'refused', 'set-aside', 'unreadable'] },
          release: { type: ['string', 'null'] },
          ...{ lookedAt: time, problems: list(flowProblem) },
        },
      },
    }),
  };
}

const time = { type: 'string', format: 'date-time' };

const outcome = object({
  ...{ transfer: yesOrNo, status: text, reason: text },
  virtualAgent: { type: ['string', 'null'] },
  failedRule: { type: ['string', 'null'] },
});
const difference = object({
  ...{ sessionId: text, endedAt: time, before: outcome, after: outcome },
  because: { oneOf: [object({ rule: text, reason: text }), { type: 'null' }] },
});
const flowProblem = {
  type: 'object',
  required: ['severity', 'rule', 'message'],
  properties: {
    ...{ file: text, line: count, column: count, rule: text, message: text, hint: text, frame: text },
    severity: { enum: ['error', 'warning'] },
  },
};

const problem = {
  type: 'object',
  required: ['type', 'title', 'status', 'code', 'hint'],
  properties: {
    ...{ type: text, title: text, status: { type: 'integer' }, code: text, detail: text, hint: text },
    problems: list({
      type: 'object',
      required: ['path', 'message'],
      properties: { path: text, message: text, hint: text, line: count, column: count },
    }),
  },
};

/** One document that differs: see settings/diff-settings. */
const documentDiff: Part = {
  ...{ type: 'object', required: ['kind', 'name', 'change', 'fields'] },
  properties: {
    ...{ kind: text, name: text, change: { enum: ['added', 'removed', 'changed'] } },
    fields: list({ type: 'object', required: ['path'], properties: { path: text, before: {}, after: {} } }),
  },
};

function object(properties: Part): Part {
  return { type: 'object', required: Object.keys(properties), properties };
}

function list(items: Part): Part {
  return { type: 'array', items };
}
