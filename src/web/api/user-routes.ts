/** Users of the portal, their passwords and where they are signed in. Owns: these routes. */
import { Router, type Request } from 'express';
import { z } from 'zod';
import { PublicError } from '../../errors';
import { ROLES, type Account } from '../../runtime/accounts';
import { hashPassword } from '../accounts/password';
import { noteForAudit } from '../accounts/audit-notes';
import { principalOf, userOf } from '../accounts/principal';
import { isOver, type Reception } from '../accounts/reception';
import type { AppDeps } from '../app-deps';
import { mustBeNew } from './author-of';
import { checked } from './checked';
import { isoTime } from './iso-time';

const SHORTEST_PASSWORD = 10;

export const accountName = z
  .string()
  .regex(
    /^[\p{L}\p{N}][\p{L}\p{N} ._@+-]{0,63}$/u,
    'must begin with a letter or digit and have up to 64 letters, digits, spaces, . _ @ + -',
  );
export const newPassword = z
  .string()
  .min(SHORTEST_PASSWORD, `must have at least ${SHORTEST_PASSWORD} characters`)
  .max(256);
export const userBody = z.strictObject({
  role: z.enum(ROLES),
  /** of a new user, or a new one; absent: it stays */
  password: newPassword.exactOptional(),
});
export const passwordBody = z.strictObject({ current: z.string().max(1024), password: newPassword });

export function userRoutes(deps: AppDeps, reception: Pick<Reception, 'prove'>): Router {
  const { store, clock } = deps;
  const router = Router();
  router.get('/users', async (_request, response) => {
    const [users, signIns] = await Promise.all([store.accounts(), store.signIns()]);
    const items = users.map(({ name, role, createdAt }) => {
      const own = signIns.filter(({ account }) => account === name);
      const seen = own.map(({ seenAt }) => seenAt);
      const open = own.filter((one) => !isOver(one, clock.now()));
      return {
        ...{ name, role, createdAt: isoTime(createdAt), signIns: open.length },
        seenAt: isoTime(seen.length === 0 ? null : Math.max(...seen)),
      };
    });
    response.json({ items });
  });
  router.put('/users/:name', async (request, response) => {
    const account = await saveUser(deps, request);
    response.json({ name: account.name, role: account.role });
  });
  router.delete('/users/:name', async (request, response) => {
    const { name } = request.params;
    await refuseLastAdmin(deps, name);
    if (!(await store.removeAccount(name))) throw new PublicError('not-found', 'user');
    response.status(204).end();
  });
  router.post('/password', async (request, response) => {
    const { current, password } = checked(passwordBody, request.body);
    const name = userOf(request);
    if (name === null) throw new PublicError('sign-in-failed');
    const account = await reception.prove(request, response, name, current);
    await store.saveAccount({ ...account, password: await hashPassword(password) });
    await store.removeSignInsOf(account.name, principalOf(request)?.signIn?.id);
    response.status(204).end();
  });
  router.use(signInListRoutes(deps));
  return router;
}

/** Everybody sees and ends their own, administrators those of all. */
function signInListRoutes({ store, clock }: AppDeps): Router {
  const router = Router();
  const visible = async (request: Request) => {
    if (principalOf(request)?.role === 'admin') return store.signIns();
    const name = userOf(request);
    return name === null ? [] : store.signIns(name);
  };
  router.get('/sign-ins', async (request, response) => {
    const here = principalOf(request)?.signIn?.id;
    const open = (await visible(request)).filter((one) => !isOver(one, clock.now()));
    const items = open.map(({ id, account, browser, createdAt, seenAt }) => ({
      ...{ id, user: account, browser, here: id === here },
      ...{ createdAt: isoTime(createdAt), seenAt: isoTime(seenAt) },
    }));
    response.json({ items });
  });
  router.delete('/sign-ins/:id', async (request, response) => {
    const { id } = request.params;
    const known = (await visible(request)).find((one) => one.id === id);
    if (!known || !(await store.removeSignIn(id))) throw new PublicError('not-found', 'sign-in');
    noteForAudit(response, { target: known.account });
    response.status(204).end();
  });
  return router;
}

/** A new password signs its owner out everywhere; a new role holds from the next request on. */
async function saveUser(deps: AppDeps, request: Request): Promise<Account> {
  const { store, clock } = deps;
  const { role, password } = checked(userBody, request.body);
  const name = checked(accountName, String(request.params['name']));
  const known = await store.account(name);
  const isNew = mustBeNew(request);
  if (known && isNew) throw new PublicError('name-exists', 'user');
  if (!known && password === undefined) {
    throw new PublicError('invalid', '', [{ path: 'password', message: 'is missing: a new user needs one' }]);
  }
  if (known && role !== 'admin') await refuseLastAdmin(deps, name);
  const account = {
    ...{ name: known?.name ?? name, role, createdAt: known?.createdAt ?? clock.now() },
    password: password === undefined ? (known?.password ?? '') : await hashPassword(password),
  };
  if (!isNew) await store.saveAccount(account);
  // Somebody else may have made one in between.
  else if (!(await store.addAccount(account))) throw new PublicError('name-exists', 'user');
  if (known && password !== undefined)
    await store.removeSignInsOf(known.name, principalOf(request)?.signIn?.id);
  return account;
}

/** @throws PublicError last-admin */
async function refuseLastAdmin({ store }: AppDeps, name: string): Promise<void> {
  const admins = (await store.accounts()).filter(({ role }) => role === 'admin');
  const isOne = admins.some((one) => one.name.toLowerCase() === name.toLowerCase());
  if (isOne && admins.length === 1) throw new PublicError('last-admin');
}
