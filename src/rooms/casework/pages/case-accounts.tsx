import { z } from 'zod'
import { Checkboxes } from '#design/components/checkboxes.tsx'
import { Input } from '#design/components/input.tsx'
import { Radios } from '#design/components/radios.tsx'
import { Textarea } from '#design/components/textarea.tsx'
import { Form, type FormState, field, ticks } from '#platform/form.tsx'
import { page, pageAct } from '#platform/page.ts'
import { CASEWORKERS } from '#platform/who.ts'
import { ACCOUNT_KIND_WORDS, ACCOUNT_KINDS, PARTIES, PARTY_WORDS } from '../cases/account.ts'
import { AccountColumns } from '../cases/account-columns.tsx'
import type { Account } from '../cases/accounts-of.ts'
import { addAccount } from '../cases/add-account.ts'
import { onCase } from '../cases/case-frame.tsx'
import { confirmAccount } from '../cases/confirm-account.ts'
import { markDifference } from '../cases/mark-difference.ts'
import { PressButton } from '../cases/press-button.tsx'
import { readCase } from '../cases/read-case.ts'
import { SaidByFields } from '../cases/said-by-fields.tsx'

const here = ({ case: id }: { case: string }) => `/cases/${id}/accounts`

/** What each party says, side by side in one shape: add, confirm, mark a difference. */
export const caseAccountsPage = page({
  path: '/cases/:case/accounts',
  who: CASEWORKERS,
  rows: true,
  params: z.object({ case: z.uuid() }),
  acts: [pageAct(addAccount, here), pageAct(confirmAccount, here), pageAct(markDifference, here)],
  async show({ params: { case: id }, of, form }) {
    const add = form(addAccount)
    const whole = await of(readCase, { case: id })
    return onCase(
      whole,
      'What each of them says',
      [add],
      <>
        <h2 class="govuk-heading-m">Side by side</h2>
        {whole.accounts.length === 0 && <p class="govuk-body">Nothing is recorded yet.</p>}
        <AccountColumns
          accounts={whole.accounts}
          act={account => (
            <Acts account={account} confirm={form(confirmAccount)} differ={form(markDifference)} />
          )}
        />
        <h2 class="govuk-heading-m">Add what somebody says</h2>
        <p class="govuk-body">Ask only those whom the family agreed to have asked.</p>
        <AccountForm form={add} />
      </>,
    )
  },
})

function Acts({ account, confirm, differ }: { account: Account; confirm: FormState; differ: FormState }) {
  const { id, party, words, confirmedAt, differs } = account
  const about = (
    <span class="govuk-visually-hidden" data-typed>
      {` (${PARTY_WORDS[party]}: ${words.slice(0, 60)})`}
    </span>
  )
  return (
    <>
      {!confirmedAt && (
        <PressButton form={confirm} fields={{ account: id }}>
          They confirmed it{about}
        </PressButton>
      )}
      <PressButton form={differ} fields={{ account: id, differs: differs ? 'no' : 'yes' }}>
        {differs ? 'Accounts do not differ here' : 'Accounts differ here'}
        {about}
      </PressButton>
    </>
  )
}

function AccountForm({ form }: { form: FormState }) {
  return (
    <Form form={form} submit="Add it">
      <Radios
        {...field(form, 'party')}
        label="Who"
        items={PARTIES.map(value => ({ value, text: PARTY_WORDS[value] }))}
      />
      <Radios
        {...field(form, 'kind', 'account')}
        label="What it is"
        items={ACCOUNT_KINDS.map(value => ({ value, text: ACCOUNT_KIND_WORDS[value] }))}
      />
      <Textarea {...field(form, 'words')} label="What they say" rows={5} spellcheck />
      <SaidByFields form={form} />
      <Input
        {...field(form, 'saidOn')}
        label="When (leave it empty if it was today)"
        hint="For example 12 11 2026"
        class="govuk-input--width-10"
        autocomplete="off"
      />
      <Checkboxes {...ticks(form, 'confirmed')} items={[{ value: 'yes', text: 'They have confirmed it' }]} />
    </Form>
  )
}
