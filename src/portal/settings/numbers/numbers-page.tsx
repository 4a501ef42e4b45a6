/** Numbers that can be called, and addresses that can be chatted with. Owns: the two lists. */
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, answered } from '../../api/client';
import { Loaded } from '../../shell/loaded';
import { Page } from '../../shell/page';
import { Panel } from '../../shell/panel';
import { DocumentList } from '../document-list';
import { Naming } from '../naming';

/** What a number and an address for chats have alike. */
interface Entry {
  name: string;
  flow: string;
  language: string;
  /** what people call it */
  label?: string;
}

export function NumbersPage() {
  const { t } = useTranslation();
  const numbers = useQuery({ queryKey: ['numbers'], queryFn: () => answered(api.GET('/numbers')) });
  const chats = useQuery({
    queryKey: ['chat-addresses'],
    queryFn: () => answered(api.GET('/chat-addresses')),
  });
  return (
    <Page title={t('nav.numbers')} lead={t('numbers.lead')}>
      <Panel title={t('numbers.voice')} side={<NewAddress channel="voice" />}>
        <Loaded query={numbers}>{({ items }) => <Entries channel="voice" items={items as never} />}</Loaded>
      </Panel>
      <Panel title={t('numbers.chat')} side={<NewAddress channel="chat" />}>
        <Loaded query={chats}>{({ items }) => <Entries channel="chat" items={items as never} />}</Loaded>
      </Panel>
    </Page>
  );
}

/** What begins like this is no name alone. */
const ADDRESS = /^(\+|sips?:|client:)/i;

function NewAddress({ channel }: { channel: 'voice' | 'chat' }) {
  const { t } = useTranslation();
  const remark = (name: string): string | undefined =>
    channel === 'chat' || name === '' || ADDRESS.test(name) ? undefined : t('numbers.nameAlone', { name });
  return (
    <Naming
      kind={channel === 'voice' ? 'number' : 'chat-address'}
      title={t(`numbers.new.${channel}`)}
      {...{ label: t('numbers.address'), rule: t(`numbers.rule.${channel}`), remark }}
      to={`/settings/numbers/${channel}`}
    />
  );
}

function Entries({ channel, items }: { channel: 'voice' | 'chat'; items: Entry[] }) {
  const { t } = useTranslation();
  return (
    <DocumentList
      label={t(`numbers.${channel}`)}
      {...{ items, to: `/settings/numbers/${channel}`, nameHeading: t('numbers.address') }}
      empty={t('numbers.none')}
      columns={[
        [t('fields.name'), ({ label }) => label ?? ''],
        [t('fields.flow'), ({ flow }) => flow],
        [t('fields.language'), ({ language }) => language],
      ]}
    />
  );
}
