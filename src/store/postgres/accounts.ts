/** Accounts and sign-ins. Must not know: passwords, cookies, or what a role allows. */
import type { Account, AccountStore, SignIn } from '../../runtime/accounts';
import type { Database, Sql } from './database';
import type { Order } from '../order';

const ACCOUNT = 'account.name, account.role, account.password, account.created_at AS "createdAt"';
const SIGN_IN = 'id, secret, account, browser, created_at AS "createdAt", seen_at AS "seenAt"';
const ADD = `INSERT INTO account (name, role, password, created_at) VALUES ($1, $2, $3, $4)
  ON CONFLICT (lower(name))`;
const SAVE = `${ADD} DO UPDATE SET role = excluded.role, password = excluded.password`;

/** A name is the same in any case (of ASCII letters). */
export function accounts(db: Database, writes: Order): AccountStore {
  return { ...accountRows(db, writes), ...signInRows(db) };
}

type Accounts = 'accounts' | 'account' | 'saveAccount' | 'addAccount' | 'saveFirstAccount' | 'removeAccount';

function accountRows(db: Database, writes: Order): Pick<AccountStore, Accounts> {
  const save = async (sql: Sql, { name, role, password, createdAt }: Account): Promise<void> =>
    void (await sql.rows(SAVE, name, role, password, createdAt));
  return {
    accounts: () => db.rows<Account>(`SELECT ${ACCOUNT} FROM account ORDER BY lower(name)`),
    account: (name) => accountNamed(db, name),
    saveAccount: (account) => save(db, account),
    addAccount: ({ name, role, password, createdAt }) =>
      writes.run('accounts', async () => {
        const sql = `${ADD} DO NOTHING RETURNING name`;
        return (await db.rows(sql, name, role, password, createdAt)).length > 0;
      }),
    saveFirstAccount: (account) =>
      writes.run('accounts', () =>
        db.transaction('settings', async (sql) => {
          if ((await sql.rows('SELECT 1 AS found FROM account LIMIT 1')).length > 0) return false;
          await save(sql, account);
          return true;
        }),
      ),
    async removeAccount(name) {
      const removed = await db.rows(
        `WITH gone AS (DELETE FROM account WHERE lower(name) = lower($1) RETURNING name),
         signed_out AS (DELETE FROM sign_in WHERE lower(account) = lower($1))
         SELECT name FROM gone`,
        name,
      );
      return removed.length > 0;
    },
  };
}

async function accountNamed(sql: Sql, name: string): Promise<Account | null> {
  const found = await sql.rows<Account>(`SELECT ${ACCOUNT} FROM account WHERE lower(name) = lower($1)`, name);
  return found[0] ?? null;
}

function signInRows(sql: Sql): Omit<AccountStore, Accounts> {
  return {
    async saveSignIn({ id, secret, account, browser, createdAt, seenAt }) {
      await sql.rows(
        `INSERT INTO sign_in (id, secret, account, browser, created_at, seen_at) VALUES ($1, $2, $3, $4, $5, $6)`,
        ...[id, secret, account, browser, createdAt, seenAt],
      );
    },
    async signIn(secret) {
      const [signIn] = await sql.rows<SignIn>(`SELECT ${SIGN_IN} FROM sign_in WHERE secret = $1`, secret);
      const account = signIn && (await accountNamed(sql, signIn.account));
      return signIn && account ? { signIn, account } : null;
    },
    signIns: (account) =>
      sql.rows<SignIn>(
        `SELECT ${SIGN_IN} FROM sign_in WHERE $1::text IS NULL OR lower(account) = lower($1)
         ORDER BY created_at DESC, id`,
        account ?? null,
      ),
    seenSignIn: async (id, at) =>
      void (await sql.rows('UPDATE sign_in SET seen_at = $1 WHERE id = $2', at, id)),
    removeSignIn: async (id) =>
      (await sql.rows('DELETE FROM sign_in WHERE id = $1 RETURNING id', id)).length > 0,
    async removeSignInsOf(account, except = '') {
      await sql.rows('DELETE FROM sign_in WHERE lower(account) = lower($1) AND id <> $2', account, except);
    },
  };
}
