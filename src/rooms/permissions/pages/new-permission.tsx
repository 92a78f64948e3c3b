import { z } from 'zod'
import { BackLink } from '#design/components/back-link.tsx'
import { Checkboxes } from '#design/components/checkboxes.tsx'
import { Input } from '#design/components/input.tsx'
import { Radios } from '#design/components/radios.tsx'
import { Textarea } from '#design/components/textarea.tsx'
import { Form, FormErrors, type FormState, field, ticks } from '#platform/form.tsx'
import { page, pageAct } from '#platform/page.ts'
import { CASEWORKERS } from '#platform/who.ts'
import { type FilePerson, listDocuments } from '#rooms/casework'
import { dateAt, dayMonthYear } from '#rooms/facts'
import {
  BODY_KIND_WORDS,
  BODY_KINDS,
  GIVEN,
  GIVEN_WORDS,
  SCOPE_WORDS,
  SCOPES,
  VOICE_WORDS,
  VOICES,
} from '../consent/codes.ts'
import { lastDay, turns25On } from '../consent/last-day.ts'
import { permissionsOf } from '../consent/permissions-of.ts'
import { recordPermission } from '../consent/record-permission.ts'

/** Recording what somebody lets us pass on: whose, to whom, what, what for, until when, and how they gave it. */
export const newPermissionPage = page({
  path: '/families/:file/permissions/new',
  who: CASEWORKERS,
  rows: true,
  params: z.object({ file: z.uuid() }),
  acts: [pageAct(recordPermission, ({ file, permission }) => `/families/${file}/permissions/${permission}`)],
  async show({ params: { file }, of, form: formOf, desk }) {
    const form = formOf(recordPermission)
    const { mayGive, reference, settings } = await of(permissionsOf, { file })
    const { documents } = await of(listDocuments, { file })
    const title = 'Record a permission'
    return {
      title,
      body: (
        <>
          <BackLink href={`/families/${file}/sharing`} />
          <FormErrors form={form} />
          <h1 class="govuk-heading-l">{title}</h1>
          <p class="govuk-body">{reference}</p>
          {mayGive.length === 0 ? (
            <Nobody file={file} />
          ) : (
            <Form form={form} submit="Save the permission">
              <input type="hidden" name="file" value={file} />
              <Whose form={form} mayGive={mayGive} />
              <ToWhom form={form} settings={settings} />
              <What form={form} documents={documents} />
              <HowAndWhen form={form} me={desk.person?.name ?? ''} now={desk.now} mayGive={mayGive} />
            </Form>
          )}
        </>
      ),
    }
  },
})

const Nobody = ({ file }: { file: string }) => (
  <p class="govuk-body">
    A permission is somebody’s: nobody in this file can give one yet.{' '}
    <a class="govuk-link" href={`/families/${file}/people/new`}>
      Add the parent, or the young person
    </a>{' '}
    first.
  </p>
)

function Whose({ form, mayGive }: { form: FormState; mayGive: readonly FilePerson[] }) {
  const only = mayGive.length === 1 ? mayGive[0]?.id : undefined
  const parents = mayGive.filter(({ kind }) => kind === 'parent')
  return (
    <>
      <Radios
        {...field(form, 'person', only)}
        label="Whose permission is it?"
        items={mayGive.map(({ id, name }) => ({ value: id, text: name || 'Not named yet' }))}
      />
      {parents.length > 1 && (
        <Radios
          {...field(form, 'speaksAs', 'parent')}
          label="As whom do they speak in the cases of this file?"
          hint="Nobody can permit what the other parent told us."
          items={VOICES.filter(voice => voice !== 'young-person').map(value => ({
            value,
            text: VOICE_WORDS[value],
          }))}
        />
      )}
    </>
  )
}

function ToWhom({ form, settings }: { form: FormState; settings: readonly (string | undefined)[] }) {
  const hint = settings.length > 0 ? `In this file: ${settings.join(', ')}.` : 'Its full name.'
  return (
    <>
      <Radios
        {...field(form, 'bodyKind')}
        label="To whom may we pass it on?"
        items={BODY_KINDS.map(value => ({ value, text: BODY_KIND_WORDS[value] }))}
      />
      <Input {...field(form, 'body')} label="Which school, service or body" hint={hint} autocomplete="off" />
      <Input
        {...field(form, 'toPerson')}
        label="Somebody there (optional)"
        hint="Only this person then, such as the SENCO."
        autocomplete="off"
        spellcheck={false}
      />
    </>
  )
}

function What(props: { form: FormState; documents: readonly { document: string; name: string }[] }) {
  const { form, documents } = props
  return (
    <>
      <Checkboxes
        {...ticks(form, 'scopes')}
        label="What may we do?"
        items={SCOPES.filter(scope => scope !== 'documents' || documents.length > 0).map(value => ({
          value,
          text: SCOPE_WORDS[value],
        }))}
      />
      {documents.length > 0 && (
        <Checkboxes
          {...ticks(form, 'documents')}
          label="Which papers?"
          hint="Only those ticked, and only if papers are ticked above."
          items={documents.map(({ document, name }) => ({ value: document, text: <bdi>{name}</bdi> }))}
        />
      )}
      <Textarea
        {...field(form, 'about')}
        label="What is it about?"
        hint="As they said it, such as: transport to school."
        rows={2}
        spellcheck
      />
      <Textarea
        {...field(form, 'purpose')}
        label="What is it for?"
        hint="Such as: so that a taxi is there on Mondays."
        rows={2}
        spellcheck
      />
    </>
  )
}

function HowAndWhen(props: { form: FormState; me: string; now: Date; mayGive: readonly FilePerson[] }) {
  const { form, me, now, mayGive } = props
  const today = dateAt(now)
  const young = mayGive.find(({ kind }) => kind === 'young-person')
  const birthday = turns25On(young?.bornOn)
  const day = { class: 'govuk-input--width-10', autocomplete: 'off' } as const
  return (
    <>
      <Input {...field(form, 'from', dayMonthYear(today))} {...day} label="From" />
      <Input
        {...field(
          form,
          'until',
          dayMonthYear(lastDay(today, mayGive.length === 1 ? young?.bornOn : undefined)),
        )}
        {...day}
        label="Until"
        hint={`About the end of term, unless they say otherwise. A year at most; it can be renewed.${birthday ? ` The young person is 25 on ${dayMonthYear(birthday)}.` : ''}`}
      />
      <Radios
        {...field(form, 'how')}
        label="How did they give it?"
        items={GIVEN.map(value => ({ value, text: GIVEN_WORDS[value] }))}
      />
      <Input
        {...field(form, 'witness', me)}
        label="Who heard it, or where the signed form is"
        autocomplete="off"
      />
    </>
  )
}
