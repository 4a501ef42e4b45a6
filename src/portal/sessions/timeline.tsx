/** What happened in a session, in order. Owns: how a line of the timeline reads. */
import { Text, Timeline as Lines } from '@mantine/core';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/use-format';
import { notedWords } from './noted';
import type { Session } from './session';
import { useAgentName } from './use-agent-name';
import { useRuleName } from './use-rule-name';

export function Timeline({ session: { timeline, channel } }: { session: Session }) {
  const { t } = useTranslation();
  const words = { t, format: useFormat(), ruleName: useRuleName(), agentName: useAgentName() };
  if (timeline.length === 0) return <Text c="dimmed">{t('session.noTimeline')}</Text>;
  return (
    <Lines bulletSize={14} lineWidth={2} active={timeline.length}>
      {timeline.map((line) => (
        <Lines.Item key={line.seq} title={titleOf(t, line)}>
          <Text size="sm" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
            <span className="number">{words.format.clock(line.at)}</span>
            {detailOf(notedWords(words, channel, line))}
          </Text>
        </Lines.Item>
      ))}
    </Lines>
  );
}

/** A step is known by its name. */
function titleOf(t: TFunction, { kind, data }: Session['timeline'][number]): string {
  const words = t(`timeline.${kind.replaceAll('.', '-')}`, kind);
  return kind === 'step.entered' && typeof data['step'] === 'string' ? `${words}: ${data['step']}` : words;
}

function detailOf(words: string): string {
  return words === '' ? '' : ` · ${words}`;
}
