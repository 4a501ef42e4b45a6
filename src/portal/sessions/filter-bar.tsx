/** Searching and filtering sessions. Owns: the fields, of which the rarer ones open when they are needed. */
import { Button, Collapse, Group, Select, SimpleGrid, TextInput } from '@mantine/core';
import { useDebouncedCallback, useDisclosure } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { PeriodFields } from './period-fields';
import { STATUSES } from './status-badge';
import { useFilterChoices, type Choice } from './use-filter-choices';
import type { Filtering, Filters } from './use-filters';
import { useRuleAgainst, useRuleNames } from './use-rule-name';

/** Seen without opening anything. */
const FIRST: readonly (keyof Filters)[] = ['q', 'channel', 'live', 'status'];

export function FilterBar({ filtering }: { filtering: Filtering }) {
  const { t } = useTranslation();
  const { filters, clear } = filtering;
  const more = Object.keys(filters).filter((name) => !FIRST.includes(name as keyof Filters)).length;
  const [isOpen, { toggle }] = useDisclosure(more > 0);
  return (
    <div role="search">
      <Group gap="sm">
        <Search {...{ filtering, name: 'q', label: t('sessions.search') }} />
        <Selects {...{ filtering, names: ['channel', 'live', 'status'] }} />
        <Button variant="default" onClick={toggle} aria-expanded={isOpen}>
          {more > 0 ? t('sessions.moreFiltersOn', { count: more }) : t('sessions.moreFilters')}
        </Button>
        {Object.keys(filters).length > 0 && (
          <Button variant="subtle" onClick={clear}>
            {t('sessions.clear')}
          </Button>
        )}
      </Group>
      <Collapse expanded={isOpen} transitionDuration={0}>
        {isOpen && <More filtering={filtering} />}
      </Collapse>
    </div>
  );
}

function More({ filtering }: { filtering: Filtering }) {
  const { t } = useTranslation();
  return (
    <SimpleGrid cols={{ base: 1, xs: 2, md: 4 }} spacing="sm" mt="sm">
      <PeriodFields filtering={filtering} />
      <Search {...{ filtering, name: 'number', label: t('sessions.filter.number'), isLabelled: true }} />
      <Selects
        isLabelled
        {...{ filtering, names: ['queue', 'agent', 'flow', 'language', 'virtualAgent', 'rule'] }}
        {...{ more: ['talked', 'answered'] }}
      />
    </SimpleGrid>
  );
}

interface SearchProps {
  filtering: Filtering;
  name: 'q' | 'number';
  label: string;
  isLabelled?: true;
}

function Search({ filtering: { filters, put }, name, label, isLabelled }: SearchProps) {
  const type = useDebouncedCallback((text: string) => put({ [name]: text }), 300);
  return (
    <TextInput
      // Another search from outside, like a link: what is typed is that one.
      key={filters[name] === undefined ? 'none' : 'some'}
      type="search"
      {...(isLabelled ? { label } : { 'aria-label': label, placeholder: label })}
      defaultValue={filters[name] ?? ''}
      w={isLabelled ? '100%' : { base: '100%', xs: 300 }}
      onChange={(event) => type(event.currentTarget.value)}
    />
  );
}

type Chosen = Exclude<keyof Filters, 'q' | 'number' | 'from' | 'to'>;
interface SelectsProps {
  filtering: Filtering;
  names: readonly Chosen[];
  more?: readonly Chosen[];
  isLabelled?: true;
}

function Selects({ filtering: { filters, put }, names, more = [], isLabelled }: SelectsProps) {
  const { t } = useTranslation();
  const choices = useChoices();
  return [...names, ...more].map((name) => {
    const label = t(`sessions.filter.${name}`);
    const value = filters[name] ?? null;
    return (
      <Select
        key={name}
        {...(isLabelled
          ? { label, placeholder: t('sessions.any') }
          : { 'aria-label': label, placeholder: label })}
        data={withChosen(choices[name], value)}
        {...{ value, clearable: true, searchable: choices[name].length > 8 }}
        w={isLabelled ? '100%' : { base: '100%', xs: 190 }}
        onChange={(chosen) => put({ [name]: chosen })}
      />
    );
  });
}

/** What somebody chose before, or came with, may be gone from the settings. */
function withChosen(choices: Choice[], value: string | null): Choice[] {
  const isThere = value === null || choices.some((one) => one.value === value);
  return isThere ? choices : [...choices, { value, label: value }];
}

function useChoices(): Record<Chosen, Choice[]> {
  const { t } = useTranslation();
  const against = useRuleAgainst();
  const told = (values: readonly string[], words: string): Choice[] =>
    values.map((value) => ({ value, label: t(`${words}.${value}`) }));
  return {
    ...useFilterChoices(),
    channel: told(['voice', 'chat'], 'channels'),
    live: told(['true', 'false'], 'sessions.live'),
    status: told(STATUSES, 'statuses'),
    rule: useRuleNames().map((value) => ({ value, label: against(value) })),
    talked: told(['true', 'false'], 'sessions.talked'),
    answered: told(['true', 'false'], 'sessions.answered'),
  };
}
