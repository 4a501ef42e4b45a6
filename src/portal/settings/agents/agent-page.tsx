/** One virtual agent, there already or not. Owns: its page, and deleting it. */
import { Anchor, Breadcrumbs, Button, Group, Stack, Text } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams } from 'react-router';
import { api, answered, Refused } from '../../api/client';
import { Failure, Loaded } from '../../shell/loaded';
import { Page } from '../../shell/page';
import { Panel } from '../../shell/panel';
import { useMay } from '../../sign-in/use-who';
import { fetchDocument, removeDocument, type Place, type Saved } from '../documents';
import { FormProvider } from '../form';
import { SaveBar } from '../save-bar';
import { useDraft } from '../use-draft';
import { AgentForm } from './agent-form';

const NEW: Saved = {
  document: { kind: 'flow', channels: ['voice', 'chat'], languages: ['en', 'es'], enabled: true },
  ...{ etag: '"0"', version: 0 },
};

export function AgentPage() {
  const { name = '' } = useParams();
  const { t } = useTranslation();
  const place: Place = { kind: 'virtual-agent', name };
  const query = useQuery({ queryKey: ['document', place.kind, name], queryFn: () => fetchOrNew(place) });
  return (
    <Page
      title={name}
      lead={
        <Breadcrumbs>
          <Anchor component={Link} to="/settings/virtual-agents">
            {t('nav.virtual-agents')}
          </Anchor>
          <Text>{name}</Text>
        </Breadcrumbs>
      }
    >
      <Loaded query={query}>{(saved) => <Agent key={name} place={place} saved={saved} />}</Loaded>
    </Page>
  );
}

async function fetchOrNew(place: Place): Promise<Saved> {
  try {
    return await fetchDocument(place);
  } catch (error) {
    if (error instanceof Refused && error.status === 404) return NEW;
    throw error;
  }
}

function Agent({ place, saved }: { place: Place; saved: Saved }) {
  const { t } = useTranslation();
  const draft = useDraft(place, saved);
  const isReadOnly = !useMay('edit');
  const kinds = useQuery({ queryKey: ['agent-kinds'], queryFn: () => answered(api.GET('/agent-kinds')) });
  return (
    <FormProvider value={{ draft, isReadOnly, inherited: null }}>
      <Panel title={t('agents.panel')}>
        <Stack>
          <Loaded query={kinds}>{({ items }) => <AgentForm kinds={items} />}</Loaded>
          <SaveBar draft={draft} isReadOnly={isReadOnly} />
        </Stack>
      </Panel>
      {saved.version > 0 && !isReadOnly && <Delete place={place} />}
    </FormProvider>
  );
}

function Delete({ place }: { place: Place }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const client = useQueryClient();
  const remove = useMutation({
    mutationFn: () => removeDocument(place),
    onSuccess: async () => {
      await client.invalidateQueries();
      await navigate('/settings/virtual-agents');
    },
  });
  return (
    <Stack gap="xs">
      {remove.isError && <Failure error={remove.error} />}
      <Group>
        <Button color="red" variant="outline" onClick={() => remove.mutate()} loading={remove.isPending}>
          {t('agents.delete')}
        </Button>
      </Group>
    </Stack>
  );
}
