/**
 * Tokens with which programs use the API. Owns: what is kept of one, and the port to where. Must not know: how tokens
 * are made or hashed.
 */
import type { Role } from './accounts';

/** Times in ms since the epoch. */
export interface ApiToken {
  id: string;
  /** what it is for; no two differ in case alone */
  name: string;
  role: Role;
  createdAt: number;
  /** who made it */
  createdBy: string;
  /** from when on it is good for nothing; null: it goes on */
  expiresAt: number | null;
  /** when it was used last, to the minute; null: never */
  seenAt: number | null;
}

export interface ApiTokenStore {
  /** Newest first. */
  apiTokens(): Promise<ApiToken[]>;
  /** @returns the token with this hash, expired or not */
  apiToken(hash: string): Promise<ApiToken | null>;
  /** @returns false when there is one of this name, and nothing was saved */
  addApiToken(token: ApiToken, hash: string): Promise<boolean>;
  seenApiToken(id: string, at: number): Promise<void>;
  /** @returns what was removed; null: there was none */
  removeApiToken(id: string): Promise<ApiToken | null>;
}
