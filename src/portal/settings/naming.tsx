/** A new document needs a name first. Owns: asking for it; whether it is one, the server says. */
import { Button, Modal, Stack, TextInput } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useMay } from '../sign-in/use-who';

interface Props {
  /** what is made, `New queue` */
  title: string;
  label: string;
  rule: string;
  /** where the pages of such documents are */
  to: string;
}

/** The button, for those who may, and what it opens. */
export function Naming({ title, label, rule, to }: Props) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [name, setName] = useState('');
  const [isOpen, { open, close }] = useDisclosure();
  if (!useMay('edit')) return null;
  return (
    <>
      <Button onClick={open}>{title}</Button>
      <Modal opened={isOpen} onClose={close} title={title}>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            void navigate(`${to}/${encodeURIComponent(name.trim())}`);
          }}
        >
          <Stack>
            <TextInput
              {...{ label, description: rule, value: name, required: true }}
              data-autofocus
              onChange={(event) => setName(event.currentTarget.value)}
            />
            <Button type="submit">{t('agents.continue')}</Button>
          </Stack>
        </form>
      </Modal>
    </>
  );
}
