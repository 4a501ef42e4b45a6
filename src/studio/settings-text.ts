/** The settings a converted flow needs, as a fragment to fill in. */

export interface NeededQueue {
  name: string;
  /** what Studio called it: a workflow's SID, or a queue's name */
  origin: string;
  widgets: string[];
}

/** A document for `aftercall settings import`. */
export function settingsText(
  flows: readonly string[],
  queues: readonly NeededQueue[],
  language: string,
): string {
  const [first = 'flow'] = flows;
  const queueLines = queues.flatMap(({ name, origin, widgets }) => [
    `  ${name}: # ${[origin, widgets.join(', ')].filter((one) => one !== '').join('; ')}`,
    '    agents: # who takes these calls',
    "      - { id: agent-1, name: Agent One, endpoint: 'client:agent-1', chat: agent-1 }",
  ]);
  return [
    `# What ${flows.join(', ')} needs. Fill in, then: aftercall settings import FILE`,
    ...(queues.length > 0 ? ['queues:', ...queueLines] : []),
    '# The number customers call:',
    '# numbers:',
    `#   '+15551000': { flow: ${first}, language: ${language}, name: Main line }`,
    '',
  ].join('\n');
}
