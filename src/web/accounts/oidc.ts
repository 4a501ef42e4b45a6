/**
 * Signing in with a provider of OpenID Connect, through a certified client (npm: openid-client). Owns: the authorization
 * code flow with PKCE, and what of the provider's claims becomes an account. Must not know: cookies of ours, or routes.
 */
import type * as OpenIdClient from 'openid-client';
import { PublicError } from '../../errors';
import { errorWord } from '../../lib/error-code';
import { sha256 } from '../../lib/hash';
import type { OidcConfig } from '../../lib/oidc-config';
import type { Log } from '../../log';
import { ROLES, type Account, type Role } from '../../runtime/accounts';

/** What the browser keeps until it comes back. */
export interface Attempt {
  state: string;
  nonce: string;
  verifier: string;
}

export interface Identity {
  name: string;
  role: Role;
  /** stands where a password's hash would: it is no password, and of nobody else */
  mark: string;
}

type Claims = { readonly [claim: string]: unknown };
type Client = typeof OpenIdClient;

export class Oidc {
  private known: Promise<{ client: Client; provider: OpenIdClient.Configuration }> | null = null;

  /** @param callbackUrl where the provider sends people back */
  constructor(
    private readonly config: OidcConfig,
    private readonly callbackUrl: string,
    private readonly log: Pick<Log, 'warn'>,
  ) {}

  /** @returns where to send the browser, and what it has to bring back @throws PublicError oidc-failed */
  async begin(): Promise<{ url: string; attempt: Attempt }> {
    const { client, provider } = await this.provider();
    const attempt = {
      ...{ state: client.randomState(), nonce: client.randomNonce() },
      verifier: client.randomPKCECodeVerifier(),
    };
    const url = client.buildAuthorizationUrl(provider, {
      ...{ redirect_uri: this.callbackUrl, scope: this.config.scope },
      ...{ state: attempt.state, nonce: attempt.nonce },
      code_challenge: await client.calculatePKCECodeChallenge(attempt.verifier),
      code_challenge_method: 'S256',
    });
    return { url: url.href, attempt };
  }

  /** @param query of the address the provider sent the browser to @throws PublicError oidc-failed, oidc-no-role */
  async finish(query: string, { state, nonce, verifier }: Attempt): Promise<Identity> {
    const { client, provider } = await this.provider();
    const checks = { expectedState: state, expectedNonce: nonce, pkceCodeVerifier: verifier };
    const url = new URL(`${this.callbackUrl}${query}`);
    const claims = await client
      .authorizationCodeGrant(provider, url, { ...checks, idTokenExpected: true })
      .then((tokens) => this.claimsOf(client, provider, tokens))
      .catch((error: unknown) => this.failed('the provider of sign-ins did not confirm one', error));
    return this.identityOf(claims);
  }

  /** Some providers put groups into the ID token, others tell them when asked (OpenID Connect Core: UserInfo). */
  private async claimsOf(
    client: Client,
    provider: OpenIdClient.Configuration,
    tokens: OpenIdClient.TokenEndpointResponse & OpenIdClient.TokenEndpointResponseHelpers,
  ): Promise<Claims> {
    const own: Claims = tokens.claims() ?? {};
    const wanted = [this.config.rolesClaim, this.config.nameClaim];
    const hasAll = wanted.every((claim) => claim in own);
    if (hasAll || !provider.serverMetadata().userinfo_endpoint) return own;
    const more = await client.fetchUserInfo(provider, tokens.access_token, String(own['sub']));
    return { ...more, ...own };
  }

  private identityOf(claims: Claims): Identity {
    const { nameClaim, rolesClaim, roles, issuer } = this.config;
    const groups = [claims[rolesClaim]].flat().map(String);
    const role = ROLES.filter((one) => roles[one] !== undefined && groups.includes(roles[one])).at(-1);
    if (role === undefined) throw new PublicError('oidc-no-role');
    const name = String(claims[nameClaim] ?? claims['email'] ?? claims['sub']);
    return { name, role, mark: `oidc$${sha256(`${issuer} ${String(claims['sub'])}`)}` };
  }

  /** Asked once; again where that failed. */
  private provider(): NonNullable<typeof this.known> {
    this.known ??= this.discover().catch((error: unknown) => {
      this.known = null;
      return this.failed('the provider of sign-ins was not reached', error);
    });
    return this.known;
  }

  private async discover(): Promise<{ client: Client; provider: OpenIdClient.Configuration }> {
    const client = await import('openid-client');
    const { issuer, clientId, clientSecret } = this.config;
    const url = new URL(issuer);
    const execute = url.protocol === 'http:' ? [client.allowInsecureRequests] : [];
    const provider = await client.discovery(url, clientId, clientSecret, undefined, { execute, timeout: 10 });
    return { client, provider };
  }

  private failed(what: string, error: unknown): never {
    this.log.warn(what, { error: errorWord(error) });
    throw new PublicError('oidc-failed');
  }
}

/** @returns the account to save @throws PublicError oidc-name-taken when somebody else has the name */
export function accountFor({ name, role, mark }: Identity, known: Account | null, now: number): Account {
  if (known && known.password !== mark) throw new PublicError('oidc-name-taken');
  return { name: known?.name ?? name, role, password: mark, createdAt: known?.createdAt ?? now };
}
