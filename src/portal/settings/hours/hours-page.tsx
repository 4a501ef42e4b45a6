/** Calendars and switches that flows read, and what is usual where the business is. Owns: the page. */
import { Badge, Group, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, answered } from '../../api/client';
import { Loaded } from '../../shell/loaded';
import { Page } from '../../shell/page';
import { Panel } from '../../shell/panel';
import { useMay } from '../../sign-in/use-who';
import { useDocument } from '../channel-page';
import { DocumentList } from '../document-list';
import type { Place, Saved } from '../documents';
import { FormProvider } from '../form';
import { Naming } from '../naming';
import { TextField } from '../plain-fields';
import { SaveBar } from '../save-bar';
import { useDraft } from '../use-draft';
import { VoicesField } from './voices-field';

interface Calendar {
  name: string;
  timeZone: string;
  holidays: string[];
}
interface Flag {
  name: string;
  on: boolean;
  note?: string;
}

export function HoursPage() {
  const { t } = useTranslation();
  const hours = useQuery({ queryKey: ['hours'], queryFn: () => answered(api.GET('/hours')) });
  const flags = useQuery({ queryKey: ['flags'], queryFn: () => answered(api.GET('/flags')) });
  const naming = (what: 'hours' | 'flags') => (
    <Naming
      kind={what === 'flags' ? 'flag' : 'hours'}
      title={t(`hours.new.${what}`)}
      {...{ label: t('agents.name'), rule: t('agents.nameRule'), to: `/settings/${what}` }}
    />
  );
  return (
    <Page title={t('nav.hours')} lead={t('hours.lead')}>
      <Panel title={t('hours.calendars')} side={naming('hours')}>
        <Loaded query={hours}>{({ items }) => <Calendars items={items as never} />}</Loaded>
      </Panel>
      <Panel title={t('hours.flags')} side={naming('flags')}>
        <Loaded query={flags}>{({ items }) => <Flags items={items as never} />}</Loaded>
      </Panel>
      <Business />
    </Page>
  );
}

function Calendars({ items }: { items: Calendar[] }) {
  const { t } = useTranslation();
  return (
    <DocumentList
      label={t('hours.calendars')}
      {...{ items, to: '/settings/hours', nameHeading: t('agents.name'), empty: t('hours.noCalendars') }}
      columns={[
        [t('fairness.timeZone'), ({ timeZone }) => timeZone],
        [t('hours.holidays'), ({ holidays }) => String(holidays.length)],
      ]}
    />
  );
}

function Flags({ items }: { items: Flag[] }) {
  const { t } = useTranslation();
  return (
    <DocumentList
      label={t('hours.flags')}
      {...{ items, to: '/settings/flags', nameHeading: t('agents.name'), empty: t('hours.noFlags') }}
      columns={[
        [
          t('hours.state'),
          ({ on }) => (
            <Badge variant="outline" color={on ? 'teal' : 'gray'}>
              {t(on ? 'settings.on' : 'settings.off')}
            </Badge>
          ),
        ],
        [t('fields.note'), ({ note }) => note ?? ''],
      ]}
    />
  );
}

const BUSINESS: Place = { kind: 'business', name: 'global' };

function Business() {
  const { t } = useTranslation();
  const query = useDocument(BUSINESS);
  return (
    <Panel title={t('hours.business')}>
      <Loaded query={query}>{(saved) => <BusinessForm saved={saved} />}</Loaded>
    </Panel>
  );
}

function BusinessForm({ saved }: { saved: Saved }) {
  const draft = useDraft(BUSINESS, saved);
  const isReadOnly = !useMay('edit');
  return (
    <FormProvider value={{ draft, isReadOnly, inherited: null }}>
      <Stack>
        <Group grow align="flex-start">
          <TextField name="timeZone" />
          <TextField name="currency" />
        </Group>
        <VoicesField />
        <SaveBar {...{ draft, isReadOnly, asksWhatIf: false }} />
      </Stack>
    </FormProvider>
  );
}
