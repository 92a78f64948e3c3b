import { page } from '#platform/page.ts'
import { ORGANISATIONS, PROMISES } from '#platform/paths.ts'
import { notFound, refuse } from '#platform/refusal.ts'
import type { ProfileName } from '#rooms/service'
import { Link, reachNow } from './reach-words.tsx'

/** How the service stays impartial: only what is true of it now, in its own policy's name (R01, R06, N54, N74). */
export const impartialPage = (profiles: readonly ProfileName[]) =>
  page({
    path: '/impartial',
    who: 'anyone',
    exit: true,
    rows: true,
    async show({ desk }) {
      const now = await reachNow(desk)
      if (!now) return refuse(notFound)
      const { service, reach } = now
      const policy = profiles.find(({ id }) => id === service.profile)
      const title = 'How we stay impartial'
      return {
        title,
        body: (
          <>
            <h1 class="govuk-heading-l">{title}</h1>
            <p class="govuk-body-l">
              We take no side. We favour neither the council, nor a school, nor a parent.
            </p>
            <Promises />
            <Standing host={policy?.host} premises={reach.premises} />
            <h2 class="govuk-heading-m">Confidential, and the limits</h2>
            <p class="govuk-body">
              That you have been in touch is confidential too. We tell nobody outside the service unless you
              ask us to. There are two limits: we may have to tell if somebody may come to serious harm, or if
              the law says that we must. We tell you first, if that is safe.
            </p>
            {policy && <Policy policy={policy} />}
            <p class="govuk-body">
              You can read <Link to={PROMISES}>each of our promises, and how it stands</Link>.
            </p>
            <h2 class="govuk-heading-m">Do you think that we were not impartial?</h2>
            <p class="govuk-body">
              Tell us: ring {service.telephone}
              {service.email && ` or write to ${service.email}`}, and ask for the co-ordinator. You can also
              check what we told you with <Link to={ORGANISATIONS}>somebody independent of us</Link>.
            </p>
          </>
        ),
      }
    },
  })

const Promises = () => (
  <>
    <h2 class="govuk-heading-m">What that means for you</h2>
    <ul class="govuk-list govuk-list--bullet">
      <li>You decide. We never decide for you.</li>
      <li>
        You hear about <Link to="/options">every option that we know of</Link>, by name. Doing nothing for now
        is one of them. We recommend none.
      </li>
      <li>Each fact says where it comes from, and whether one of us has checked it.</li>
      <li>The law and the council’s policy are two things. We say which is which.</li>
      <li>We write down who said what. Your view stands first, in your own words.</li>
      <li>If information may be one-sided, we tell you its background. Ask us about it.</li>
      <li>A school or a council officer who asks us gets the same answers as you.</li>
    </ul>
  </>
)

function Standing({ host, premises }: { host: string | undefined; premises: string | undefined }) {
  return (
    <>
      <h2 class="govuk-heading-m">Where we stand</h2>
      {host === 'council' && (
        <p class="govuk-body">
          The council runs this service, at arm’s length. Our records are kept apart from the council’s. We
          give no account that opens them to anybody who decides about children for the council.
        </p>
      )}
      {host && host !== 'council' && (
        <p class="govuk-body">
          A {host} runs this service. Our records are kept apart from the council’s. We give the council no
          account that opens them.
        </p>
      )}
      {premises && <p class="govuk-body evenhand-words">{premises}</p>}
    </>
  )
}

const Policy = ({ policy }: { policy: ProfileName }) => (
  <>
    <h2 class="govuk-heading-m">Our policy</h2>
    <p class="govuk-body">
      We work by an impartiality policy after that of {policy.name}.
      {policy.namesGroup && ` In it, the ${policy.group} watches over the service.`}
    </p>
  </>
)
