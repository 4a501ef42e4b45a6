/** Flows: releases and their shares, what is wrong, what changed. Owns: the page; nothing can be edited in it. */
import { Anchor, Stack, Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Loaded, Nothing } from '../shell/loaded';
import { Page } from '../shell/page';
import { Panel } from '../shell/panel';
import { WideTable } from '../shell/wide-table';
import { Changes } from './changes';
import { Diagnostics, FolderNotice } from './diagnostics';
import { ReleaseTable } from './release-table';
import { shortHash, useChosenRelease, useReleaseFlows, useReleases, type Releases } from './use-flows';
import type { Flow } from './use-flows';

export function FlowsPage() {
  const { t } = useTranslation();
  const query = useReleases();
  return (
    <Page title={t('nav.flows')} lead={t('flows.lead')} wide>
      <Loaded query={query}>{(releases) => <Whole releases={releases} />}</Loaded>
    </Page>
  );
}

function Whole({ releases }: { releases: Releases }) {
  const { t } = useTranslation();
  const [release, choose] = useChosenRelease(releases);
  const query = useReleaseFlows(release);
  return (
    <Stack>
      <FolderNotice folder={releases.folder} />
      <Panel title={t('flows.list')} side={<Text className="code">{shortHash(release)}</Text>}>
        <Loaded query={query}>{({ flows }) => <FlowTable flows={flows} release={release} />}</Loaded>
      </Panel>
      <Panel title={t('flows.releases')}>
        <ReleaseTable releases={releases} chosen={release} choose={choose} />
      </Panel>
      <Changes releases={releases} release={release} />
      <Panel title={t('flows.diagnostics')}>
        <Loaded query={query}>{({ problems }) => <Diagnostics problems={problems} />}</Loaded>
      </Panel>
    </Stack>
  );
}

function FlowTable({ flows, release }: { flows: Flow[]; release: string }) {
  const { t } = useTranslation();
  if (flows.length === 0) return <Nothing>{t('flows.none')}</Nothing>;
  return (
    <WideTable minWidth={560}>
      <Table aria-label={t('flows.list')}>
        <Table.Thead>
          <Table.Tr>
            {(['name', 'about', 'steps', 'languages', 'channels'] as const).map((column) => (
              <Table.Th key={column} ta={column === 'steps' ? 'right' : 'left'}>
                {t(`flows.${column}`)}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {flows.map(({ name, description, steps, languages, channels }) => (
            <Table.Tr key={name}>
              <Table.Td>
                <Anchor component={Link} to={`/flows/${encodeURIComponent(name)}?release=${release}`}>
                  {name}
                </Anchor>
              </Table.Td>
              <Table.Td>{description}</Table.Td>
              <Table.Td ta="right" className="number">
                {steps.length}
              </Table.Td>
              <Table.Td>{languages.join(', ')}</Table.Td>
              <Table.Td>{channels.map((one) => t(`channels.${one}`)).join(', ')}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </WideTable>
  );
}
