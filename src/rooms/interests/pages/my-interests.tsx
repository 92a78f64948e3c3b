import { Button } from '#design/components/button.tsx'
import { Details } from '#design/components/details.tsx'
import { InsetText } from '#design/components/inset-text.tsx'
import { Form, FormErrors, type FormState } from '#platform/form.tsx'
import { page, pageAct } from '#platform/page.ts'
import { LEADERS, mayPass } from '#platform/who.ts'
import { confirmDeclarations } from '../declaring/confirm-declarations.ts'
import type { Declaration } from '../declaring/declaration.ts'
import { DeclarationCard, titleOf } from '../declaring/declaration-card.tsx'
import { declareNone } from '../declaring/declare-none.ts'
import { DECLARERS } from '../declaring/kinds.ts'
import { myDeclarations } from '../declaring/my-declarations.ts'
import { REPORTERS } from '../pressure/roles.ts'

/** What one has declared oneself, and declaring anew (C19, C20, N48). */
export const myInterestsPage = page({
  path: '/interests',
  who: DECLARERS,
  rows: true,
  navigation: { label: 'Interests', order: 80 },
  acts: [pageAct(declareNone, () => '/interests'), pageAct(confirmDeclarations, () => '/interests')],
  async show({ of, form, desk }) {
    const { declarations, due } = await of(myDeclarations, {})
    const standing = declarations.filter(({ endedAt }) => !endedAt)
    const ended = declarations.filter(({ endedAt }) => endedAt)
    const title = 'Your declarations of interest'
    return {
      title,
      body: (
        <>
          <FormErrors form={form(declareNone)} />
          <FormErrors form={form(confirmDeclarations)} />
          <h1 class="govuk-heading-l">{title}</h1>
          <p class="govuk-body">
            Parents must be able to trust that nobody here has a stake in what becomes of their child. Declare
            whom you know, where you help, and what you belong to. Only you and those who lead read it; what
            those who lead declare is judged by somebody else.
          </p>
          {due && <InsetText>{DUE_WORDS[due]}</InsetText>}
          <div class="govuk-button-group">
            <Button href="/interests/new">Declare an interest</Button>
          </div>
          <Standing standing={standing} none={form(declareNone)} confirm={form(confirmDeclarations)} />
          {ended.length > 0 && (
            <>
              <h2 class="govuk-heading-m">What has ended</h2>
              <Details summary={`Show them: ${ended.length}`}>
                {ended.map(declaration => (
                  <DeclarationCard declaration={declaration} />
                ))}
              </Details>
            </>
          )}
          {mayPass(REPORTERS, desk.person) && (
            <p class="govuk-body">
              Somebody wants you to take a side?{' '}
              <a class="govuk-link" href="/pressure">
                Report pressure to the chair
              </a>
            </p>
          )}
          {mayPass(LEADERS, desk.person) && (
            <p class="govuk-body">
              <a class="govuk-link" href="/interests/register">
                The register of everybody’s interests
              </a>
            </p>
          )}
        </>
      ),
    }
  },
})

const DUE_WORDS = {
  never: 'You have not declared anything yet. “Nothing to declare” is a declaration too.',
  again:
    'It is time to look at your declarations again, and to say whether they are still right and complete.',
}

function Standing(props: { standing: readonly Declaration[]; none: FormState; confirm: FormState }) {
  const { standing, none, confirm } = props
  const interests = standing.filter(({ kind }) => kind !== 'none')
  return (
    <>
      {standing.length > 0 && <h2 class="govuk-heading-m">What stands</h2>}
      {standing.map(declaration => (
        <DeclarationCard declaration={declaration}>
          {declaration.kind !== 'none' && (
            <p class="govuk-body">
              <a class="govuk-link" href={`/interests/declarations/${declaration.id}/end`}>
                End it<span class="govuk-visually-hidden"> ({titleOf(declaration)})</span>
              </a>
            </p>
          )}
        </DeclarationCard>
      ))}
      {interests.length === 0 ? (
        <Form form={none} submit="I have nothing to declare" isLesser />
      ) : (
        <Form form={confirm} submit="All of it is still right, and nothing is missing" isLesser />
      )}
    </>
  )
}
