import { Details } from '#design/components/details.tsx'
import { InsetText } from '#design/components/inset-text.tsx'
import { timeInWords } from '#platform/clock.ts'
import type { FormState } from '#platform/form.tsx'
import { Told } from './account-columns.tsx'
import { Section } from './case-part.tsx'
import { PerspectiveForm } from './perspective-form.tsx'
import type { CaseInFull } from './read-case.ts'

/** How the family sees it, first of all; whose decision is next. Without it, the form that asks for it. */
export function PerspectivePart({
  whole,
  form,
  suggested,
}: {
  whole: CaseInFull
  form?: FormState
  suggested?: string | undefined
}) {
  const own = whole.accounts.filter(({ kind }) => kind === 'perspective' || kind === 'hope')
  const notAsked = whole.reasons.filter(({ what }) => what === 'perspective-not-asked')
  const chosen = whole.options.filter(({ chosenAt }) => chosenAt)
  return (
    <Section title="How they see it">
      {own.map(account => (
        <Told account={account} />
      ))}
      {own.length === 0 &&
        notAsked.slice(-1).map(({ words, at }) => (
          <InsetText>
            They were not asked, because: <span data-typed>{words}</span> ({timeInWords(at)})
          </InsetText>
        ))}
      {form && isPerspectiveDue(whole) && <PerspectiveForm form={form} suggested={suggested} />}
      {form && !isPerspectiveDue(whole) && (
        <Details summary="Write how they see it now" open={Object.keys(form.typed).length > 0}>
          <PerspectiveForm form={form} />
        </Details>
      )}
      <p class="govuk-body">
        {chosen.length > 0
          ? `The family chose: ${chosen.map(({ option }) => option.title).join('; ')}. Next it is theirs, or whoever decides on it, to decide; not ours.`
          : 'The next decision is the family’s: which way to go, or none for now.'}
      </p>
    </Section>
  )
}

/** True while nobody has written how the family sees it, nor why they were not asked. */
export const isPerspectiveDue = ({ accounts, reasons }: CaseInFull): boolean =>
  !accounts.some(({ kind }) => kind === 'perspective' || kind === 'hope') &&
  !reasons.some(({ what }) => what === 'perspective-not-asked')
