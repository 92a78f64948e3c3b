import { Doors } from '#design/patterns/doors.tsx'
import { Elsewhere, page, pageAct } from '#platform/page.ts'
import { ASK, IMPARTIAL, ME, ORGANISATIONS, SIGN_IN } from '#platform/paths.ts'
import { CASEWORKERS, mayPass } from '#platform/who.ts'
import { personas, Shoes, stepIn, termsOf } from '#rooms/service'
import { Link, type ReachNow, ReachWords, reachNow } from './reach-words.tsx'

/**
 * The first page: for whoever works here their day, for everybody else what the service is and how to reach it now. In
 * a demo also its people, into whose shoes one may step.
 */
export const homePage = page({
  path: '/',
  who: 'anyone',
  as: 'doorkeeper',
  exit: true,
  rows: true,
  acts: [pageAct(stepIn, ({ next }) => next)],
  async show({ desk, form }) {
    if (desk.person) return new Elsewhere(mayPass(CASEWORKERS, desk.person) ? '/today' : ME)
    const now = await reachNow(desk)
    if (!now) return new Elsewhere(SIGN_IN)
    const { service: word } = await termsOf(desk)
    const title = now.service.name
    return {
      title,
      body: (
        <>
          <h1 class="govuk-heading-xl">{title}</h1>
          <p class="govuk-body-l">
            Free, confidential and impartial help with special educational needs and disabilities.
          </p>
          {now.service.demo && <Shoes personas={await personas(desk)} form={form(stepIn)} />}
          <ReachWords now={now} />
          <Doors label="What would you like to do?" items={DOORS} />
          <More now={now} word={word} />
        </>
      ),
    }
  },
})

/** Three doors of the same size, none before another but by the order of the words. */
const DOORS = [
  { text: 'Ask for help', href: ASK },
  { text: 'Understand options and dates', href: '/understand' },
  { text: 'How we stay impartial', href: IMPARTIAL },
]

function More({ now: { service }, word }: { now: ReachNow; word: string }) {
  return (
    <>
      <h2 class="govuk-heading-m">Who we are</h2>
      <p class="govuk-body">
        We are the {word} for {service.area}. We help parents and carers of children with special educational
        needs, and young people themselves.
      </p>
      <p class="govuk-body">
        You decide. We tell you about every option, and where each fact comes from. We take no side: not the
        council’s, not the school’s, not a parent’s.
      </p>
      <ul class="govuk-list govuk-list--bullet">
        <li>
          <Link to="/what-we-do">What we do, and what we do not do</Link>
        </li>
        <li>
          <Link to="/options">Which options are there?</Link>
        </li>
        <li>
          <Link to="/deadlines">Work out a date</Link>
        </li>
        <li>
          <Link to="/privacy">What we keep about you, and your rights</Link>
        </li>
        <li>
          <Link to={ORGANISATIONS}>Who else can help</Link>: some are independent of us and of the council
        </li>
        <li>
          <Link to={`${ASK}/practitioner`}>You work with a family: ask us for them, if they agree</Link>
        </li>
        <li>
          <Link to={`${ASK}/continue`}>Go on with a form that you began</Link>
        </li>
        {service.email && (
          <li>
            Write to <Link to={`mailto:${service.email}`}>{service.email}</Link>
          </li>
        )}
      </ul>
    </>
  )
}
