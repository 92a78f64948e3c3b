import { z } from 'zod'
import { BackLink } from '#design/components/back-link.tsx'
import { FormErrors } from '#platform/form.tsx'
import { page, pageAct } from '#platform/page.ts'
import { LEADERS, mayPass } from '#platform/who.ts'
import type { AboutService } from '../about-service.ts'
import { deactivatePerson } from '../deactivate-person.ts'
import { doorOf } from '../door-of.ts'
import { inviteAgain } from '../invite-again.ts'
import { AccountSummary } from './account-summary.tsx'
import { CloseForm, InviteAgainForm, OwnAccount } from './person-forms.tsx'

const here = ({ person }: { person: string }) => `/people/${person}/door`

/** One person's way in: a new invitation, or none any more. All that an operator does with an account. */
export const doorPage = (service: AboutService) =>
  page({
    path: '/people/:person/door',
    who: [...LEADERS, 'operator'],
    rows: true,
    params: z.object({ person: z.uuid() }),
    acts: [pageAct(deactivatePerson, here), pageAct(inviteAgain, here)],
    async show({ params: { person }, of, desk, form }) {
      const account = await of(doorOf, { person })
      const title = `How ${account.name} comes in`
      return {
        title,
        body: (
          <>
            <BackLink href="/people" />
            <FormErrors form={form(inviteAgain)} />
            <FormErrors form={form(deactivatePerson)} />
            <h1 class="govuk-heading-l">{title}</h1>
            <AccountSummary
              account={account}
              words={await service.words(desk)}
              byLeader={mayPass(LEADERS, desk.person)}
            />
            {person === desk.person?.id ? (
              <OwnAccount />
            ) : (
              <>
                <InviteAgainForm account={account} form={form} />
                <CloseForm account={account} form={form} />
              </>
            )}
          </>
        ),
      }
    },
  })
