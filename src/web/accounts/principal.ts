/** Who sent a request. Owns: where that is remembered while it is answered. */
import type { Request, Response } from 'express';
import type { Role, SignIn } from '../../runtime/accounts';

export interface Principal {
  /** null: whoever has the admin token */
  name: string | null;
  role: Role;
  /** null: no cookie, but the admin token */
  signIn: SignIn | null;
}

export function rememberPrincipal(response: Response, principal: Principal): void {
  response.locals['principal'] = principal;
}

/** @returns null where nobody was asked for */
export function principalOf({ res }: Request): Principal | null {
  return (res?.locals['principal'] as Principal | undefined) ?? null;
}
