import { ApiApp } from '../api-app';

let app: ApiApp;
beforeAll(async () => {
  app = await ApiApp.start();
});
afterAll(() => app.remove());

test('whoever says that a user is new changes nobody who is there', async () => {
  const isNew = (name: string) => app.api().put(`/users/${name}`).set('if-none-match', '*');
  await isNew('nadia').send({ role: 'editor', password: 'long enough for nadia' }).expect(200);
  const { status, body } = await isNew('Nadia').send({ role: 'viewer', password: 'somebody else entirely' });
  expect([status, body]).toEqual([
    412,
    expect.objectContaining({ code: 'name-exists', title: 'There is one of this name.' }),
  ]);
  const asked = app.api().post('/sign-in').set('x-requested-with', 'aftercall');
  const { body: signedIn } = await asked
    .send({ name: 'nadia', password: 'long enough for nadia' })
    .expect(200);
  expect(signedIn.user).toEqual({ name: 'nadia', role: 'editor' });
});
