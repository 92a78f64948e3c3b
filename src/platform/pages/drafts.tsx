import { Button } from '#design/components/button.tsx'
import { timeInWords } from '#platform/clock.ts'
import { discardDraft } from '#platform/discard-draft.ts'
import { draftsOf, withDraft } from '#platform/drafts.ts'
import type { FormState } from '#platform/form.tsx'
import { page, pageAct } from '#platform/page.ts'
import { DRAFTS } from '#platform/paths.ts'

/** What somebody began to type and has not sent. Sealed; only its author can open it. */
export const draftsPage = (called: ReadonlyMap<string, string>) =>
  page({
    path: DRAFTS,
    who: 'signed-in',
    rows: true,
    acts: [pageAct(discardDraft, () => DRAFTS)],
    async show({ desk, form: formOf }) {
      const drafts = await draftsOf(desk)
      const title = 'My drafts'
      return {
        title,
        body: (
          <>
            <h1 class="govuk-heading-l">{title}</h1>
            {drafts.length === 0 && <p class="govuk-body-l">There is nothing waiting to be finished.</p>}
            {drafts.map(draft => (
              <DraftLine
                {...draft}
                name={called.get(draft.command) ?? draft.command}
                form={formOf(discardDraft)}
              />
            ))}
          </>
        ),
      }
    },
  })

type Line = Awaited<ReturnType<typeof draftsOf>>[number]

/** Each with a token of its own: throwing two away from the same page is two acts, not one sent twice. */
function DraftLine({ nonce, name, path, savedAt, form }: Line & { name: string; form: FormState }) {
  return (
    <form method="post" action={DRAFTS} class="evenhand-draft">
      <input type="hidden" name="_form" value={form.token} />
      <input type="hidden" name="_act" value={form.command} />
      <input type="hidden" name="draft" value={nonce} />
      <p class="govuk-body">
        <a class="govuk-link" href={withDraft(path, nonce)}>
          {name}
        </a>
        , saved {timeInWords(savedAt)}
      </p>
      <Button variant="secondary">
        Throw away<span class="govuk-visually-hidden"> the draft saved {timeInWords(savedAt)}</span>
      </Button>
    </form>
  )
}
