import type { AboutService } from './about-service.ts'
import { acceptInvitation } from './accept-invitation.ts'
import { accountOf } from './account-of.ts'
import { changeRoles } from './change-roles.ts'
import { clearInvitations } from './clear-invitations.ts'
import { deactivatePerson } from './deactivate-person.ts'
import { doorOf } from './door-of.ts'
import { inviteAgain } from './invite-again.ts'
import { invitePerson } from './invite-person.ts'
import { listPeople } from './list-people.ts'
import { doorPage } from './pages/door.tsx'
import { invitationPage } from './pages/invitation.tsx'
import { invitePage } from './pages/invite.tsx'
import { mePage } from './pages/me.tsx'
import { peoplePage } from './pages/people.tsx'
import { personPage } from './pages/person.tsx'
import { signInPage } from './pages/sign-in.tsx'
import { signOutPage } from './pages/sign-out.tsx'
import { reactivatePerson } from './reactivate-person.ts'
import { signIn } from './sign-in.ts'
import { signOut } from './sign-out.ts'
import { withdrawInvitation } from './withdraw-invitation.ts'

export { newAddress } from './address.ts'
export { caseworkers, volunteers } from './caseworkers.ts'
export { colleaguesWith } from './colleagues.ts'
export { endSessions } from './end-sessions.ts'
export { foundCoordinator } from './found-account.ts'
export { identify } from './identify.ts'
export { isAnybodySignedIn } from './live-sessions.ts'
export { namesOf } from './names-of.ts'
export { openDemoSession } from './open-demo-session.ts'
export { newPassword } from './password.ts'
export { personAt } from './person-at.ts'

/** What this room offers to whoever may, and does by itself. */
export const people = (service: AboutService) => ({
  pages: [
    signInPage,
    signOutPage,
    invitationPage(service),
    peoplePage(service),
    invitePage(service),
    personPage(service),
    doorPage(service),
    mePage,
  ],
  commands: [
    signIn,
    signOut,
    invitePerson,
    acceptInvitation,
    inviteAgain,
    withdrawInvitation,
    changeRoles,
    deactivatePerson,
    reactivatePerson,
  ],
  queries: [listPeople, accountOf, doorOf],
  jobs: [clearInvitations],
})
