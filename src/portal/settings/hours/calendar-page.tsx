/** One calendar, and one switch. Owns: these two forms. */
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { Calendar, officeHours } from '../calendar';
import { DocumentPage } from '../document-page';
import { useForm } from '../form';
import { SwitchField, TextField } from '../plain-fields';
import type { Hours } from '../post-session/model';

export function CalendarPage() {
  const { name = '' } = useParams();
  const { t } = useTranslation();
  return (
    <DocumentPage
      key={name}
      place={{ kind: 'hours', name }}
      fresh={{ ...officeHours() }}
      title={t('hours.calendar')}
      back={{ to: '/settings/hours', label: t('nav.hours') }}
    >
      <WholeCalendar />
    </DocumentPage>
  );
}

function WholeCalendar() {
  const { draft, isReadOnly } = useForm();
  const value = draft.document as unknown as Hours;
  return <Calendar {...{ value, isReadOnly, path: '' }} set={(hours) => draft.replace({ ...hours })} />;
}

export function FlagPage() {
  const { name = '' } = useParams();
  const { t } = useTranslation();
  return (
    <DocumentPage
      key={name}
      place={{ kind: 'flag', name }}
      fresh={{ on: false }}
      title={t('hours.flag')}
      back={{ to: '/settings/hours', label: t('nav.hours') }}
    >
      <SwitchField name="on" hint={t('hours.onHint')} />
      <TextField name="note" hint={t('hours.noteHint')} />
    </DocumentPage>
  );
}
