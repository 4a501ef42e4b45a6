/** Low scores to follow up, and what customers said. Owns: both lists, and the note "called back". */
import { Anchor, Button, Checkbox, Group, Stack, Text, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { api, answered } from '../api/client';
import { useFormat } from '../i18n/use-format';
import { Failure, Loaded, Nothing } from '../shell/loaded';
import { Panel } from '../shell/panel';
import { useMay } from '../sign-in/use-who';
import { useAgentName } from '../sessions/use-agent-name';
import { MEASURES, useLines, type Asked, type ResultLine } from './use-results';

export function LowScores({ asked }: { asked: Asked }) {
  const { t } = useTranslation();
  return (
    <Panel title={t('results.low')}>
      <Loaded query={useLines(asked, 'low')}>
        {({ items, before }) => (
          <Stack gap="md">
            {items.length === 0 && <Nothing>{t('results.noLow')}</Nothing>}
            {items.map((line) => (
              <Said key={line.session} line={line}>
                <CalledBack line={line} />
              </Said>
            ))}
            {before !== null && <More to={`/results/sessions?${asked.query({ stage: 'low' })}`} />}
          </Stack>
        )}
      </Loaded>
    </Panel>
  );
}

export function Comments({ asked }: { asked: Asked }) {
  const { t } = useTranslation();
  return (
    <Panel title={t('results.comments')}>
      <Loaded query={useLines(asked, 'commented')}>
        {({ items, before }) => (
          <Stack gap="md">
            {items.length === 0 && <Nothing>{t('results.noComments')}</Nothing>}
            {items.map((line) => (
              <Said key={line.session} line={line} />
            ))}
            {before !== null && <More to={`/results/sessions?${asked.query({ stage: 'commented' })}`} />}
          </Stack>
        )}
      </Loaded>
    </Panel>
  );
}

function More({ to }: { to: string }) {
  const { t } = useTranslation();
  return (
    <Anchor component={Link} to={to}>
      {t('results.more')}
    </Anchor>
  );
}

function Said({ line, children }: { line: ResultLine; children?: React.ReactNode }) {
  const { t } = useTranslation();
  const { time } = useFormat();
  const agentName = useAgentName();
  const { session, endedAt, queue, agent, comment, recording } = line;
  return (
    <Stack gap={4}>
      <Group gap="sm">
        <Anchor component={Link} to={`/sessions/${session}`} className="number">
          {time(endedAt)}
        </Anchor>
        <Text size="sm" fw={650} className="number">
          {scoresText(line, (measure) => t(`results.measures.${measure}`))}
        </Text>
        <Text size="sm" c="dimmed">
          {[queue, agent === null ? null : agentName(agent)].filter(Boolean).join(' · ')}
        </Text>
      </Group>
      {comment !== null && <Text className="said-by-customers">{comment}</Text>}
      {recording && (
        <audio
          controls
          preload="none"
          aria-label={t('results.listen')}
          src={`/api/v1/results/sessions/${session}/recording`}
        />
      )}
      {children}
    </Stack>
  );
}

export function scoresText(line: ResultLine, name: (measure: (typeof MEASURES)[number]) => string): string {
  return MEASURES.flatMap((measure) =>
    line[measure] === null ? [] : [`${name(measure)} ${line[measure]}`],
  ).join(', ');
}

function CalledBack({ line: { session, calledBack } }: { line: ResultLine }) {
  const { t } = useTranslation();
  const { time } = useFormat();
  const may = useMay('edit');
  const [open, setOpen] = useState(false);
  const [note, setNote] = useState('');
  const save = useNote(session, () => setOpen(false));
  if (calledBack) {
    return (
      <Group gap="sm">
        <Text size="sm" className="said-by-customers">
          ✓ {t('results.calledBack')}: {calledBack.note}{' '}
          <Text span c="dimmed" size="xs">
            {t('results.noted', { by: calledBack.by, at: time(calledBack.at) })}
          </Text>
        </Text>
        {may && (
          <Button size="compact-xs" variant="default" onClick={() => save.mutate(null)}>
            {t('results.undo')}
          </Button>
        )}
      </Group>
    );
  }
  if (!may) return null;
  return (
    <Stack gap="xs">
      <Checkbox
        size="sm"
        label={t('results.calledBack')}
        checked={open}
        onChange={(event) => setOpen(event.currentTarget.checked)}
      />
      {open && (
        <Group gap="xs" align="flex-end">
          <TextInput
            label={t('results.note')}
            value={note}
            maxLength={500}
            onChange={(event) => setNote(event.currentTarget.value)}
          />
          <Button loading={save.isPending} onClick={() => save.mutate(note)}>
            {t('results.save')}
          </Button>
        </Group>
      )}
      {save.isError && <Failure error={save.error} />}
    </Stack>
  );
}

/** @param done called once it is noted */
function useNote(id: string, done: () => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (note: string | null): Promise<void> => {
      const params = { path: { id } };
      const place = '/results/sessions/{id}/called-back' as const;
      if (note === null) await answered(api.DELETE(place, { params }));
      else await answered(api.PUT(place, { params, body: { note } }));
    },
    async onSuccess() {
      done();
      await client.invalidateQueries({ queryKey: ['result-lines'] });
    },
  });
}
