import { z } from 'zod'
import { BackLink } from '#design/components/back-link.tsx'
import { Button } from '#design/components/button.tsx'
import { Details } from '#design/components/details.tsx'
import { Radios } from '#design/components/radios.tsx'
import { Tag } from '#design/components/tag.tsx'
import { timeInWords } from '#platform/clock.ts'
import { Form, FormErrors, type FormState, field } from '#platform/form.tsx'
import { page, pageAct } from '#platform/page.ts'
import { CASEWORKERS, mayPass } from '#platform/who.ts'
import { ATTENDERS } from '../meetings/who-attends.ts'
import { approveViews } from '../views/approve-views.ts'
import { APPROVED_HOW, APPROVED_HOW_WORDS, OWNER_WORDS, WORDED_WORDS } from '../views/how.ts'
import { readViews, type ViewsVersion } from '../views/read-views.ts'
import { type Said, SECTION_WORDS, SECTIONS } from '../views/sections.ts'
import { WordDifferences } from '../views/word-differences.tsx'

/** What a family says in its own document, whether its owner approved it, and every change that was made with it. */
export const viewsPage = page({
  path: '/views/:views',
  who: ATTENDERS,
  rows: true,
  params: z.object({ views: z.uuid() }),
  acts: [pageAct(approveViews, ({ views }) => `/views/${views}`)],
  async show({ params: { views: id }, of, form: formOf, desk }) {
    const { file, reference, title, owner, newest, versions } = await of(readViews, { views: id })
    const form = formOf(approveViews)
    return {
      title,
      body: (
        <>
          <BackLink href={`/families/${file}`}>Back to the family’s file</BackLink>
          <FormErrors form={form} />
          <h1 class="govuk-heading-l" data-typed>
            {title}
          </h1>
          <p class="govuk-body">
            {reference}. {OWNER_WORDS[owner]} owns this document. It goes to nobody unless they permit it.
          </p>
          <Standing newest={newest} />
          <WhatIsSaid said={newest.said} />
          <div class="govuk-button-group">
            <Button variant="secondary" href={`/views/${id}/change`}>
              Change it with them
            </Button>
            <a class="govuk-link" href={`/views/${id}/pdf`}>
              Print it for them (PDF)
            </a>
            <a class="govuk-link" href={`/views/${id}/word`}>
              For their computer (Word)
            </a>
            {mayPass(CASEWORKERS, desk.person) && (
              <a class="govuk-link" href={`/families/${file}/disclosures/new`}>
                Pass it on, with their permission
              </a>
            )}
          </div>
          {!newest.approval && <Approve form={form} number={newest.number} />}
          <h2 class="govuk-heading-m">Every version</h2>
          {versions
            .map((version, at) => <VersionPart version={version} before={versions[at - 1]} />)
            .reverse()}
        </>
      ),
    }
  },
})

function Standing({ newest: { number, approval } }: { newest: ViewsVersion }) {
  return (
    <p class="govuk-body">
      <Tag colour={approval ? 'green' : 'orange'}>{approval ? 'Approved' : 'Not approved yet'}</Tag> Version{' '}
      {number}.{' '}
      {approval &&
        `${APPROVED_HOW_WORDS[approval.how]}, ${timeInWords(approval.at)} (entered by ${approval.by}).`}
    </p>
  )
}

const WhatIsSaid = ({ said }: { said: Said }) => (
  <>
    {SECTIONS.filter(section => said[section] !== '').map(section => (
      <section aria-label={SECTION_WORDS[section]}>
        <h2 class="govuk-heading-s">{SECTION_WORDS[section]}</h2>
        <p class="evenhand-words">{said[section]}</p>
      </section>
    ))}
  </>
)

const Approve = ({ form, number }: { form: FormState; number: number }) => (
  <Form form={form} submit="They approve it">
    <input type="hidden" name="number" value={String(number)} />
    <Radios
      {...field(form, 'how')}
      label="How they approved what stands above"
      items={APPROVED_HOW.map(value => ({ value, text: APPROVED_HOW_WORDS[value] }))}
    />
  </Form>
)

function VersionPart({ version, before }: { version: ViewsVersion; before: ViewsVersion | undefined }) {
  const { number, by, at, how, said, approval } = version
  const changed = SECTIONS.filter(section => said[section] !== (before?.said[section] ?? ''))
  return (
    <Details summary={`Version ${number}: ${by}, ${timeInWords(at)}`} open={before !== undefined}>
      <p class="govuk-body-s">
        {WORDED_WORDS[how]}. {approval ? 'Approved by its owner.' : 'Not approved as it stood then.'}
      </p>
      {changed.map(section => (
        <>
          <p class="govuk-body-s">
            <strong>{SECTION_WORDS[section]}</strong>
          </p>
          <WordDifferences before={before?.said[section] ?? ''} after={said[section]} />
        </>
      ))}
    </Details>
  )
}
