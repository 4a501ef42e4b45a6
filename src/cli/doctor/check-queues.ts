/** Queues in which customers would wait for nobody, and settings that name what is not there. */
import { checkFlows } from '../../flow/catalog';
import { readFlowFiles } from '../../runtime/read-flow-files';
import { checkReferences } from '../../settings/check-references';
import type { Settings } from '../../settings/read-settings';
import type { Check } from './examination';
import { says, type Finding } from './finding';

const { ok, note, problem } = says('queues');
const flowsSay = says('flows');

export const checkQueues: Check = async ({ config, settings }) => {
  const found = settings ? ofQueues(settings) : [note('queues', 'not looked at: there are no settings yet')];
  return [...found, ...(await ofFlows(config.flowsDir, settings))];
};

function ofQueues({ queues }: Settings): Finding[] {
  const empty = Object.entries(queues).filter(([, { agents }]) => agents.length === 0);
  const hint = 'give it agents: Settings > Queue';
  if (empty.length === 0) return [ok('queues', 'each has agents')];
  return empty.map(([name]) => problem(`queue "${name}"`, 'has no agents: customers wait for nobody', hint));
}

async function ofFlows(folder: string, settings: Settings | null): Promise<Finding[]> {
  const files = await readFlowFiles(folder).catch(() => null);
  if (!files)
    return [flowsSay.problem(folder, 'cannot be read', 'set FLOWS_DIR to the folder of your flows')];
  const { catalog, problems } = checkFlows(files);
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  if (!catalog)
    return [flowsSay.problem(folder, `has ${errors} mistakes`, 'run `aftercall check` to see them')];
  const wrong = settings ? checkReferences(settings, [...catalog.flows.values()]) : [];
  if (wrong.length === 0) return [flowsSay.ok(folder, 'has no mistakes, and fits the settings')];
  return wrong.map(({ kind, name, path, message, hint }) =>
    flowsSay.problem(`${kind} "${name}"`, [path, message].filter(Boolean).join(': '), hint ?? 'change it'),
  );
}
