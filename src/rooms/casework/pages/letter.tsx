import { z } from 'zod'
import { BackLink } from '#design/components/back-link.tsx'
import { FormErrors } from '#platform/form.tsx'
import { page, pageAct } from '#platform/page.ts'
import { LetterView } from '#platform/paper/letter-view.tsx'
import { letterheadOf, logoOf } from '#platform/paper/letterhead.ts'
import { ToPrint } from '#platform/paper/print-choice.tsx'
import { sheetOf } from '#platform/paper/print-letter.ts'
import { Refusal } from '#platform/refusal.ts'
import { CASEWORKERS } from '#platform/who.ts'
import { PressButton } from '../cases/press-button.tsx'
import { LETTER_KIND_WORDS } from '../letters/letter-kinds.ts'
import { LetterStanding } from '../letters/letter-standing.tsx'
import { type LetterInFull, readLetter } from '../letters/read-letter.ts'
import { SendForm } from '../letters/send-form.tsx'
import { sendLetter } from '../letters/send-letter.ts'
import { throwAwayLetter } from '../letters/throw-away-letter.ts'

/** A letter as it will be, with what is to be minded before it goes and the way it goes; once sent, as it left. */
export const letterPage = page({
  path: '/letters/:letter',
  who: CASEWORKERS,
  rows: true,
  params: z.object({ letter: z.uuid() }),
  acts: [
    pageAct(sendLetter, ({ letter }) => `/letters/${letter}`),
    pageAct(throwAwayLetter, ({ file }) => `/families/${file}`),
  ],
  async show({ params: { letter: id }, of, form: formOf, face }) {
    const [send, throwAway] = [formOf(sendLetter), formOf(throwAwayLetter)]
    const whole = await of(readLetter, { letter: id })
    const sheet = sheetOf(whole.letter, letterheadOf(face))
    if (sheet instanceof Refusal) return sheet
    const title = LETTER_KIND_WORDS[whole.kind]
    return {
      title,
      body: (
        <>
          <Back whole={whole} />
          <FormErrors form={send} />
          <h1 class="govuk-heading-l">{title}</h1>
          <p class="govuk-body">{whole.reference}</p>
          <LetterStanding whole={whole} />
          {whole.sent ? <ToPrint action={`/letters/${id}/pdf`} /> : <WhatToDo id={id} />}
          <LetterView sheet={sheet} topHeading={2} logo={logoOf(face)} />
          {!whole.sent && (
            <>
              <SendForm form={send} whole={whole} />
              <PressButton form={throwAway} variant="warning">
                Throw it away
              </PressButton>
            </>
          )}
        </>
      ),
    }
  },
})

const Back = ({ whole }: { whole: LetterInFull }) =>
  whole.case ? (
    <BackLink href={`/cases/${whole.case}`}>Back to the case</BackLink>
  ) : (
    <BackLink href={`/families/${whole.file}`}>Back to the family</BackLink>
  )

const WhatToDo = ({ id }: { id: string }) => (
  <div class="govuk-button-group evenhand-not-printed">
    <a class="govuk-link" href={`/letters/${id}/words`}>
      Change the words
    </a>
    <a class="govuk-link" href="#send">
      Send it
    </a>
    <a class="govuk-link" href={`/letters/${id}/pdf`}>
      See it as PDF, marked as a draft
    </a>
  </div>
)
