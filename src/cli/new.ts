/** `aftercall new`: a flow to begin with, with its prompts and a test. */
import { Command, Option } from 'commander';
import { addFlow } from './templates/add-flow';
import { TEMPLATES } from './templates/templates';

export function newCommand(write: (line: string) => void = console.log): Command {
  return new Command('new')
    .argument('<flow>', 'its name')
    .addOption(
      new Option('--template <name>', 'what it begins as').choices(Object.keys(TEMPLATES)).default('menu'),
    )
    .option('--flows <folder>', 'folder of the flows', './flows')
    .action(async (flow: string, { template, flows }: { template: string; flows: string }) => {
      for (const file of await addFlow(flows, flow, template)) write(`written: ${file}`);
    });
}
