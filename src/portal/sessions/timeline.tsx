/** What happened in a session, in order. Owns: how a line of the timeline reads. */
import { Text, Timeline as Lines } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/use-format';
import type { Session } from './session';

export function Timeline({ session: { timeline } }: { session: Session }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (timeline.length === 0) return <Text c="dimmed">{t('session.noTimeline')}</Text>;
  return (
    <Lines bulletSize={14} lineWidth={2} active={timeline.length}>
      {timeline.map(({ seq, at, kind, data }) => (
        <Lines.Item key={seq} title={titleOf(t(`timeline.${kind.replaceAll('.', '-')}`, kind), kind, data)}>
          <Text size="sm" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
            <span className="number">{format.clock(at)}</span>
            {detailOf(data)}
          </Text>
        </Lines.Item>
      ))}
    </Lines>
  );
}

/** A step is known by its name. */
function titleOf(words: string, kind: string, { step }: { [name: string]: unknown }): string {
  return kind === 'step.entered' && typeof step === 'string' ? `${words}: ${step}` : words;
}

function detailOf(data: { [name: string]: unknown }): string {
  const parts = Object.entries(data).flatMap(([name, value]) => {
    if (value === null || value === '' || typeof value === 'object') return [];
    return [`${name} ${String(value)}`];
  });
  return parts.length === 0 ? '' : ` · ${parts.join(', ')}`;
}
