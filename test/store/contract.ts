/**
 * What every store must do, whatever its engine. Owns: opening a fresh store for each test.
 * Must not know: any engine.
 */
import type { Store } from '../../src/runtime/ports';
import { accountsContract } from './contract-accounts';
import { apiTokensContract } from './contract-api-tokens';
import { asksContract } from './contract-asks';
import { auditContract } from './contract-audit';
import { jobsContract } from './contract-jobs';
import { chatsContract } from './contract-chats';
import { checkContract } from './contract-check';
import { deadLettersContract } from './contract-dead-letters';
import { endedContract } from './contract-ended';
import { forgettingContract } from './contract-forgetting';
import { heldContract } from './contract-held';
import { looksContract } from './contract-looks';
import { manySettingsContract } from './contract-many-settings';
import { readsContract } from './contract-reads';
import { reopenContract } from './contract-reopen';
import { releasesContract } from './contract-releases';
import { resultsContract } from './contract-results';
import { reservationsContract } from './contract-reservations';
import { searchContract } from './contract-search';
import { settingsContract } from './contract-settings';
import { tasksContract } from './contract-tasks';
import { timersContract } from './contract-timers';
import { waitingContract } from './contract-waiting';
import { waysContract } from './contract-ways';
import { turnsContract } from './contract-turns';
import { togetherContract } from './contract-together';

/** A store of its own for one test. */
export interface OpenedStore {
  store: Store;
  /** closes it and opens the same data again; null where the data ends with the store */
  reopen: (() => Promise<Store>) | null;
  /** closes whatever is open and takes the data away */
  dispose(): Promise<void>;
}

/** The store of the test that is running, and a way to open it again. */
export interface Subject {
  store(): Store;
  reopen(): Promise<Store>;
}

/**
 * Runs the whole contract against stores from `open`, each of them empty. `keeps`: data outlives `close`; `more`: what
 * this engine does besides.
 */
export function storeContract(
  name: string,
  keeps: boolean,
  open: () => Promise<OpenedStore>,
  more: (subject: Subject) => void = () => undefined,
): void {
  describe(name, () => {
    let opened: OpenedStore;
    const subject: Subject = {
      store: () => opened.store,
      async reopen() {
        if (!opened.reopen) throw new Error('this store keeps nothing');
        return (opened.store = await opened.reopen());
      },
    };
    beforeEach(async () => {
      opened = await open();
    });
    afterEach(() => opened.dispose());

    accountsContract(subject);
    apiTokensContract(subject);
    auditContract(subject);
    jobsContract(subject);
    turnsContract(subject);
    heldContract(subject);
    checkContract(subject);
    togetherContract(subject);
    timersContract(subject);
    tasksContract(subject);
    looksContract(subject);
    deadLettersContract(subject);
    asksContract(subject);
    endedContract(subject);
    forgettingContract(subject);
    readsContract(subject);
    chatsContract(subject);
    releasesContract(subject);
    resultsContract(subject);
    searchContract(subject);
    waysContract(subject);
    reservationsContract(subject);
    waitingContract(subject);
    settingsContract(subject);
    manySettingsContract(subject);
    if (keeps) reopenContract(subject);
    more(subject);
  });
}
