/** One virtual agent. Owns: what a new one begins with, and its page. */
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { api, answered } from '../../api/client';
import { Loaded } from '../../shell/loaded';
import { useMay } from '../../sign-in/use-who';
import { DocumentPage } from '../document-page';
import { AgentForm } from './agent-form';
import { AgentTest } from './agent-test';

const NEW = { kind: 'flow', channels: ['voice', 'chat'], languages: ['en', 'es'], enabled: true };

export function AgentPage() {
  const { name = '' } = useParams();
  const { t } = useTranslation();
  const mayTest = useMay('edit');
  const kinds = useQuery({ queryKey: ['agent-kinds'], queryFn: () => answered(api.GET('/agent-kinds')) });
  return (
    <DocumentPage
      key={name}
      place={{ kind: 'virtual-agent', name }}
      fresh={NEW}
      title={t('agents.panel')}
      back={{ to: '/settings/virtual-agents', label: t('nav.virtual-agents') }}
      asksWhatIf
      below={(saved) => mayTest && <AgentTest {...{ name, saved }} />}
    >
      <Loaded query={kinds}>{({ items }) => <AgentForm kinds={items} />}</Loaded>
    </DocumentPage>
  );
}
