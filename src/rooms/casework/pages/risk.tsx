import { Button } from '#design/components/button.tsx'
import { InsetText } from '#design/components/inset-text.tsx'
import { page } from '#platform/page.ts'
import { LOG_CALL, RISK } from '#platform/paths.ts'
import { CASEWORKERS } from '#platform/who.ts'
import { whoLeadsSafeguarding } from '../calls/who-leads-safeguarding.ts'

/** Somebody may be in danger: whom to call, what to say, what to write. It opens by one key and records nothing. */
export const riskPage = page({
  path: RISK,
  who: CASEWORKERS,
  rows: true,
  async show({ of }) {
    const { areLeads, told } = await of(whoLeadsSafeguarding, {})
    const title = 'Risk to life'
    return {
      title,
      body: (
        <>
          <h1 class="govuk-heading-l">{title}</h1>
          <h2 class="govuk-heading-m">1. Call now</h2>
          <p class="govuk-body-l">
            In danger at this moment: <strong>999</strong>. Stay on the line with them, and let a colleague
            call.
          </p>
          <ul class="govuk-list govuk-list--bullet">
            <li>
              Thoughts of ending their life, not at this moment: NHS <strong>111</strong>, and choose mental
              health
            </li>
            <li>
              Somebody to talk to by day or night: Samaritans, <strong>116 123</strong>
            </li>
          </ul>
          <p class="govuk-body-s">These numbers came with the product. Your service has not verified them.</p>
          <h2 class="govuk-heading-m">
            2. Tell {areLeads ? 'the safeguarding lead' : 'whoever leads the service'}, today
          </h2>
          <ul class="govuk-list govuk-list--bullet">
            {told.map(({ name, telephone }) => (
              <li>
                {name}:{' '}
                {telephone ? <Telephone number={telephone} /> : 'no number entered yet (under My account)'}
              </li>
            ))}
          </ul>
          <p class="govuk-body">
            Nobody there? Do not wait: call 999, and the council’s children’s or adults’ team.
          </p>
          <h2 class="govuk-heading-m">3. Say</h2>
          <InsetText>
            “Thank you for telling me. I am worried that you are not safe. I may have to tell somebody who can
            help, and I will tell you what I do. Where are you now? Is somebody with you?”
          </InsetText>
          <h2 class="govuk-heading-m">4. Write down</h2>
          <ul class="govuk-list govuk-list--bullet">
            <li>their own words, word for word, and the time</li>
            <li>where they are, who is with them, how you can reach them</li>
            <li>what you did, whom you told and when, and whether they know</li>
          </ul>
          <Button href={LOG_CALL}>Log this call</Button>
        </>
      ),
    }
  },
})

const Telephone = ({ number }: { number: string }) => (
  <a class="govuk-link" href={`tel:${number.replaceAll(/[^\d+]/g, '')}`}>
    {number}
  </a>
)
