import { z } from 'zod'
import { BackLink } from '#design/components/back-link.tsx'
import { Input } from '#design/components/input.tsx'
import { Radios } from '#design/components/radios.tsx'
import { Textarea } from '#design/components/textarea.tsx'
import { Form, FormErrors, type FormState, field } from '#platform/form.tsx'
import { page, pageAct } from '#platform/page.ts'
import { notFound, refuse } from '#platform/refusal.ts'
import { CASEWORKERS } from '#platform/who.ts'
import { dateAt, dayMonthYear } from '#rooms/facts'
import { GIVEN, GIVEN_WORDS } from '../consent/codes.ts'
import { endOfTerm } from '../consent/end-of-term.ts'
import { PermissionRows } from '../consent/permission-rows.tsx'
import { permissionsOf } from '../consent/permissions-of.ts'
import { renewPermission } from '../consent/renew-permission.ts'
import { withdrawPermission } from '../consent/withdraw-permission.ts'

/** One permission: what it covers, and withdrawing or renewing it. */
export const permissionPage = page({
  path: '/families/:file/permissions/:permission',
  who: CASEWORKERS,
  rows: true,
  params: z.object({ file: z.uuid(), permission: z.uuid() }),
  acts: [
    pageAct(withdrawPermission, ({ file }) => `/families/${file}/sharing`),
    pageAct(renewPermission, ({ file, permission }) => `/families/${file}/permissions/${permission}`),
  ],
  async show({ params: { file, permission: id }, of, form: formOf, desk }) {
    const [withdraw, renew] = [formOf(withdrawPermission), formOf(renewPermission)]
    const { permissions, reference } = await of(permissionsOf, { file })
    const permission = permissions.find(one => one.id === id)
    if (!permission) return refuse(notFound)
    const title = 'A permission'
    return {
      title,
      body: (
        <>
          <BackLink href={`/families/${file}/sharing`} />
          <FormErrors form={withdraw} />
          <FormErrors form={renew} />
          <h1 class="govuk-heading-l">{title}</h1>
          <p class="govuk-body">{reference}</p>
          <PermissionRows permission={permission} />
          {permission.standing !== 'withdrawn' && (
            <>
              <Withdraw form={withdraw} id={id} />
              <Renew form={renew} id={id} me={desk.person?.name ?? ''} now={desk.now} />
            </>
          )}
        </>
      ),
    }
  },
})

const Withdraw = ({ form, id }: { form: FormState; id: string }) => (
  <>
    <h2 class="govuk-heading-m">They withdraw it</h2>
    <p class="govuk-body">
      At once, on their word, whoever of us hears it. What is being prepared under it does not leave any more.
      What left before stays on their list.
    </p>
    <Form form={form} submit="Withdraw it now">
      <input type="hidden" name="permission" value={id} />
      <Textarea
        {...field(form, 'because')}
        label="Why, if they said so (optional)"
        hint="They need give no reason."
        rows={2}
        spellcheck
      />
    </Form>
  </>
)

const Renew = ({ form, id, me, now }: { form: FormState; id: string; me: string; now: Date }) => (
  <>
    <h2 class="govuk-heading-m">They renew it</h2>
    <Form form={form} submit="Renew it" isLesser>
      <input type="hidden" name="permission" value={id} />
      <Input
        {...field(form, 'until', dayMonthYear(endOfTerm(dateAt(now))))}
        label="Until"
        hint="A year at most."
        class="govuk-input--width-10"
        autocomplete="off"
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
    </Form>
  </>
)
