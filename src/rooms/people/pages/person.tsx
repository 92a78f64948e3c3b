import { z } from 'zod'
import { BackLink } from '#design/components/back-link.tsx'
import { FormErrors } from '#platform/form.tsx'
import { page, pageAct } from '#platform/page.ts'
import { LEADERS } from '#platform/who.ts'
import type { AboutService } from '../about-service.ts'
import { accountOf } from '../account-of.ts'
import { changeRoles } from '../change-roles.ts'
import { reactivatePerson } from '../reactivate-person.ts'
import { withdrawInvitation } from '../withdraw-invitation.ts'
import { AccountHistory } from './account-history.tsx'
import { AccountSummary } from './account-summary.tsx'
import { OwnAccount, ReopenForm, RolesForm, ToTheDoor, WithdrawForm } from './person-forms.tsx'

const here = ({ person }: { person: string }) => `/people/${person}`

/** One person's account, for those who lead: their roles, their invitation, and what became of it. */
export const personPage = (service: AboutService) =>
  page({
    path: '/people/:person',
    who: LEADERS,
    rows: true,
    params: z.object({ person: z.uuid() }),
    acts: [
      pageAct(changeRoles, here),
      pageAct(withdrawInvitation, () => '/people'),
      pageAct(reactivatePerson, here),
    ],
    async show({ params: { person }, of, desk, form }) {
      const account = await of(accountOf, { person })
      const words = await service.words(desk)
      const shown = { account, words, form }
      return {
        title: account.name,
        body: (
          <>
            <BackLink href="/people" />
            {[changeRoles, withdrawInvitation, reactivatePerson].map(act => (
              <FormErrors form={form(act)} />
            ))}
            <h1 class="govuk-heading-l">{account.name}</h1>
            <AccountSummary account={account} words={words} byLeader />
            {person === desk.person?.id ? (
              <OwnAccount />
            ) : (
              <>
                <ToTheDoor {...shown} />
                <RolesForm {...shown} />
                <WithdrawForm {...shown} />
                <ReopenForm {...shown} />
              </>
            )}
            <AccountHistory changes={account.changes} />
          </>
        ),
      }
    },
  })
