/**
 * The link that makes the first administrator. Owns: its token, which lives as long as the process and works
 * while there is no account.
 */
import { randomBytes } from 'node:crypto';
import type { AccountStore } from '../../runtime/accounts';
import { sameSecret } from '../secrets';

export interface Invitation {
  fits(token: string): boolean;
  /** Address of the page that takes it. The token is in the fragment, which no server or proxy ever sees. */
  link(url: string): string;
}

/** @returns null when there is somebody already */
export async function createInvitation(store: AccountStore): Promise<Invitation | null> {
  if ((await store.accounts()).length > 0) return null;
  const token = randomBytes(24).toString('base64url');
  return {
    fits: (given) => sameSecret(given, token),
    link: (url) => `${url}/welcome#${token}`,
  };
}
