/** Schemas of the description. Owns: their names; the shapes are generated from what checks requests. */
import { z } from 'zod';
import { SETTING_KINDS, type SettingKind } from '../../../settings/setting-kinds';
import { callBody } from '../call-routes';
import { endBody, tokenBody } from '../end-routes';
import { formSchema } from '../form-body';
import { transferBody } from '../transfer-routes';
import { servingBody } from '../release-routes';
import { whatIfBody } from '../what-if-routes';
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
};

export function openApiSchemas(): Part {
  const kinds = Object.keys(SETTING_SCHEMAS) as SettingKind[];
  const documents = kinds.map((kind) => [SETTING_SCHEMAS[kind], jsonSchema(SETTING_KINDS[kind].schema)]);
  return {
    ...(Object.fromEntries(documents) as Part),
    Call: jsonSchema(callBody),
    End: jsonSchema(endBody),
    EndTokenRequest: jsonSchema(tokenBody),
    Form: jsonSchema(formSchema),
    Transfer: jsonSchema(transferBody),
    WhatIf: jsonSchema(whatIfBody),
    ServingChoice: jsonSchema(servingBody),
    ...answers(),
    Problem: problem,
  };
}

const text = { type: 'string' };
const count = { type: 'integer', minimum: 0 };
const yesOrNo = { type: 'boolean' };

function answers(): Part {
  const diffs = { diffs: list({}), text, translated: list(text) };
  return {
    Accepted: object({ accepted: { const: true } }),
    EndToken: object({ token: text, expiresAt: time, endUrl: text }),
    Placed: object({ sessionId: text }),
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
      ...{ sessions: count, skipped: count, changed: count, differences: list({ type: 'object' }) },
      transfers: object({ before: count, after: count }),
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
    Session: {
      type: 'object',
      description: 'Legs, conversations, transfers, timeline, decision, parameters passed and answers',
    },
  };
}

const time = { type: 'string', format: 'date-time' };

const flowProblem = {
  type: 'object',
  required: ['severity', 'rule', 'message'],
  properties: {
    ...{ file: text, line: count, column: count, rule: text, message: text, hint: text },
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

function object(properties: Part): Part {
  return { type: 'object', required: Object.keys(properties), properties };
}

function list(items: Part): Part {
  return { type: 'array', items };
}

function jsonSchema(schema: z.ZodType): Part {
  const { $schema: _dialect, ...rest } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
  return rest;
}
