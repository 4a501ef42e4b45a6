import { z } from 'zod';
import type { AgentKind } from '../../../src/agents/kind';
import { AGENT_KINDS } from '../../../src/agents/kinds';
import type { CatalogFlow } from '../../../src/settings/catalog-flow';
import { checkReferences } from '../../../src/settings/check-references';
import { readSettings, type Settings } from '../../../src/settings/read-settings';
import type { SettingKind } from '../../../src/settings/setting-kinds';
import type { VirtualAgentSettings } from '../../../src/settings/virtual-agent';

type Documents = { readonly [kind in SettingKind]?: { readonly [name: string]: object } };

/** Settings out of documents, all of which must be right by themselves. */
export function settingsOf(documents: Documents): Settings {
  const rows = Object.entries(documents).flatMap(([kind, named]) =>
    Object.entries(named).map(([name, document]) => ({
      ...{ kind, name, document: JSON.stringify(document), version: 1 },
    })),
  );
  const settings = readSettings(1, rows);
  expect(settings.problems).toEqual([]);
  return settings;
}

/** A virtual agent that runs the flow `survey`. */
export const agent = (change: object = {}): object => ({ flow: 'survey', languages: ['en'], ...change });

export const queue = { agents: [] };

export const number = (language: string, flow = 'main'): object => ({ flow, language });

/** A flow whose calls wait in these queues; absent: nothing is known of its queues. */
export function flow(
  name: string,
  queues?: string[],
  steps: { kind: string; flow?: string }[] = [],
): CatalogFlow {
  const known = queues && {
    queues,
    steps: new Map(steps.map((step, index) => [`step${index}`, step] as const)),
  };
  return { name, params: {}, languages: ['en', 'es', 'fr'], ...known };
}

export const FLOWS: CatalogFlow[] = [flow('main'), flow('survey', [])];

const limits: AgentKind['limits'] = {
  ...{ name: /^[a-z]+$/, nameRule: 'lower-case letters', pair: 12, total: 30, source: 'this test' },
  measure: (name, value) => name.length + value.length,
};

const made = (kind: string, channels: AgentKind['channels']): AgentKind => ({
  ...{
    kind,
    title: kind,
    channels,
    options: { uri: z.string() },
    limits,
    turns: false,
    attach: null,
    end: () => null,
  },
  goneMeans: { status: 'partial', reason: 'gone' },
});

/** The shipped kinds, and two with narrow limits. */
export function kindOf(name: string): AgentKind | undefined {
  if (name === 'phone') return made('phone', ['voice']);
  if (name === 'text') return made('text', ['chat']);
  return (AGENT_KINDS as readonly unknown[] as readonly AgentKind[]).find(({ kind }) => kind === name);
}

/** The settings with one virtual agent of a kind that only this test knows. */
export function withAgentOfKind(
  settings: Settings,
  name: string,
  kind: string,
  change: object = {},
): Settings {
  const document: unknown = {
    ...{ kind, uri: 'x', channels: ['voice'], languages: ['en'], enabled: true },
    ...change,
  };
  return {
    ...settings,
    virtualAgents: { ...settings.virtualAgents, [name]: document as VirtualAgentSettings },
  };
}

/** The problems, one text each: `kind name path: message (hint)`. */
export function check(settings: Settings, flows: readonly CatalogFlow[] = FLOWS): string[] {
  return checkReferences(settings, flows, kindOf).map(
    ({ kind, name, path, message, hint }) =>
      `${kind} ${name} ${path}: ${message}${hint === undefined ? '' : ` (${hint})`}`,
  );
}
