/** Signing in with a provider of OpenID Connect: what has to be configured. Owns: those variables and their checks. */
import { readPairs } from './value-pairs';

export interface OidcConfig {
  /** where its configuration is found (OpenID Connect Discovery) */
  issuer: string;
  clientId: string;
  clientSecret: string;
  scope: string;
  /** claim that names the user */
  nameClaim: string;
  /** claim with the groups or roles of the user: a text, or a list of texts */
  rolesClaim: string;
  /** our role, and the group that has it */
  roles: { readonly [role: string]: string };
}

const ROLE = /^(viewer|editor|admin)$/;
/** What nobody sets who does not mean to sign in that way; the others have a default. */
const REQUIRED = ['OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET', 'OIDC_ROLES'];
const LOCAL = /^http:\/\/(localhost|127(\.\d+){3}|\[::1\])(:\d+)?(\/|$)/;

/** @returns undefined: nobody signs in that way; what is wrong joins `problems` */
export function readOidc(
  env: { readonly [name: string]: string | undefined },
  problems: string[],
): OidcConfig | undefined {
  const issuer = env['OIDC_ISSUER'] ?? '';
  if (issuer === '') {
    const set = REQUIRED.filter((name) => env[name]);
    if (set.length > 0) problems.push(`OIDC_ISSUER: must be set together with ${set.join(', ')}`);
    return undefined;
  }
  if (!URL.canParse(issuer) || !(issuer.startsWith('https://') || LOCAL.test(issuer)))
    problems.push('OIDC_ISSUER: must be an https URL, or an http URL of this machine');
  for (const name of REQUIRED)
    if (!env[name]) problems.push(`${name}: must be set together with OIDC_ISSUER`);
  return {
    ...{ issuer, clientId: env['OIDC_CLIENT_ID'] ?? '', clientSecret: env['OIDC_CLIENT_SECRET'] ?? '' },
    scope: env['OIDC_SCOPE'] || 'openid profile email',
    nameClaim: env['OIDC_NAME_CLAIM'] || 'preferred_username',
    rolesClaim: env['OIDC_ROLES_CLAIM'] || 'groups',
    roles: readPairs('OIDC_ROLES', ROLE, env['OIDC_ROLES'] ?? '', problems),
  };
}
