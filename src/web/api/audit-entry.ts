/** What the audit log says of one request. Owns: which requests leave an entry, and that it holds nothing of customers. */
import type { Request, Response } from 'express';
import { CLI_AGENT } from '../../lib/cli-agent';
import { maskPersonal } from '../../log';
import type { AuditOutcome, AuditSort, NewAuditEntry } from '../../runtime/audit';
import { auditNotes } from '../accounts/audit-notes';
import { principalOf } from '../accounts/principal';
import { bearer } from '../secrets';
import { ASKING, READS } from './needed-role';
import { templateOf } from './openapi/operation';

/** Whoever takes much away at once is written down, too. */
const TAKES_AWAY = ['/settings/export', '/results.csv'];
/** What agents do in a conversation is in its timeline. */
const TALK = /^\/sessions\/[^/]+\/(accept|messages|typing|form)$/;
/** By the first part of the path; everything else is a setting. */
const AREAS: { readonly [part: string]: string } = {
  ...{ users: 'users', password: 'users', tokens: 'tokens', 'sign-in': 'sign-ins', 'sign-ins': 'sign-ins' },
  ...{ releases: 'releases', people: 'people', audit: 'audit', 'local-carrier': 'local-carrier' },
  ...{ sessions: 'sessions', calls: 'sessions', 'dead-letters': 'sessions', results: 'results' },
  ...{ 'results.csv': 'results', jobs: 'jobs' },
};
export const AUDIT_AREAS = [...new Set([...Object.values(AREAS), 'settings'])];
/** Targets of these are names of people who work with it, and are shown as they are. */
const OF_STAFF = new Set(['users', 'tokens', 'sign-ins']);
const LONGEST = 200;

/** @returns null where nothing is written down @param at ms since the epoch */
export function auditEntry(request: Request, response: Response, at: number): NewAuditEntry | null {
  const { statusCode: status, locals } = response;
  const path = request.originalUrl.replace(/^\/api\/v1/i, '').split('?', 1)[0] ?? '';
  if (!isAudited(request, path, status)) return null;
  const [, first = ''] = path.split('/');
  const area = AREAS[first.toLowerCase()] ?? 'settings';
  const { who, target } = auditNotes({ locals } as Response);
  return {
    ...{ at, sort: sortOf(request), who: principalOf(request)?.name ?? who ?? null, area },
    ...{ action: actionOf(request, first), target: shown(target ?? paramsOf(request), area) },
    ...{ ip: addressOf(request), outcome: outcomeOf(status), status },
  };
}

/** Of a socket that serves both, IPv4 is told as IPv6. */
function addressOf({ ip = '' }: Request): string {
  return ip.replace(/^::ffff:(?=\d+\.)/i, '');
}

function isAudited(request: Request, path: string, status: number): boolean {
  if (auditNotes(request.res as Response).always) return true;
  if (READS.includes(request.method)) {
    const known = principalOf(request) !== null || bearer(request) !== '';
    return TAKES_AWAY.includes(path) ? known : known && [401, 403].includes(status);
  }
  return request.method !== 'OPTIONS' && !ASKING.includes(path) && !TALK.test(path);
}

function sortOf(request: Request): AuditSort {
  const who = principalOf(request);
  if (!who) return 'nobody';
  const isCli = who.sort !== 'user' && (request.header('user-agent') ?? '').startsWith(CLI_AGENT);
  return isCli ? 'command-line' : who.sort;
}

/** Of what found no route only the kind is told: a path is whatever somebody wrote. */
function actionOf({ method, route }: Request, first: string): string {
  const path: unknown = (route as { path?: unknown } | undefined)?.path;
  if (typeof path === 'string') return `${method} ${templateOf(path)}`;
  return `${method} ${first.toLowerCase() in AREAS ? `/${first.toLowerCase()}/…` : '…'}`;
}

function paramsOf({ route, params }: Request): string {
  return route === undefined ? '' : Object.values(params).join(' ');
}

function shown(target: string, area: string): string {
  const plain = OF_STAFF.has(area) ? target : String(maskPersonal(target));
  return plain.slice(0, LONGEST);
}

function outcomeOf(status: number): AuditOutcome {
  if (status < 400) return 'done';
  return status < 500 ? 'refused' : 'failed';
}
