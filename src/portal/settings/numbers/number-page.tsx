/** One number, or one address for chats: which flow answers it. Owns: that form. */
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useChosenRelease, useReleaseFlows, useReleases, type Flow } from '../../flows/use-flows';
import { api, answered } from '../../api/client';
import { Loading } from '../../shell/loaded';
import { Page } from '../../shell/page';
import { DocumentPage } from '../document-page';
import { useField } from '../form';
import { ChoiceField, TextField } from '../plain-fields';
import { ParamsField } from './params-field';

type Channel = 'voice' | 'chat';
const KINDS = { voice: 'number', chat: 'chat-address' } as const;

/** What a new one begins with: which flow answers, somebody has to say. */
const NEW = { language: 'en' };

export function NumberPage() {
  const { channel: written = '', name = '' } = useParams();
  const { t } = useTranslation();
  const channel: Channel = written === 'chat' ? 'chat' : 'voice';
  const flows = useFlowsFor(channel);
  if (!flows)
    return (
      <Page title={name}>
        <Loading />
      </Page>
    );
  return (
    <DocumentPage
      key={`${channel} ${name}`}
      place={{ kind: KINDS[channel], name }}
      fresh={NEW}
      title={t(`numbers.one.${channel}`)}
      back={{ to: '/settings/numbers', label: t('nav.numbers') }}
    >
      <TextField name="name" hint={t('numbers.nameHint')} />
      <ChoiceField
        name="flow"
        hint={t('numbers.flowHint')}
        data={flows.map((one) => ({ value: one.name, label: one.name }))}
      />
      <Language flows={flows} />
      {channel === 'voice' && <TextField name="fallbackNumber" hint={t('numbers.fallbackHint')} />}
      <ParamsField />
    </DocumentPage>
  );
}

/** Languages of the flow that answers; before one is chosen, of all. */
function Language({ flows }: { flows: Flow[] }) {
  const { t, i18n } = useTranslation();
  const { value: flow } = useField<string>('flow');
  const names = new Intl.DisplayNames(i18n.language, { type: 'language' });
  const own = flows.filter(({ name }) => name === flow);
  const languages = [...new Set((own.length > 0 ? own : flows).flatMap((one) => one.languages))];
  return (
    <ChoiceField
      name="language"
      hint={t('numbers.languageHint')}
      data={languages.map((code) => ({ value: code, label: `${names.of(code) ?? code} (${code})` }))}
    />
  );
}

/** Of the release that serves; what a virtual agent runs answers no number. Null: not known yet. */
function useFlowsFor(channel: Channel): Flow[] | null {
  const [release] = useChosenRelease(useReleases().data);
  const { data } = useReleaseFlows(release);
  const agents = useQuery({
    queryKey: ['virtual-agents'],
    queryFn: () => answered(api.GET('/virtual-agents')),
  });
  if (!data || !agents.data) return null;
  const surveys = new Set(agents.data.items.map((one) => one['flow']));
  // What leads on to people comes first.
  const leads = ({ steps }: Flow): boolean => steps.some(({ kind }) => kind === 'queue' || kind === 'dial');
  return data.flows
    .toSorted((a, b) => Number(leads(b)) - Number(leads(a)))
    .filter(({ name, channels }) => channels.includes(channel) && !surveys.has(name));
}
