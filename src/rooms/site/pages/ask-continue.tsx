import { z } from 'zod'
import { Button } from '#design/components/button.tsx'
import { ErrorSummary } from '#design/components/error-summary.tsx'
import { Input } from '#design/components/input.tsx'
import { page } from '#platform/page.ts'
import { ASK } from '#platform/paths.ts'
import { notFound, Refusal, refuse } from '#platform/refusal.ts'
import { goOnWithRequest } from '#rooms/casework'
import { ASK_ACTS, ASK_TITLE, AskForm } from './ask-form.tsx'
import { reachNow } from './reach-words.tsx'

const PATH = `${ASK}/continue` as const

/** Going on with a form that was kept: the code is posted, so that it stands in no address and no history. */
export const askContinuePage = page({
  path: PATH,
  who: 'anyone',
  as: 'visitor',
  exit: true,
  rows: true,
  posted: true,
  params: z.looseObject({ code: z.string().max(100).optional().catch(undefined) }),
  acts: ASK_ACTS,
  async show({ params: { code }, desk, form }) {
    const now = await reachNow(desk)
    if (!now) return refuse(notFound)
    const kept = code ? await goOnWithRequest.answer({ code }, desk) : undefined
    const isSent = ASK_ACTS.some(({ command }) => Object.keys(form(command).typed).length > 0)
    // Its code may be over meanwhile: what was typed is not.
    if (isSent && (!kept || kept instanceof Refusal))
      return { title: ASK_TITLE, body: <AskForm asking={{ form, desk }} now={now} /> }
    if (!code || !kept) return { title: TITLE, body: <WhichCode /> }
    if (kept instanceof Refusal)
      return { title: `Error: ${TITLE}`, body: <WhichCode typed={code} error={kept.sentence} /> }
    return {
      title: ASK_TITLE,
      body: <AskForm asking={{ form, desk }} now={now} kept={kept.typed} code={code} />,
    }
  },
})

const TITLE = 'Go on with a form'

function WhichCode({ typed, error }: { typed?: string; error?: string }) {
  return (
    <>
      {error && <ErrorSummary errors={[{ text: error, href: '#code' }]} />}
      <h1 class="govuk-heading-l">{TITLE}</h1>
      <search>
        <form method="post" action={PATH} novalidate>
          <Input
            name="code"
            label="The code of your form"
            hint="Sixteen letters and numbers, like K7QM-3XHD-92FA-PW4T. Capitals and lines do not matter."
            autocomplete="off"
            autocapitalize="characters"
            spellcheck={false}
            class="govuk-input--width-20"
            {...(typed !== undefined && { value: typed })}
            {...(error && { error })}
          />
          <Button>Open my form</Button>
        </form>
      </search>
    </>
  )
}
