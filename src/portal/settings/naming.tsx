/** A new document needs a name first. Owns: asking for it; whether it is one, and whether there is one of it, the server says. */
import { Anchor, Button, Modal, Stack, Text, TextInput } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { serverWords } from '../i18n/server/server-words';
import { Failure } from '../shell/loaded';
import { useMistakes } from '../shell/use-mistakes';
import { useOnce } from '../shell/use-once';
import { useMay } from '../sign-in/use-who';
import { fetchIfThere, findProblems, type Kind } from './documents';

interface Props {
  kind: Kind;
  /** what is made, `New queue` */
  title: string;
  label: string;
  rule: string;
  /** where the pages of such documents are */
  to: string;
  /** what is to be known of a name while it is written */
  remark?(name: string): string | undefined;
}

/** The button, for those who may, and what it opens. */
export function Naming(props: Props) {
  const [isOpen, { open, close }] = useDisclosure();
  if (!useMay('edit')) return null;
  return (
    <>
      <Button onClick={open}>{props.title}</Button>
      <Modal opened={isOpen} onClose={close} title={props.title}>
        <Form {...props} />
      </Modal>
    </>
  );
}

function Form({ kind, label, rule, to, remark }: Props) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [written, setName] = useState('');
  const name = written.trim();
  const pageOf = (one: string): string => `${to}/${encodeURIComponent(one)}`;
  const look = useOnce({
    mutationFn: (given: string) => wrongWith(kind, given),
    onSuccess: async (wrong, given) => wrong === null && navigate(pageOf(given)),
  });
  // An answer to what has been written over since says nothing.
  const wrong = look.variables === name ? look.data : undefined;
  const remarked = wrong ? undefined : remark?.(name);
  const { form, wrong: missing } = useMistakes({
    values: { name },
    error: look.error ?? look.data,
    submit: () => look.mutate(name),
  });
  return (
    <form {...form}>
      <Stack>
        <TextInput
          {...{ label, description: rule, value: written, required: true }}
          data-autofocus
          error={wrong === 'taken' ? <Taken page={pageOf(name)} /> : (wrong ?? missing('name'))}
          onChange={(event) => {
            look.reset();
            setName(event.currentTarget.value);
          }}
        />
        {remarked !== undefined && (
          <Text size="sm" role="status">
            {remarked}
          </Text>
        )}
        {look.isError && <Failure error={look.error} />}
        <Button type="submit" loading={look.isPending}>
          {t('agents.continue')}
        </Button>
      </Stack>
    </form>
  );
}

function Taken({ page }: { page: string }) {
  const { t } = useTranslation();
  return (
    <>
      {t('settings.taken')}{' '}
      <Anchor component={Link} to={page} size="xs">
        {t('settings.openIt')}
      </Anchor>
    </>
  );
}

/** @returns null: nothing is, as far as a name alone can tell */
async function wrongWith(kind: Kind, name: string): Promise<string | null> {
  const place = { kind, name };
  const problems = (await findProblems(place, {})).filter(({ path }) => path === '');
  if (problems.length > 0)
    return problems
      .flatMap(({ message, hint }) => [message, ...(hint ? [hint] : [])].map((one) => serverWords(one)))
      .join('; ');
  return (await fetchIfThere(place)) === null ? null : 'taken';
}
