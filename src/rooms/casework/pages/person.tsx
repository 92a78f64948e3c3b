import { z } from 'zod'
import { BackLink } from '#design/components/back-link.tsx'
import { KeptText } from '#design/components/kept-text.tsx'
import { Form, FormErrors, type FormState } from '#platform/form.tsx'
import { page, pageAct } from '#platform/page.ts'
import { notFound, refuse } from '#platform/refusal.ts'
import { CASEWORKERS } from '#platform/who.ts'
import { addPerson } from '../families/add-person.ts'
import { changePerson } from '../families/change-person.ts'
import { PersonForm } from '../families/person-form.tsx'
import { personToChange } from '../families/person-to-change.ts'
import { referenceOf } from '../file-reference.ts'
import { referenceInWords } from '../reference.ts'

const toFile = ({ file }: { file: string }) => `/families/${file}`

/** Somebody new in a family's file. */
export const addPersonPage = page({
  path: '/families/:file/people/new',
  who: CASEWORKERS,
  rows: true,
  params: z.object({ file: z.uuid() }),
  acts: [pageAct(addPerson, toFile)],
  async show({ params: { file }, form: formOf, desk }) {
    const reference = await referenceOf(desk, file)
    if (!reference) return refuse(notFound)
    const form = formOf(addPerson)
    const title = `Add a person to ${referenceInWords(reference)}`
    return {
      title,
      body: (
        <>
          <BackLink href={`/families/${file}`} />
          <FormErrors form={form} />
          <h1 class="govuk-heading-l">{title}</h1>
          <Form form={form} submit="Save">
            <input type="hidden" name="file" value={file} />
            <PersonForm form={form} stored={{}} />
          </Form>
        </>
      ),
    }
  },
})

/** What is known of somebody, to be changed. When somebody else saved meanwhile, both texts are shown. */
export const personPage = page({
  path: '/people-of-files/:person',
  who: CASEWORKERS,
  rows: true,
  params: z.object({ person: z.uuid() }),
  acts: [pageAct(changePerson, toFile)],
  async show({ params: { person }, of, form: formOf }) {
    const { file, kind, version, details } = await of(personToChange, { person })
    const form = formOf(changePerson)
    const title = details.name || 'Not named'
    return {
      title,
      body: (
        <>
          <BackLink href={`/families/${file}`} />
          <FormErrors form={form} />
          <h1 class="govuk-heading-l">{title}</h1>
          {form.conflict && <Both form={form} theirs={form.conflict.theirs} />}
          <Form form={form} submit="Save" version={version}>
            <input type="hidden" name="person" value={person} />
            <PersonForm form={form} stored={{ ...details, kind }} />
          </Form>
        </>
      ),
    }
  },
})

/** Only what differs: a person has many details. */
function Both({ form, theirs }: { form: FormState; theirs: Record<string, string> }) {
  const typed = Object.entries(form.typed).filter(
    ([name, text]) => typeof text === 'string' && name !== 'version',
  )
  const fields = typed
    .filter(([name, text]) => !name.startsWith('_') && name !== 'person' && text !== (theirs[name] ?? ''))
    .map(([name, text]) => ({ label: name, theirs: theirs[name] ?? '', yours: String(text) }))
  return <KeptText by="Somebody" fields={fields} />
}
