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
import { says, type Finding } from './finding';

const BEFORE: readonly Check[] = [checkConfiguration, checkDataFolder];
const AFTER: readonly Check[] = [checkClock, checkAccount];
/** They put right what the carrier calls: only where that leads to us. */
const SET: readonly Check[] = [checkNumbers, checkChats];
const LAST: readonly Check[] = [checkVirtualAgents, checkQueues];

/** @returns what was found, in order; nothing is changed unless `fix` says so */
export async function examine(config: Config, how: Pick<Examination, 'clock' | 'fix'>): Promise<Finding[]> {
  const { findings: ofStore, settings } = await checkStore(config);
  const examination = examinationOf(config, settings, how);
  const before = [...(await run(BEFORE, examination)), ...ofStore, ...(await run(AFTER, examination))];
  const ofAddress = await checkPublicAddress(examination);
  const held = how.fix && ofAddress.some(({ level }) => level === 'problem');
  const found = [...before, ...ofAddress, ...(held ? [nothingSet(examination)] : [])];
  const set = held ? { ...examination, fix: false, held } : examination;
  return [...found, ...(await run(SET, set)), ...(await run(LAST, examination))];
}

async function run(checks: readonly Check[], examination: Examination): Promise<Finding[]> {
  const found: Finding[] = [];
  for (const check of checks) found.push(...(await check(examination)));
  return found;
}

/** Numbers that work are not led to an address that does not. */
function nothingSet({ publicUrl }: Examination): Finding {
  const hint = 'mend it, then run `aftercall doctor --fix` again';
  return says('public-address').note(
    publicUrl,
    'nothing was set at the carrier: this address has a problem',
    hint,
  );
}
