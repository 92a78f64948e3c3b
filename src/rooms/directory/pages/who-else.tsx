import { Button } from '#design/components/button.tsx'
import { Pagination } from '#design/components/pagination.tsx'
import { page } from '#platform/page.ts'
import { ORGANISATIONS } from '#platform/paths.ts'
import { TalkItThrough } from '#platform/talk-it-through.tsx'
import { checkedSentence } from '../checked-words.tsx'
import { independenceInWords } from '../independence.ts'
import type { PublicOrganisation } from '../publicly.ts'
import { whoElseCanHelp } from '../who-else-can-help.ts'
import { askedParams } from './asked-params.ts'
import { FindFields, wayThrough } from './find-fields.tsx'

const PATH = ORGANISATIONS

/** Who else can help: for anybody, without signing in (C18, N50, K16). */
export const whoElsePage = page({
  path: PATH,
  who: 'anyone',
  exit: true,
  as: 'librarian',
  rows: true,
  params: askedParams,
  async show({ params: { state: _state, ...params }, of }) {
    const { page: at, ...asked } = params
    const { found, total, pages } = await of(whoElseCanHelp, params)
    const title = 'Who else can help'
    return {
      title,
      body: (
        <>
          <h1 class="govuk-heading-l">{title}</h1>
          <p class="govuk-body-l">
            Other organisations that may help you. Each says whether it is independent of the council, and
            when we last checked its details.
          </p>
          <search>
            <form method="get" action={PATH} novalidate>
              <FindFields asked={asked} />
              <Button>Find</Button>
            </form>
          </search>
          <div role="status">
            <h2 class="govuk-heading-m">
              {total === 1 ? '1 organisation' : `${total} organisations`}, in the order of names
            </h2>
            {total === 0 && <p class="govuk-body">Try fewer words, or choose “Anything”.</p>}
          </div>
          {found.map(one => (
            <Card one={one} />
          ))}
          {pages > 1 && <Pagination {...wayThrough(PATH, asked, at, pages)} />}
          <TalkItThrough />
        </>
      ),
    }
  },
})

const Card = ({ one }: { one: PublicOrganisation }) => (
  <div class="govuk-summary-card">
    <div class="govuk-summary-card__title-wrapper">
      <h3 class="govuk-summary-card__title">
        <a class="govuk-link" href={`${PATH}/${one.id}`}>
          {one.name}
        </a>
      </h3>
    </div>
    <div class="govuk-summary-card__content">
      <p class="govuk-body">
        <strong>{independenceInWords(one.independence)}</strong>
        {one.because && `. ${one.because}`}
      </p>
      {one.about && <p class="govuk-body evenhand-words">{one.about}</p>}
      {one.phone && <p class="govuk-body">Telephone: {one.phone}</p>}
      <p class="govuk-body-s">{checkedSentence(one)}</p>
    </div>
  </div>
)
