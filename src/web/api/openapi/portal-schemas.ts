/** Schemas that the portal brought. Owns: their names, and the shapes that nothing else checks. */
import { calledBack, calledBackBody, resultSessions, resultsSchema } from '../result-schemas';
import { z } from 'zod';
import { CHANNELS } from '../../../call/channel';
import { ROLES } from '../../../runtime/accounts';
import { trialActionBody, trialCall, trialCallBody } from '../local-carrier-routes';
import { decisionCount, overview } from '../overview-schemas';
import { sessionLine } from '../session-line';
import { auditPage } from '../audit-routes';
import { firstUserBody, signInBody } from '../sign-in-routes';
import { apiTokensSchema, madeTokenSchema, newTokenBody } from '../token-routes';
import { passwordBody, userBody } from '../user-routes';
import { sessionSchema } from './session-schema';
import { courseShown, flowChanges, releaseFlows, sessionCourseShown, stepCounts } from '../flow-schemas';
import { crmShown, crmTest } from '../crm-routes';
import { deadLetters } from '../dead-letter-routes';
import { sessionHistoryShown, sessionRecordsShown, sessionWhatIf } from '../session-extra-schemas';
import { jsonSchemas } from './json-schema';
import type { Part } from './operation';

const text = z.string();
const user = z.object({ name: text, role: z.enum(ROLES) });
const page = { before: text.nullable() };
const version = z.object({ version: z.number().int(), at: text, author: text, note: text });
const named = z.object({ name: text, version: z.number().int() });

const SCHEMAS = {
  SignIn: signInBody,
  FirstUser: firstUserBody,
  SignedInUser: z.object({ user }),
  SignedIn: z.object({
    user: user.nullable(),
    firstUser: z.boolean(),
    localCarrier: z.boolean(),
    oidc: z.boolean(),
  }),
  SignIns: z.object({
    items: z.array(
      z.object({ id: text, user: text, browser: text, here: z.boolean(), createdAt: text, seenAt: text }),
    ),
  }),
  PasswordChange: passwordBody,
  User: userBody,
  SavedUser: user,
  Users: z.object({
    items: z.array(user.extend({ createdAt: text, seenAt: text.nullable(), signIns: z.number().int() })),
  }),
  NewApiToken: newTokenBody,
  MadeApiToken: madeTokenSchema,
  ApiTokens: apiTokensSchema,
  AuditPage: auditPage,
  Overview: overview,
  DecisionCounts: z.object({ from: text, to: text, items: z.array(decisionCount) }),
  Crm: crmShown,
  CrmTest: crmTest,
  DeadLetters: deadLetters,
  SessionHistory: sessionHistoryShown,
  SessionWhatIf: sessionWhatIf,
  SessionRecords: sessionRecordsShown,
  ReleaseFlows: releaseFlows,
  FlowChanges: flowChanges,
  StepCounts: stepCounts,
  CourseGraph: courseShown,
  SessionCourse: sessionCourseShown,
  Results: resultsSchema,
  ResultSessions: resultSessions,
  CalledBackBody: calledBackBody,
  CalledBack: calledBack,
  SessionPage: z.object({ items: z.array(sessionLine), ...page, lookedAt: z.number().int() }),
  Session: sessionSchema,
  Effective: z.object({
    queue: text.nullable(),
    items: z.array(
      z.object({
        field: text,
        value: z.unknown(),
        scope: z.enum(['call', 'chat', 'queue']),
        since: version.nullable(),
      }),
    ),
  }),
  /** each with the fields of its document */
  Documents: z.object({ items: z.array(z.looseObject(named.shape)) }),
  AgentKinds: z.object({
    items: z.array(
      z.object({
        ...{ kind: text, title: text, channels: z.array(z.enum(CHANNELS)) },
        options: z.looseObject({}),
        limits: z.object({ name: text, oneParameter: text, allParameters: text, source: text }),
      }),
    ),
  }),
  Destinations: z.object({ destinations: z.array(text) }),
  TrialCall: trialCall,
  TrialCalls: z.object({ calls: z.array(trialCall) }),
  TrialCallRequest: trialCallBody,
  TrialAction: trialActionBody,
} as const;

export function portalSchemas(): Part {
  return jsonSchemas(SCHEMAS);
}
