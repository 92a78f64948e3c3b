import { z } from 'zod'
import { BackLink } from '#design/components/back-link.tsx'
import { Radios } from '#design/components/radios.tsx'
import { Form, FormErrors, field } from '#platform/form.tsx'
import { page, pageAct } from '#platform/page.ts'
import { notFound, refuse } from '#platform/refusal.ts'
import { DeclarationCard } from '../declaring/declaration-card.tsx'
import { endDeclaration } from '../declaring/end-declaration.ts'
import { DECLARERS } from '../declaring/kinds.ts'
import { myDeclarations } from '../declaring/my-declarations.ts'

/** Ending one of one's own declarations; it is kept. */
export const endDeclarationPage = page({
  path: '/interests/declarations/:declaration/end',
  who: DECLARERS,
  rows: true,
  params: z.object({ declaration: z.uuid() }),
  acts: [pageAct(endDeclaration, () => '/interests')],
  async show({ params, of, form: formOf }) {
    const { declarations } = await of(myDeclarations, {})
    const declaration = declarations.find(({ id }) => id === params.declaration)
    if (!declaration) return refuse(notFound)
    const form = formOf(endDeclaration)
    const title = 'End a declaration'
    return {
      title,
      body: (
        <>
          <BackLink href="/interests" />
          <FormErrors form={form} />
          <h1 class="govuk-heading-l">{title}</h1>
          <h2 class="govuk-heading-m">What it says</h2>
          <DeclarationCard declaration={declaration} />
          <p class="govuk-body">It is kept, and no longer compared. What was decided by it stands.</p>
          <Form form={form} submit="End it">
            <input type="hidden" name="declaration" value={declaration.id} />
            <Radios
              {...field(form, 'how')}
              label="Why does it end?"
              items={[
                { value: 'over', text: 'It is over' },
                { value: 'in-error', text: 'It was never right' },
              ]}
            />
          </Form>
        </>
      ),
    }
  },
})
