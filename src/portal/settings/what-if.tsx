/** What a change would have done to the sessions of the last days, before it is saved. Owns: the question and its answer. */
import { Alert, Button, Group, Modal, SegmentedControl, Stack, Table, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormat } from '../i18n/use-format';
import { Failure } from '../shell/loaded';
import { LongWorkBar } from '../shell/long-work-bar';
import { useLongWork } from '../shell/use-long-work';
import { useRuleName } from '../sessions/use-rule-name';
import { WideTable } from '../shell/wide-table';
import { askWhatIf, type WhatIfReport } from './documents';
import type { Draft } from './use-draft';

const SHOWN = 50;

export function WhatIf({ draft }: { draft: Draft }) {
  const { t } = useTranslation();
  const [isOpen, { open, close }] = useDisclosure();
  return (
    <>
      <Button variant="default" onClick={open} disabled={!draft.isUnsaved || draft.problems.length > 0}>
        {t('whatIf.ask')}
      </Button>
      <Modal opened={isOpen} onClose={close} size="xl" title={t('whatIf.title')}>
        {isOpen && <Answer draft={draft} />}
      </Modal>
    </>
  );
}

function Answer({ draft: { place, document } }: { draft: Draft }) {
  const { t } = useTranslation();
  const [days, setDays] = useState('30');
  const work = useLongWork<WhatIfReport>();
  const { run } = work;
  const ask = (): void => run((watched) => askWhatIf(place, document, Number(days), watched));
  // The document does not change while the dialog is open.
  useEffect(ask, [days]);
  return (
    <Stack>
      <SegmentedControl
        aria-label={t('whatIf.period')}
        value={days}
        onChange={setDays}
        transitionDuration={0}
        data={['1', '7', '30'].map((value) => ({ value, label: t('whatIf.days', { count: Number(value) }) }))}
      />
      <LongWorkBar work={work} />
      {work.error !== null && <Failure error={work.error} retry={ask} />}
      {work.answer && <Report report={work.answer} />}
    </Stack>
  );
}

function Report({ report }: { report: WhatIfReport }) {
  const { t } = useTranslation();
  const { sessions, changed, transfers, skipped, differences } = report;
  return (
    <Stack>
      <Alert color={changed === 0 ? 'gray' : 'cyan'} variant="outline" role="status">
        <Text>{t('whatIf.sum', { sessions, count: changed })}</Text>
        <Text>{t('whatIf.transfers', transfers)}</Text>
        {skipped > 0 && <Text size="sm">{t('whatIf.skipped', { count: skipped })}</Text>}
      </Alert>
      {differences.length > 0 && <Differences differences={differences.slice(0, SHOWN)} />}
      {differences.length > SHOWN && <Text c="dimmed">{t('whatIf.more', { count: changed - SHOWN })}</Text>}
    </Stack>
  );
}

function Differences({ differences }: { differences: WhatIfReport['differences'] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const ruleName = useRuleName();
  return (
    <WideTable minWidth={520}>
      <Table>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('whatIf.session')}</Table.Th>
            <Table.Th>{t('whatIf.before')}</Table.Th>
            <Table.Th>{t('whatIf.after')}</Table.Th>
            <Table.Th>{t('whatIf.because')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {differences.map(({ sessionId, endedAt, before, after, because }) => (
            <Table.Tr key={sessionId}>
              <Table.Td>
                <Link to={`/sessions/${sessionId}`}>{format.time(endedAt)}</Link>
              </Table.Td>
              <Table.Td>{before.virtualAgent ?? t('whatIf.none')}</Table.Td>
              <Table.Td>{after.virtualAgent ?? t('whatIf.none')}</Table.Td>
              <Table.Td>
                <Group gap={4}>{because ? ruleName(because.rule) : ''}</Group>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </WideTable>
  );
}
