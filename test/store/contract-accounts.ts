/** Accounts and sign-ins, whatever the store. */
import type { Account, SignIn } from '../../src/runtime/accounts';
import type { Subject } from './contract';

const account = (name: string, more: Partial<Account> = {}): Account => ({
  ...{ name, role: 'editor', password: `hash of ${name}`, createdAt: 1 },
  ...more,
});
const signIn = (id: string, of: string): SignIn => ({
  ...{
    id,
    secret: `secret ${id}`,
    account: of,
    browser: 'a browser',
    createdAt: Number(id),
    seenAt: Number(id),
  },
});

export function accountsContract({ store }: Subject): void {
  test('an account is kept by its name, in whatever case it is asked for', async () => {
    await store().saveAccount(account('Ana', { role: 'admin' }));
    await store().saveAccount(account('ana', { role: 'viewer', password: 'another' }));
    expect(await store().accounts()).toEqual([account('Ana', { role: 'viewer', password: 'another' })]);
    expect(await store().account('ANA')).toMatchObject({ name: 'Ana', role: 'viewer' });
    expect(await store().account('eva')).toBeNull();
  });

  test('a new account takes the place of none', async () => {
    const both = await Promise.all([
      store().addAccount(account('Ana', { role: 'admin' })),
      store().addAccount(account('ana', { role: 'viewer', password: 'another' })),
    ]);
    expect(both).toEqual([true, false]);
    expect(await store().addAccount(account('ANA', { password: 'a third' }))).toBe(false);
    expect(await store().accounts()).toEqual([account('Ana', { role: 'admin' })]);
  });

  test('the first account is saved only while there is none', async () => {
    const both = await Promise.all([
      store().saveFirstAccount(account('ana')),
      store().saveFirstAccount(account('eva')),
    ]);
    expect(both).toEqual([true, false]);
    expect(await store().saveFirstAccount(account('nora'))).toBe(false);
    expect(await store().accounts()).toEqual([account('ana')]);
  });

  test('a sign-in is found by its secret, with whose it is, until it ends', async () => {
    await store().saveAccount(account('ana'));
    await store().saveSignIn(signIn('1', 'ana'));
    await store().seenSignIn('1', 9);
    expect(await store().signIn('secret 1')).toEqual({
      signIn: { ...signIn('1', 'ana'), seenAt: 9 },
      account: account('ana'),
    });
    expect(await store().signIn('secret 2')).toBeNull();
    expect([await store().removeSignIn('1'), await store().removeSignIn('1')]).toEqual([true, false]);
    expect(await store().signIn('secret 1')).toBeNull();
  });

  test('sign-ins of one end together, but for one; those of others stay', async () => {
    for (const name of ['ana', 'eva']) await store().saveAccount(account(name));
    for (const [id, of] of [
      ['1', 'ana'],
      ['2', 'ana'],
      ['3', 'eva'],
    ] as const)
      await store().saveSignIn(signIn(id, of));
    await store().removeSignInsOf('Ana', '2');
    expect((await store().signIns()).map(({ id }) => id)).toEqual(['3', '2']);
    expect((await store().signIns('ana')).map(({ id }) => id)).toEqual(['2']);
    expect([await store().removeAccount('ana'), await store().removeAccount('ana')]).toEqual([true, false]);
    expect((await store().signIns()).map(({ id }) => id)).toEqual(['3']);
  });
}
