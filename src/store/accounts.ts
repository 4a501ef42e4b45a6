/** Accounts and sign-ins. Owns: those tables. Must not know: passwords, cookies, or what a role allows. */
import type { Account, AccountStore, SignIn } from '../runtime/accounts';
import type { Driver } from './driver';
import type { Writes } from './writes';

const ACCOUNT = 'name, role, password, created_at AS createdAt';
const ADD = 'INSERT INTO account (name, role, password, created_at) VALUES (?, ?, ?, ?) ON CONFLICT (name)';
const SIGN_IN = 'id, secret, account, browser, created_at AS createdAt, seen_at AS seenAt';

/** A name is the same in any case (of ASCII letters). */
export function accounts(db: Driver, writes: Writes): AccountStore {
  return { ...accountRows(db, writes), ...signInRows(db, writes) };
}

type Accounts = 'accounts' | 'account' | 'saveAccount' | 'addAccount' | 'saveFirstAccount' | 'removeAccount';

function accountRows(db: Driver, writes: Writes): Pick<AccountStore, Accounts> {
  const all = db.prepare<Account>(`SELECT ${ACCOUNT} FROM account ORDER BY name`);
  const one = db.prepare<Account>(`SELECT ${ACCOUNT} FROM account WHERE name = ?`);
  const any = db.prepare<{ name: string }>('SELECT name FROM account LIMIT 1');
  const save = db.prepare<never>(`${ADD} DO UPDATE SET role = excluded.role, password = excluded.password`);
  const add = db.prepare<never>(`${ADD} DO NOTHING`);
  const remove = db.prepare<never>('DELETE FROM account WHERE name = ?');
  const signOut = db.prepare<never>('DELETE FROM sign_in WHERE account = ?');
  const write = ({ name, role, password, createdAt }: Account): void =>
    void save.run(name, role, password, createdAt);
  return {
    accounts: async () => all.all(),
    account: async (name) => one.get(name) ?? null,
    saveAccount: writes.job('saveAccount', (account: Account) => () => () => write(account)),
    addAccount: writes.job(
      'addAccount',
      ({ name, role, password, createdAt }: Account) =>
        () =>
        () =>
          add.run(name, role, password, createdAt).changes > 0,
    ),
    saveFirstAccount: writes.job('saveFirstAccount', (account: Account) => () => () => {
      if (any.get()) return false;
      write(account);
      return true;
    }),
    removeAccount: writes.job('removeAccount', (name: string) => () => () => {
      signOut.run(name);
      return remove.run(name).changes > 0;
    }),
  };
}

function signInRows(db: Driver, writes: Writes): Omit<AccountStore, Accounts> {
  const add = db.prepare<never>(
    'INSERT INTO sign_in (id, secret, account, browser, created_at, seen_at) VALUES (?, ?, ?, ?, ?, ?)',
  );
  const one = db.prepare<SignIn>(`SELECT ${SIGN_IN} FROM sign_in WHERE secret = ?`);
  const owner = db.prepare<Account>(`SELECT ${ACCOUNT} FROM account WHERE name = ?`);
  const all = db.prepare<SignIn>(`SELECT ${SIGN_IN} FROM sign_in ORDER BY created_at DESC, id`);
  const own = db.prepare<SignIn>(
    `SELECT ${SIGN_IN} FROM sign_in WHERE account = ? ORDER BY created_at DESC, id`,
  );
  const seen = db.prepare<never>('UPDATE sign_in SET seen_at = ? WHERE id = ?');
  const remove = db.prepare<never>('DELETE FROM sign_in WHERE id = ?');
  const removeAll = db.prepare<never>('DELETE FROM sign_in WHERE account = ? AND id <> ?');
  return {
    saveSignIn: writes.job(
      'saveSignIn',
      ({ id, secret, account, browser, createdAt, seenAt }: SignIn) =>
        () =>
        () =>
          void add.run(id, secret, account, browser, createdAt, seenAt),
    ),
    async signIn(secret) {
      const signIn = one.get(secret);
      const account = signIn && owner.get(signIn.account);
      return signIn && account ? { signIn, account } : null;
    },
    signIns: async (account) => (account === undefined ? all.all() : own.all(account)),
    seenSignIn: writes.job('seenSignIn', (id: string, at: number) => () => () => void seen.run(at, id)),
    removeSignIn: writes.job('removeSignIn', (id: string) => () => () => remove.run(id).changes > 0),
    removeSignInsOf: writes.job(
      'removeSignInsOf',
      (account: string, except = '') =>
        () =>
        () =>
          void removeAll.run(account, except),
    ),
  };
}
