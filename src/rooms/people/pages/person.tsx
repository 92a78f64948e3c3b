import { z } from 'zod'
import { BackLink } from '#design/components/back-link.tsx'
import { FormErrors } from '#platform/form.tsx'
import { page, pageAct } from '#platform/page.ts'
import { LEADERS, mayPass } from '#platform/who.ts'
import type { AboutService } from '../about-service.ts'
import { accountOf } from '../account-of.ts'
import { changeRoles } from '../change-roles.ts'
import { deactivatePerson } from '../deactivate-person.ts'
import { inviteAgain } from '../invite-again.ts'
import { reactivatePerson } from '../reactivate-person.ts'
import { withdrawInvitation } from '../withdraw-invitation.ts'
import { AccountHistory } from './account-history.tsx'
import { AccountSummary } from './account-summary.tsx'
import { ClosingForms, InvitationForms, RolesForm } from './person-forms.tsx'

const here = ({ person }: { person: string }) => `/people/${person}`
const ACTS = [changeRoles, deactivatePerson, reactivatePerson, inviteAgain, withdrawInvitation] as const

/** One person's account: their roles, their invitation, closing it and opening it again. */
export const personPage = (service: AboutService) =>
  page({
    path: '/people/:person',
    who: [...LEADERS, 'operator'],
    rows: true,
    params: z.object({ person: z.uuid() }),
    acts: [
      pageAct(changeRoles, here),
      pageAct(deactivatePerson, here),
      pageAct(reactivatePerson, here),
      pageAct(inviteAgain, here),
      pageAct(withdrawInvitation, () => '/people'),
    ],
    async show({ params: { person }, of, desk, form }) {
      const account = await of(accountOf, { person })
      const words = await service.words(desk)
      const byLeader = mayPass(LEADERS, desk.person)
      const shown = { account, words, byLeader, form }
      return {
        title: account.name,
        body: (
          <>
            <BackLink href="/people" />
            {ACTS.map(act => (
              <FormErrors form={form(act)} />
            ))}
            <h1 class="govuk-heading-l">{account.name}</h1>
            <AccountSummary account={account} words={words} />
            {person === desk.person?.id ? (
              <p class="govuk-body">
                This is your own account. Somebody else who leads changes your roles or closes it.
              </p>
            ) : (
              <>
                <RolesForm {...shown} />
                <InvitationForms {...shown} />
                <ClosingForms {...shown} />
              </>
            )}
            {byLeader && <AccountHistory changes={account.changes} />}
          </>
        ),
      }
    },
  })
