import { z } from 'zod'
import { Button } from '#design/components/button.tsx'
import { Details } from '#design/components/details.tsx'
import { Input } from '#design/components/input.tsx'
import { Radios } from '#design/components/radios.tsx'
import { Textarea } from '#design/components/textarea.tsx'
import { WarningText } from '#design/components/warning-text.tsx'
import { Form, type FormState, field } from '#platform/form.tsx'
import { page, pageAct } from '#platform/page.ts'
import { CASEWORKERS } from '#platform/who.ts'
import { onCase } from '../cases/case-frame.tsx'
import { closeCase } from '../cases/close-case.ts'
import { CLOSED_BECAUSE, CLOSED_BECAUSE_WORDS } from '../cases/closing.ts'
import { LEVEL_WORDS, LEVELS } from '../cases/level.ts'
import { markOpenedInError } from '../cases/mark-opened-in-error.ts'
import { type MissingAtClosing, missingAtClosing } from '../cases/missing-at-closing.ts'
import { openAgain } from '../cases/open-again.ts'
import { PressButton } from '../cases/press-button.tsx'
import { readCase } from '../cases/read-case.ts'
import { restCase } from '../cases/rest-case.ts'

const back = ({ case: id }: { case: string }) => `/cases/${id}`

/** Closing a case: why, at which level, and for what the record does not show: do it now, or give a reason. */
export const closeCasePage = page({
  path: '/cases/:case/close',
  who: CASEWORKERS,
  rows: true,
  params: z.object({ case: z.uuid() }),
  acts: [
    pageAct(closeCase, back),
    pageAct(restCase, back),
    pageAct(markOpenedInError, back),
    pageAct(openAgain, back),
  ],
  async show({ params: { case: id }, of, form: formOf, desk }) {
    const [form, error] = [formOf(closeCase), formOf(markOpenedInError)]
    const whole = await of(readCase, { case: id })
    const missing = await missingAtClosing(desk, whole.head)
    return onCase(
      whole,
      'Close this case',
      [form, error, formOf(restCase)],
      <>
        {missing.map(one => (
          <MissingPart one={one} />
        ))}
        <CloseForm form={form} level={String(whole.head.level)} isMissing={missing.length > 0} />
        <Details summary="It rests for a while, or was opened in error">
          <PressButton form={formOf(restCase)}>Let it rest</PressButton>
          <Form form={error} submit="It was opened in error">
            <Input {...field(error, 'because')} id="error-because" label="What the error was" />
          </Form>
        </Details>
      </>,
    )
  },
})

function MissingPart({ one }: { one: MissingAtClosing }) {
  return (
    <>
      <WarningText iconText="Missing">{one.says}</WarningText>
      <Button variant="secondary" href={one.where}>
        Do it now
      </Button>
    </>
  )
}

function CloseForm({ form, level, isMissing }: { form: FormState; level: string; isMissing: boolean }) {
  return (
    <Form form={form} submit="Close the case">
      {isMissing && (
        <Textarea
          {...field(form, 'missingBecause')}
          label="Or give a reason: it is closed all the same, because"
          rows={2}
        />
      )}
      <Radios
        {...field(form, 'because')}
        label="Why is it closed?"
        items={CLOSED_BECAUSE.map(value => ({ value, text: CLOSED_BECAUSE_WORDS[value] }))}
      />
      <Radios
        {...field(form, 'level', level)}
        label="Level of support that the family got"
        items={LEVELS.map(value => ({ value, text: LEVEL_WORDS[Number(value)] ?? value }))}
      />
      <Textarea {...field(form, 'words')} label="Anything to add (you may leave this empty)" rows={2} />
    </Form>
  )
}
