/** A document of which there are many: a number, a queue, a calendar. Owns: its page: the way back, the form, deleting it. */
import { Anchor, Breadcrumbs, Button, Group, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { DeleteDialog } from '../shell/delete-dialog';
import { Loaded } from '../shell/loaded';
import { Page } from '../shell/page';
import { Panel } from '../shell/panel';
import { useOnce } from '../shell/use-once';
import { useMay } from '../sign-in/use-who';
import { fetchIfThere, removeDocument, type Document, type Place, type Saved } from './documents';
import { FormProvider } from './form';
import { SaveBar } from './save-bar';
import { useDraft } from './use-draft';

interface Props {
  place: Place;
  /** what a new one begins with */
  fresh: Document;
  title: string;
  /** the list it is in */
  back: { to: string; label: string };
  asksWhatIf?: boolean;
  /** below the form, once it is saved */
  below?(saved: Document): ReactNode;
  children: ReactNode;
}

export function DocumentPage(props: Props) {
  const { place, fresh, back } = props;
  const query = useQuery({
    queryKey: ['document', place.kind, place.name],
    queryFn: () => fetchOrNew(place, fresh),
  });
  return (
    <Page title={place.name} lead={<WayBack back={back} name={place.name} />}>
      <Loaded query={query}>
        {(saved) => <DocumentForm key={`${place.kind} ${place.name}`} {...props} saved={saved} />}
      </Loaded>
    </Page>
  );
}

export function WayBack({ back: { to, label }, name }: Pick<Props, 'back'> & { name: string }) {
  return (
    <Breadcrumbs>
      <Anchor component={Link} to={to}>
        {label}
      </Anchor>
      <Text>{name}</Text>
    </Breadcrumbs>
  );
}

/** What is saved, or what a new one begins with: its first version is made by saving it. */
export async function fetchOrNew(place: Place, fresh: Document): Promise<Saved> {
  return (await fetchIfThere(place)) ?? { document: fresh, etag: '"0"', version: 0, isNew: true };
}

function DocumentForm(props: Props & { saved: Saved }) {
  const { place, title, back, asksWhatIf = false, below, children, saved } = props;
  const draft = useDraft(place, saved);
  const isReadOnly = !useMay('edit');
  return (
    <FormProvider value={{ draft, isReadOnly, inherited: null }}>
      <Panel title={title}>
        <Stack>
          {children}
          <SaveBar {...{ draft, isReadOnly, asksWhatIf }} />
        </Stack>
      </Panel>
      {saved.version > 0 && below?.(saved.document)}
      {saved.version > 0 && !isReadOnly && <DeleteDocument place={place} to={back.to} />}
    </FormProvider>
  );
}

/** @param to where one is afterwards */
export function DeleteDocument({ place, to }: { place: Place; to: string }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const client = useQueryClient();
  const [isAsking, { open, close }] = useDisclosure();
  const remove = useOnce({
    mutationFn: () => removeDocument(place),
    onSuccess: async () => {
      close();
      // First: whoever is still here would ask for what is gone.
      await navigate(to);
      client.removeQueries({ queryKey: ['document', place.kind, place.name] });
      await client.invalidateQueries();
    },
  });
  return (
    <Group>
      <Button color="red" variant="outline" onClick={open}>
        {t('settings.delete')}
      </Button>
      <DeleteDialog
        name={place.name}
        text={t('settings.deleteText')}
        isOpen={isAsking}
        {...{ remove, close }}
      />
    </Group>
  );
}
