/** Who was there and when, as bars under one another. Owns: that panel; each bar says its times, too. */
import { Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/use-format';
import { Panel } from '../shell/panel';
import type { Session } from './session';

interface Bar {
  name: string;
  from: string;
  /** null: they are still there */
  to: string | null;
}

export function Legs({ session }: { session: Session }) {
  const { t } = useTranslation();
  const bars = barsOf(session, t('from.customer'), t('home.columns.agent'));
  const begin = Date.parse(session.startedAt);
  const end = Math.max(begin + 1000, ...bars.map(({ to }) => (to === null ? Date.now() : Date.parse(to))));
  return (
    <Panel title={t('session.legs')}>
      <Stack gap="xs" component="ul" m={0} p={0} style={{ listStyle: 'none' }}>
        {bars.map((bar) => (
          <Row key={`${bar.name} ${bar.from}`} bar={bar} begin={begin} whole={end - begin} />
        ))}
      </Stack>
    </Panel>
  );
}

function Row({ bar: { name, from, to }, begin, whole }: { bar: Bar; begin: number; whole: number }) {
  const format = useFormat();
  const start = Date.parse(from);
  const lasted = (to === null ? begin + whole : Date.parse(to)) - start;
  const percent = (ms: number): string => `${Math.min(100, Math.max(0, (100 * ms) / whole))}%`;
  return (
    <li>
      <Group justify="space-between" gap="xs">
        <Text size="sm">{name}</Text>
        <Text size="xs" c="dimmed" className="number">
          {format.clock(from)} · {format.duration(lasted)}
        </Text>
      </Group>
      <div className="track" aria-hidden>
        <div className="bar" style={{ marginInlineStart: percent(start - begin), width: percent(lasted) }} />
      </div>
    </li>
  );
}

function barsOf(
  { startedAt, endedAt, conversations, postSession }: Session,
  customer: string,
  agent: string,
): Bar[] {
  const turns = (postSession['agents'] ?? []) as {
    name: string;
    startedAt: string;
    endedAt: string | null;
  }[];
  return [
    { name: customer, from: startedAt, to: endedAt },
    ...conversations.map(({ agentName, connectedAt, endedAt: over }) => ({
      ...{ name: agentName ?? agent, from: connectedAt, to: over },
    })),
    ...turns.map((one) => ({ name: one.name, from: one.startedAt, to: one.endedAt })),
  ];
}
