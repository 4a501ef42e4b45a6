/**
 * The document of a virtual agent. Owns: its schema: what every kind has, and each kind's own options.
 * Must not know: how a leg is attached to one (see agents/).
 */
import { z } from 'zod';
import type { AgentKind } from '../agents/kind';
import { AGENT_KINDS } from '../agents/kinds';
import { agentMeasuresSchema } from './agent-measures';
import { titleSchema } from './agent-title';
import { CHANNELS, channelSchema, type Channel } from './channel';
import { languageSchema } from './language';
import { nameSchema } from './plain-text';
import { valueAt } from './schema-walk';
import { evenIfInvalid, unique } from './unique';

const common = {
  languages: z
    .array(languageSchema)
    .min(1)
    .superRefine(
      unique((language) => language, 'language'),
      evenIfInvalid,
    ),
  /** what customers read as its name */
  title: titleSchema.exactOptional(),
  enabled: z.boolean().default(true),
  /** name of the virtual agent that takes over when this one fails */
  fallback: nameSchema.exactOptional(),
  /** which of its answers are counted in the results; a flow says that itself */
  measures: agentMeasuresSchema.exactOptional(),
};

/** Channels of a virtual agent of this kind, each of them one the kind has; calls where nothing is said. */
function channelsOf({ kind, channels }: Pick<AgentKind, 'kind' | 'channels'>) {
  const first: Channel[] = channels.includes('voice') ? ['voice'] : channels.slice(0, 1);
  return z
    .array(
      channelSchema.refine((channel) => channels.includes(channel), {
        error: ({ input }) => `the kind "${kind}" has no ${String(input)}: it serves ${channels.join(', ')}`,
      }),
    )
    .min(1)
    .superRefine(
      unique((channel) => channel, 'channel'),
      evenIfInvalid,
    )
    .default(first);
}

/** The schema of virtual agents of one kind: the kind's own options and what all have. */
export function agentDocumentSchema<Name extends string, Shape extends z.ZodRawShape>(
  kind: AgentKind<Name, Shape>,
) {
  return z
    .strictObject({
      kind: z.literal(kind.kind),
      ...kind.options,
      channels: channelsOf(kind),
      ...common,
    })
    .superRefine((document, context) => {
      tellNeeds(kind, document, context);
      if (kind.kind === 'flow' && valueAt(document, 'measures') !== undefined)
        context.addIssue({ code: 'custom', path: ['measures'], message: 'are said in the flow itself' });
    }, evenIfInvalidObject);
}

/** Tells what a served channel cannot do without. */
function tellNeeds<Name extends string, Shape extends z.ZodRawShape>(
  { kind, needs }: Pick<AgentKind<Name, Shape>, 'kind' | 'needs'>,
  document: object,
  context: z.core.$RefinementCtx,
): void {
  const channels: unknown = valueAt(document, 'channels');
  for (const channel of Array.isArray(channels) ? CHANNELS.filter((one) => channels.includes(one)) : []) {
    for (const option of needs?.[channel] ?? []) {
      if (valueAt(document, option) !== undefined) continue;
      const message = `is missing: ${channel} with the kind "${kind}" needs it`;
      context.addIssue({ code: 'custom', path: [option], message });
    }
  }
}

/** Runs on documents with other mistakes too, so that all mistakes are told at once. */
const evenIfInvalidObject = {
  when: ({ value }: { value: unknown }): boolean => typeof value === 'object' && value !== null,
};

type SettingsOf<Kind> =
  Kind extends AgentKind<infer Name, infer Shape>
    ? z.infer<
        z.ZodObject<
          { kind: z.ZodLiteral<Name>; channels: ReturnType<typeof channelsOf> } & Shape & typeof common
        >
      >
    : never;

/** A virtual agent of any kind; `kind` tells which options it has. */
export type VirtualAgentSettings = SettingsOf<(typeof AGENT_KINDS)[number]>;

/** A document without a kind is a flow of ours. */
function withKind(document: unknown): unknown {
  const plain = typeof document === 'object' && document !== null && !Array.isArray(document);
  return plain && !Object.hasOwn(document, 'kind') ? { kind: 'flow', ...document } : document;
}

type Documents = ReturnType<typeof agentDocumentSchema>;

/** The schema of virtual agents of any of `kinds`. */
export function virtualAgentSchemaOf<Document>(
  kinds: readonly Pick<AgentKind, 'kind' | 'options' | 'channels'>[],
): z.ZodType<Document> {
  const documents = kinds.map((kind) => agentDocumentSchema(kind as AgentKind));
  const union = z.discriminatedUnion('kind', documents as [Documents, ...Documents[]]);
  return z.preprocess(withKind, union) as unknown as z.ZodType<Document>;
}

export const virtualAgentSchema = virtualAgentSchemaOf<VirtualAgentSettings>(AGENT_KINDS);
