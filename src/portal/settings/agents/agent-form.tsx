/** The fields of a virtual agent: those of every kind, and those its kind describes. Owns: that form. */
import { MultiSelect, Select, Stack, Switch, TagsInput, Text, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../api/client';
import { useField, useForm, wordsAt } from '../form';
import { useChosenRelease, useReleaseFlows, useReleases } from '../../flows/use-flows';
import { useFormat } from '../../i18n/use-format';
import { serverWords } from '../../i18n/server/server-words';
import { ChoiceField } from '../plain-fields';
import { AgentMeasures } from './agent-measures';
import { useAgents } from '../post-session/choices';

type Kind = Schemas['AgentKinds']['items'][number];
interface Option {
  type?: string;
  description?: string;
  enum?: string[];
}

export function AgentForm({ kinds }: { kinds: Kind[] }) {
  const { t } = useTranslation();
  const { value: name = 'flow', set, isReadOnly, error } = useField<string>('kind');
  const kind = kinds.find((one) => one.kind === name);
  return (
    <Stack>
      <Select
        label={t('agents.kind')}
        data={kinds.map((one) => ({
          value: one.kind,
          label: `${one.kind} · ${t(`agentKinds.${one.kind}`, one.title)}`,
        }))}
        {...{ value: name, error, disabled: isReadOnly, allowDeselect: false }}
        onChange={(next) => set(next ?? 'flow')}
      />
      {kind && <Options kind={kind} />}
      {kind && <Channels kind={kind} />}
      <Languages />
      <PublicName />
      <Fallback />
      {name !== 'flow' && <AgentMeasures />}
      <Enabled />
      {kind && (
        <Text size="sm" c="dimmed">
          {t('agents.limits', wordsOfLimits(kind.limits))}
        </Text>
      )}
    </Stack>
  );
}

function Options({ kind }: { kind: Kind }) {
  if (kind.kind === 'flow') return <FlowOption />;
  const options = kind.options as { properties?: { [name: string]: Option }; required?: string[] };
  return Object.entries(options.properties ?? {}).map(([name, option]) => (
    <OptionField
      key={`${kind.kind} ${name}`}
      {...{ name, option }}
      isRequired={options.required?.includes(name) ?? false}
    />
  ));
}

function OptionField({ name, option, isRequired }: { name: string; option: Option; isRequired: boolean }) {
  const { t } = useTranslation();
  const { draft, isReadOnly } = useForm();
  const { value, set } = useField<unknown>(name);
  const shared = {
    label: t(`agentOptions.${name}`, name),
    description: option.description,
    disabled: isReadOnly,
  };
  const error = wordsAt(draft, name);
  if (option.type === 'boolean')
    return (
      <Switch
        {...shared}
        error={error}
        checked={value === true}
        onChange={(event) => set(event.currentTarget.checked)}
      />
    );
  if (option.enum)
    return (
      <Select
        {...{ ...shared, error }}
        data={option.enum}
        value={typeof value === 'string' ? value : null}
        clearable={!isRequired}
        onChange={(next) => set(next ?? undefined)}
      />
    );
  const isText = option.type === 'string';
  return (
    <TextInput
      {...{ ...shared, error, withAsterisk: isRequired }}
      value={typeof value === 'string' ? value : value === undefined ? '' : JSON.stringify(value)}
      onChange={(event) => set(parsed(event.currentTarget.value, isText))}
    />
  );
}

/** Limits in the reader's language. */
function wordsOfLimits(limits: Kind['limits']): { [name: string]: string } {
  return Object.fromEntries(Object.entries(limits).map(([name, text]) => [name, serverWords(text)]));
}

/** Flows of ours, of the release that serves. */
function FlowOption() {
  const [release] = useChosenRelease(useReleases().data);
  const flows = useReleaseFlows(release).data?.flows ?? [];
  return <ChoiceField name="flow" data={flows.map(({ name }) => ({ value: name, label: name }))} />;
}

/** What is no text is written as JSON; while it is none yet it stays as it is written, and the server says so. */
function parsed(text: string, isText: boolean): unknown {
  if (text === '') return undefined;
  if (isText) return text;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

function Channels({ kind }: { kind: Kind }) {
  const { t } = useTranslation();
  const { value = [], set, error, isReadOnly } = useField<string[]>('channels');
  return (
    <MultiSelect
      label={t('agents.channels')}
      data={kind.channels.map((one) => ({ value: one, label: t(`channels.${one}`) }))}
      {...{ value, error, disabled: isReadOnly }}
      onChange={set}
    />
  );
}

function Languages() {
  const { t } = useTranslation();
  const { value = [], set, error, isReadOnly } = useField<string[]>('languages');
  return (
    <TagsInput label={t('agents.languages')} {...{ value, error, disabled: isReadOnly }} onChange={set} />
  );
}

function PublicName() {
  const { t } = useTranslation();
  const format = useFormat();
  const { value, set, error, isReadOnly } = useField<string | { [language: string]: string }>('title');
  const { value: languages = [] } = useField<string[]>('languages');
  const texts = typeof value === 'object' ? value : {};
  const textIn = (language: string): string =>
    typeof value === 'string' ? value : (value?.[language] ?? '');
  const put = (language: string, text: string): void => {
    const all = typeof value === 'string' ? Object.fromEntries(languages.map((one) => [one, value])) : texts;
    const next = Object.entries({ ...all, [language]: text }).filter(([, one]) => one !== '');
    set(next.length === 0 ? undefined : Object.fromEntries(next));
  };
  return languages.map((language) => (
    <TextInput
      key={language}
      label={t('agents.title', { language: format.language(language) })}
      {...{ error, disabled: isReadOnly, value: textIn(language) }}
      onChange={(event) => put(language, event.currentTarget.value)}
    />
  ));
}

function Fallback() {
  const { t } = useTranslation();
  const { draft } = useForm();
  const { value, set, error, isReadOnly } = useField<string>('fallback');
  const others = (useAgents() ?? []).filter(({ name }) => name !== draft.place.name);
  return (
    <Select
      label={t('agents.fallback')}
      description={t('agents.fallbackHint')}
      data={others.map(({ name }) => name)}
      {...{ value: value ?? null, error, disabled: isReadOnly }}
      clearable
      onChange={(next) => set(next ?? undefined)}
    />
  );
}

function Enabled() {
  const { t } = useTranslation();
  const { value = true, set, isReadOnly } = useField<boolean>('enabled');
  return (
    <Switch
      label={t('agents.enabled')}
      checked={value}
      disabled={isReadOnly}
      onChange={(event) => set(event.currentTarget.checked)}
    />
  );
}
