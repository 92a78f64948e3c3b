import { z } from 'zod'
import { Form, FormErrors, type FormState } from '#platform/form.tsx'
import { page, pageAct } from '#platform/page.ts'
import { LOG_CALL } from '#platform/paths.ts'
import { CASEWORKERS } from '#platform/who.ts'
import { callContext } from '../calls/call-context.ts'
import { colleaguesOf } from '../calls/colleagues.ts'
import { ContextColumn } from '../calls/context-column.tsx'
import { About } from '../calls/form/about.tsx'
import { Caller } from '../calls/form/caller.tsx'
import { Explained } from '../calls/form/explained.tsx'
import { Distress, How, Length, WhatCompletes } from '../calls/form/length.tsx'
import { Next } from '../calls/form/next.tsx'
import { offeredFor } from '../calls/form/offered-for.ts'
import { Role } from '../calls/form/role.tsx'
import { HowTold, Told } from '../calls/form/told.tsx'
import type { FamilyLine } from '../family-lines.ts'
import { familyLines } from '../family-lines.ts'
import { findFamilies } from '../find-families.ts'
import { logContact } from '../log-contact.ts'

/**
 * Logging a call: one column from top to bottom as the conversation goes, nothing required, saved while typing; beside
 * it what helps with this family.
 */
export const logCallPage = page({
  path: LOG_CALL,
  who: CASEWORKERS,
  rows: true,
  params: z.object({ file: z.uuid().optional() }),
  acts: [pageAct(logContact, ({ file, contact }) => `/families/${file}?logged=${contact}`)],
  async show({ params, of, form: formOf, desk }) {
    const form = formOf(logContact)
    const file = chosenIn(form, params.file)
    const q = typeof form.typed.callerName === 'string' ? form.typed.callerName.slice(0, 200) : ''
    const matches = q.trim() ? await of(findFamilies, { q }) : []
    const found = withChosen(matches.slice(0, 6), file ? await familyLines(desk, [file]) : [])
    const context = file ? await of(callContext, { file }) : undefined
    const offered = await offeredFor(desk, form)
    const title = 'Log a call'
    return {
      title,
      asideFirst: true,
      aside: (
        <div data-part="context">
          {context ? (
            <ContextColumn
              context={context}
              now={desk.now}
              isDoubtful={form.typed.verified === 'not-verified'}
            />
          ) : (
            <Beside />
          )}
        </div>
      ),
      body: (
        <div data-call-open>
          <FormErrors form={form} />
          <h1 class="govuk-heading-l">{title}</h1>
          <Form form={form} submit="Save">
            <Caller form={form} found={found} chosen={file} people={context?.people ?? []} />
            <Told form={form} isFirst={file !== undefined} />
            <About form={form} />
            <Role form={form} people={context?.people ?? []} />
            <Explained form={form} offered={offered} />
            <Next form={form} now={desk.now} context={context} />
            <Length form={form} />
            <How form={form} colleagues={await colleaguesOf(desk)} />
            <HowTold form={form} />
            <Distress form={form} />
            <WhatCompletes />
          </Form>
        </div>
      ),
    }
  },
})

/** The family that was chosen in the form; before anything is typed, the one that the page was opened for. */
function chosenIn({ typed }: FormState, opened: string | undefined): string | undefined {
  if (Object.keys(typed).length === 0) return opened
  const { file = opened } = typed
  return typeof file === 'string' && z.uuid().safeParse(file).success ? file : undefined
}

const withChosen = (matches: readonly FamilyLine[], chosen: readonly FamilyLine[]) => [
  ...chosen.filter(({ file }) => matches.every(match => match.file !== file)),
  ...matches,
]

function Beside() {
  return (
    <p class="govuk-body-s">
      <a class="govuk-link" href="/contacts/agency">
        A school, the council or another agency is on the line
      </a>
    </p>
  )
}
