import { z } from 'zod'
import { BackLink } from '#design/components/back-link.tsx'
import { Radios } from '#design/components/radios.tsx'
import { Form, FormErrors, type FormState, field } from '#platform/form.tsx'
import { page, pageAct } from '#platform/page.ts'
import { CASEWORKERS } from '#platform/who.ts'
import { dayMonthYear } from '#rooms/facts'
import { toWhom } from '../consent/permission-rows.tsx'
import { type PermissionShown, permissionsOf } from '../consent/permissions-of.ts'
import { beginDisclosure } from '../disclosure/begin-disclosure.ts'
import { GROUND_WORDS, LAWFUL_GROUNDS, type LawfulGround } from '../disclosure/grounds.ts'

/** On what ground something is to be shared: under which permission, or on which of the lawful grounds. There is no third way. */
export const newDisclosurePage = page({
  path: '/families/:file/disclosures/new',
  who: CASEWORKERS,
  rows: true,
  params: z.object({ file: z.uuid(), like: z.uuid().optional().catch(undefined) }),
  acts: [pageAct(beginDisclosure, ({ disclosure }) => `/disclosures/${disclosure}/words`)],
  async show({ params: { file, like }, of, form: formOf }) {
    const form = formOf(beginDisclosure)
    const { permissions, reference } = await of(permissionsOf, { file })
    const holding = permissions.filter(({ standing }) => standing === 'holds')
    const title = 'Share something'
    return {
      title,
      body: (
        <>
          <BackLink href={`/families/${file}/sharing`} />
          <FormErrors form={form} />
          <h1 class="govuk-heading-l">{title}</h1>
          <p class="govuk-body">{reference}</p>
          <h2 class="govuk-heading-m">With their permission</h2>
          {holding.length === 0 ? <NoPermission file={file} /> : <Choose {...{ form, holding, like }} />}
          <h2 class="govuk-heading-m">Without it</h2>
          <p class="govuk-body">Only on one of these grounds. Each asks who decided, and why now.</p>
          <ul class="govuk-list govuk-list--spaced">
            {LAWFUL_GROUNDS.map(ground => (
              <li>
                <a class="govuk-link" href={`/families/${file}/disclosures/lawful/${ground}`}>
                  {GROUND_WORDS[ground]}
                </a>
                <br />
                <span class="govuk-hint">{WHEN[ground]}</span>
              </li>
            ))}
          </ul>
        </>
      ),
    }
  },
})

const WHEN: Readonly<Record<LawfulGround, string>> = {
  'child-protection': 'A child may be harmed, or is.',
  'risk-to-life': 'Anybody’s life: a parent, a child, somebody else.',
  'legal-compulsion': 'A court order, or another duty that leaves no choice. A request is not one.',
}

const NoPermission = ({ file }: { file: string }) => (
  <p class="govuk-body">
    No permission holds, so nothing may be shared. Ask the family, then{' '}
    <a class="govuk-link" href={`/families/${file}/permissions/new`}>
      record what they permit
    </a>
    .
  </p>
)

interface ChooseProps {
  readonly form: FormState
  readonly holding: readonly PermissionShown[]
  /** A disclosure that was stopped, whose words come along. */
  readonly like: string | undefined
}

const Choose = ({ form, holding, like }: ChooseProps) => (
  <Form form={form} submit="Continue">
    {like && (
      <>
        <input type="hidden" name="like" value={like} />
        <p class="govuk-body">What was typed and chosen before comes along. Look at all of it again.</p>
      </>
    )}
    <Radios
      {...field(form, 'permission', holding.length === 1 ? holding[0]?.id : undefined)}
      label="Under which permission?"
      items={holding.map(one => ({
        value: one.id,
        text: <span data-typed>{toWhom(one)}</span>,
        hint: `${one.about}. Until ${dayMonthYear(one.untilOn)}.`,
      }))}
    />
  </Form>
)
