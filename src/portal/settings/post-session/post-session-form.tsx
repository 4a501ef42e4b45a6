/** All fields of post-session transfers, in the order of the guide. Owns: that order. */
import { Accordion, Collapse, Divider, Stack, Switch } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useField } from '../form';
import { DataParameters } from '../parameters/data-parameters';
import { AgentField, EndedByField, TypesField } from './choices';
import { DataRecordsField, OptInField } from './consent';
import { FairnessFields } from './fairness';
import { HangUpField } from './hang-up';
import { HoursField } from './hours';
import type { Channel } from './model';

/** @param types a queue's web chats have no type to choose */
export function PostSessionForm({ channel, types = true }: { channel: Channel; types?: boolean }) {
  return (
    <Stack>
      {types && <TypesField channel={channel} />}
      {channel === 'chat' && <MobileClients />}
      <AgentField channel={channel} />
      <Divider />
      <DataParameters channel={channel} />
      <DataRecordsField />
      <OptInField channel={channel} />
      <More channel={channel} />
    </Stack>
  );
}

/** Mobile clients are only asked for where their chats take part. */
function MobileClients() {
  const { t } = useTranslation();
  const { value: types = [] } = useField<string[]>('chatTypes');
  const { value = false, set, isReadOnly } = useField<boolean>('mobileClients');
  return (
    <Collapse expanded={types.includes('mobile')} transitionDuration={0}>
      <Switch
        label={t('fields.mobileClients')}
        description={t('settings.mobileHint')}
        checked={value}
        disabled={isReadOnly}
        onChange={(event) => set(event.currentTarget.checked)}
      />
    </Collapse>
  );
}

function More({ channel }: { channel: Channel }) {
  const { t } = useTranslation();
  const item = (name: string, children: ReactNode) => (
    <Accordion.Item value={name}>
      <Accordion.Control>{t(`settings.sections.${name}`)}</Accordion.Control>
      <Accordion.Panel>{children}</Accordion.Panel>
    </Accordion.Item>
  );
  return (
    <Accordion multiple transitionDuration={0} order={3}>
      {item(
        'ending',
        <Stack>
          <EndedByField channel={channel} />
          {channel === 'voice' && <HangUpField />}
        </Stack>,
      )}
      {item('fairness', <FairnessFields channel={channel} />)}
      {item('hours', <HoursField />)}
    </Accordion>
  );
}
