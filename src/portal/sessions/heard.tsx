/** A call as a conversation: what each side heard, pressed and said. Owns: reading that out of documents and webhooks. */
import { Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, answered, type Schemas } from '../api/client';
import { useFormat } from '../i18n/use-format';
import { Loaded } from '../shell/loaded';
import { Panel } from '../shell/panel';
import { linesOf } from './heard-lines';
import type { Session } from './session';

export function Heard({ session: { id, timeline } }: { session: Session }) {
  const { t } = useTranslation();
  const query = useQuery({
    queryKey: ['session-history', id, timeline.length],
    queryFn: () => answered(api.GET('/sessions/{id}/history', { params: { path: { id } } })),
    placeholderData: (before) => before,
  });
  return (
    <Panel title={t('session.transcript')}>
      <Loaded query={query}>{({ items }) => <Lines items={items} />}</Loaded>
    </Panel>
  );
}

function Lines({ items }: Schemas['SessionHistory']) {
  const { t } = useTranslation();
  const format = useFormat();
  const lines = linesOf(items);
  if (lines.length === 0) return <Text c="dimmed">{t('session.noTimeline')}</Text>;
  return (
    <Stack gap="xs" className="said" tabIndex={0} role="log" aria-label={t('session.transcript')}>
      {lines.map(({ at, who, did, text }, index) => (
        <div key={index}>
          <Text size="xs" c="dimmed">
            {t(`heard.${who}.${did}`)} · {format.clock(at)}
          </Text>
          {text !== '' && <Text style={{ overflowWrap: 'anywhere' }}>{text}</Text>}
        </div>
      ))}
    </Stack>
  );
}
