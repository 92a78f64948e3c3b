import { Input } from '#design/components/input.tsx'
import { WarningText } from '#design/components/warning-text.tsx'
import { timeInWords } from '#platform/clock.ts'
import { Form, FormErrors, type FormState, field } from '#platform/form.tsx'
import { page, pageAct } from '#platform/page.ts'
import { SHEETS } from '#platform/paths.ts'
import { LEADERS } from '#platform/who.ts'
import { confirmSheets } from '../confirm-sheets.ts'
import type { Shares } from '../escrow.ts'
import { EscrowSheets } from '../escrow-sheet.tsx'
import { heldSheets } from '../held-sheets.ts'
import { makeSheets } from '../make-sheets.ts'
import type { Staff } from '../staff.ts'
import { standingEscrow } from '../standing-escrow.ts'

/** The recovery sheets, to be printed once and confirmed; afterwards only how to make new ones. */
export const sheetsPage = (staff: Staff) =>
  page({
    path: SHEETS,
    who: LEADERS,
    rows: true,
    acts: [pageAct(confirmSheets, () => '/'), pageAct(makeSheets, () => SHEETS)],
    async show({ desk, form }) {
      const shares = heldSheets(desk.secret, desk.person?.id ?? '', desk.now)
      const { newest, confirmed } = await standingEscrow(desk)
      const title = 'Recovery sheets'
      return {
        title,
        body: (
          <>
            <FormErrors form={form(confirmSheets)} />
            <FormErrors form={form(makeSheets)} />
            <h1 class="govuk-heading-l">{title}</h1>
            {shares && newest ? (
              <ToPrint
                shares={shares}
                service={await staff.serviceName(desk)}
                check={newest.check}
                made={timeInWords(newest.madeAt)}
                form={form(confirmSheets)}
              />
            ) : (
              <Remake isConfirmed={confirmed !== undefined} form={form(makeSheets)} />
            )}
          </>
        ),
      }
    },
  })

function ToPrint(props: { shares: Shares; service: string; check: string; made: string; form: FormState }) {
  const { form, ...sheets } = props
  return (
    <>
      <p class="govuk-body-l">
        Nobody can reset a password here so that it opens the files again: not the council, not whoever runs
        the machine. These three sheets are the way back. Any two of them open the files.
      </p>
      <WarningText>
        They are shown only now and kept nowhere. Print this page (three sheets), and give one to each keeper.
      </WarningText>
      <EscrowSheets {...sheets} />
      <div class="evenhand-not-printed">
        <h2 class="govuk-heading-m">When they are printed</h2>
        <p class="govuk-body">
          Type the last word of each sheet, from the paper. Until then no contact can be recorded.
        </p>
        <Form form={form} submit="The sheets are printed">
          <Input
            {...field(form, 'first')}
            label="Check word of sheet 1"
            autocomplete="off"
            spellcheck={false}
          />
          <Input
            {...field(form, 'second')}
            label="Check word of sheet 2"
            autocomplete="off"
            spellcheck={false}
          />
          <Input
            {...field(form, 'third')}
            label="Check word of sheet 3"
            autocomplete="off"
            spellcheck={false}
          />
        </Form>
      </div>
    </>
  )
}

function Remake({ isConfirmed, form }: { isConfirmed: boolean; form: FormState }) {
  return (
    <>
      <p class="govuk-body">
        {isConfirmed
          ? 'The sheets that count are with their keepers. If one is lost or a keeper leaves, make new ones: the old ones then open nothing more.'
          : 'There are no confirmed sheets yet. Make them now; they are shown once, to be printed.'}
      </p>
      <Form form={form} submit="Make new sheets" />
    </>
  )
}
