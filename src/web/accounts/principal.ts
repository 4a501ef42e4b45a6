/** Who sent a request. Owns: where that is remembered while it is answered. */
import type { Request, Response } from 'express';
import type { Role, SignIn } from '../../runtime/accounts';

export interface Principal {
  /** how they showed who they are: signed in, a token with a name, the admin token */
  sort: 'user' | 'token' | 'admin-token';
  /** of the user or the token; null: whoever has the admin token */
  name: string | null;
  role: Role;
  /** null: no cookie, but a token */
  signIn: SignIn | null;
}

export function rememberPrincipal(response: Response, principal: Principal): void {
  response.locals['principal'] = principal;
}

/** @returns null where nobody was asked for */
export function principalOf({ res }: Request): Principal | null {
  return (res?.locals['principal'] as Principal | undefined) ?? null;
}

/** The name of whoever is signed in; null for programs: a token may be called as a user is. */
export function userOf(request: Request): string | null {
  const who = principalOf(request);
  return who?.sort === 'user' ? who.name : null;
}
