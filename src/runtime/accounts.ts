/**
 * Who may use the portal and the API with a password. Owns: roles and the port to where accounts are kept.
 * Must not know: how passwords are hashed, or cookies.
 */

/** What one may do, each of them all that the ones before may: look; change; administer users. */
export const ROLES = ['viewer', 'editor', 'admin'] as const;
export type Role = (typeof ROLES)[number];

/** True when `role` may do what `needed` may. */
export function mayAs(role: Role, needed: Role): boolean {
  return ROLES.indexOf(role) >= ROLES.indexOf(needed);
}

export interface Account {
  /** as it was written; no two differ in case alone */
  name: string;
  role: Role;
  /** a hash */
  password: string;
  /** ms since the epoch */
  createdAt: number;
}

/** One browser in which somebody is signed in. Times in ms since the epoch. */
export interface SignIn {
  id: string;
  /** hash of what the cookie holds */
  secret: string;
  account: string;
  /** how the browser names itself */
  browser: string;
  createdAt: number;
  seenAt: number;
}

export interface AccountStore {
  accounts(): Promise<Account[]>;
  account(name: string): Promise<Account | null>;
  /** Saves an account, new or not; the first spelling of the name stays. */
  saveAccount(account: Account): Promise<void>;
  /** Saves a new one. @returns false when there is one of this name, and nothing was saved */
  addAccount(account: Account): Promise<boolean>;
  /** The same for the very first one. @returns false when there is one already, and nothing was saved */
  saveFirstAccount(account: Account): Promise<boolean>;
  /** Its sign-ins end with it. @returns false when there is none */
  removeAccount(name: string): Promise<boolean>;

  saveSignIn(signIn: SignIn): Promise<void>;
  /** @returns the sign-in with this hash and whose it is */
  signIn(secret: string): Promise<{ signIn: SignIn; account: Account } | null>;
  /** Newest first; without a name those of everybody. */
  signIns(account?: string): Promise<SignIn[]>;
  seenSignIn(id: string, at: number): Promise<void>;
  /** @returns false when there is none */
  removeSignIn(id: string): Promise<boolean>;
  /** Ends all of an account, except one if it is named. */
  removeSignInsOf(account: string, except?: string): Promise<void>;
}
