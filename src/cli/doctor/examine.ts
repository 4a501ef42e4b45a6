/** Everything the doctor looks at, in the order in which one thing rests on the other. */
import type { Config } from '../../config';
import { checkAccount } from './check-account';
import { checkChats } from './check-chats';
import { checkClock } from './check-clock';
import { checkConfiguration } from './check-configuration';
import { checkDataFolder } from './check-data-folder';
import { checkNumbers } from './check-numbers';
import { checkPublicAddress } from './check-public-address';
import { checkQueues } from './check-queues';
import { checkStore } from './check-store';
import { checkVirtualAgents } from './check-virtual-agents';
import { examinationOf, type Check, type Examination } from './examination';
import type { Finding } from './finding';

const BEFORE: readonly Check[] = [checkConfiguration, checkDataFolder];
const AFTER: readonly Check[] = [
  ...[
    checkClock,
    checkAccount,
    checkPublicAddress,
    checkNumbers,
    checkChats,
    checkVirtualAgents,
    checkQueues,
  ],
];

/** @returns what was found, in order; nothing is changed unless `fix` says so */
export async function examine(config: Config, how: Pick<Examination, 'clock' | 'fix'>): Promise<Finding[]> {
  const { findings: ofStore, settings } = await checkStore(config);
  const examination = examinationOf(config, settings, how);
  const run = async (checks: readonly Check[]): Promise<Finding[]> => {
    const found: Finding[] = [];
    for (const check of checks) found.push(...(await check(examination)));
    return found;
  };
  return [...(await run(BEFORE)), ...ofStore, ...(await run(AFTER))];
}
