/** Accounts and sign-ins. Owns: those tables. Must not know: passwords, cookies, or what a role allows. */
import type { Account, AccountStore, SignIn } from '../runtime/accounts';
import type { Driver } from './driver';
import type { GroupCommit } from './group-commit';

const ACCOUNT = 'name, role, password, created_at AS createdAt';
const SIGN_IN = 'id, secret, account, browser, created_at AS createdAt, seen_at AS seenAt';

/** A name is the same in any case (of ASCII letters). */
export function accounts(db: Driver, writes: GroupCommit): AccountStore {
  return { ...accountRows(db, writes), ...signInRows(db, writes) };
}

type Accounts = 'accounts' | 'account' | 'saveAccount' | 'saveFirstAccount' | 'removeAccount';

function accountRows(db: Driver, writes: GroupCommit): Pick<AccountStore, Accounts> {
  const all = db.prepare<Account>(`SELECT ${ACCOUNT} FROM account ORDER BY name`);
  const one = db.prepare<Account>(`SELECT ${ACCOUNT} FROM account WHERE name = ?`);
  const any = db.prepare<{ name: string }>('SELECT name FROM account LIMIT 1');
  const save = db.prepare<never>(
    'INSERT INTO account (name, role, password, created_at) VALUES (?, ?, ?, ?) ' +
      'ON CONFLICT (name) DO UPDATE SET role = excluded.role, password = excluded.password',
  );
  const remove = db.prepare<never>('DELETE FROM account WHERE name = ?');
  const signOut = db.prepare<never>('DELETE FROM sign_in WHERE account = ?');
  const write = ({ name, role, password, createdAt }: Account): void =>
    void save.run(name, role, password, createdAt);
  return {
    accounts: async () => all.all(),
    account: async (name) => one.get(name) ?? null,
    saveAccount: (account) => writes.submit(() => () => write(account)),
    saveFirstAccount: (account) =>
      writes.submit(() => () => {
        if (any.get()) return false;
        write(account);
        return true;
      }),
    removeAccount: (name) =>
      writes.submit(() => () => {
        signOut.run(name);
        return remove.run(name).changes > 0;
      }),
  };
}

function signInRows(db: Driver, writes: GroupCommit): Omit<AccountStore, Accounts> {
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
    saveSignIn: ({ id, secret, account, browser, createdAt, seenAt }) =>
      writes.submit(() => () => void add.run(id, secret, account, browser, createdAt, seenAt)),
    async signIn(secret) {
      const signIn = one.get(secret);
      const account = signIn && owner.get(signIn.account);
      return signIn && account ? { signIn, account } : null;
    },
    signIns: async (account) => (account === undefined ? all.all() : own.all(account)),
    seenSignIn: (id, at) => writes.submit(() => () => void seen.run(at, id)),
    removeSignIn: (id) => writes.submit(() => () => remove.run(id).changes > 0),
    removeSignInsOf: (account, except = '') => writes.submit(() => () => void removeAll.run(account, except)),
  };
}
