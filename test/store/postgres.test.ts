import { openPostgres } from '../../src/store/postgres/open-postgres';
import { describeWithPostgres } from '../support/postgres/use-postgres';
import { type OpenedStore, storeContract } from './contract';

describeWithPostgres('PostgreSQL', (database) => {
  const open = () => openPostgres({ url: database.url() });

  storeContract('in a database', true, async (): Promise<OpenedStore> => {
    await database.empty();
    let store = await open();
    return {
      store,
      async reopen() {
        await store.close();
        return (store = await open());
      },
      dispose: () => store.close(),
    };
  });
});
