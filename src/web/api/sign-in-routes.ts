/** Signing in and out of the portal, and the first of its users. Owns: these routes, which need no authorisation. */
import { json, Router } from 'express';
import { z } from 'zod';
import { PublicError } from '../../errors';
import type { Account } from '../../runtime/accounts';
import { noteForAudit } from '../accounts/audit-notes';
import { hashPassword } from '../accounts/password';
import type { AppDeps } from '../app-deps';
import { refuseOtherSite, type Door } from './authorise';
import { checked } from './checked';
import { accountName, newPassword } from './user-routes';

export const signInBody = z.strictObject({ name: z.string().max(200), password: z.string().max(1024) });
export const firstUserBody = z.strictObject({
  /** of the link that the first start prints */
  invitation: z.string().max(200),
  name: accountName,
  password: newPassword,
});

export function signInRoutes(deps: AppDeps, door: Door): Router {
  const { store, clock, invitation } = deps;
  const { reception } = door;
  const router = Router();
  const body = json({ limit: '4kb' });
  router.get('/sign-in', async (request, response) => {
    const who = await reception.recognise(request);
    response.json({
      user: who && { name: who.name, role: who.role },
      firstUser: (await store.accounts()).length === 0,
      localCarrier: deps.localCarrierUrl !== undefined,
      oidc: deps.oidc !== undefined,
    });
  });
  router.post('/sign-in', body, async (request, response) => {
    refuseOtherSite(request);
    const { name, password } = checked(signInBody, request.body);
    response.json({ user: view(await reception.signIn(request, response, name, password)) });
  });
  router.post('/sign-in/first', body, async (request, response) => {
    refuseOtherSite(request);
    const given = checked(firstUserBody, request.body);
    if (!invitation?.fits(given.invitation)) throw new PublicError('bad-invitation');
    const password = await hashPassword(given.password);
    const account: Account = { name: given.name, role: 'admin', password, createdAt: clock.now() };
    if (!(await store.saveFirstAccount(account))) throw new PublicError('bad-invitation');
    await reception.open(request, response, account);
    noteForAudit(response, { who: account.name });
    response.status(201).json({ user: view(account) });
  });
  router.delete('/sign-in', async (request, response) => {
    refuseOtherSite(request);
    await reception.signOut(request, response);
    response.status(204).end();
  });
  return router;
}

function view({ name, role }: Account): Pick<Account, 'name' | 'role'> {
  return { name, role };
}
