import { acceptInvitation } from './accept-invitation.ts'
import { invitePerson } from './invite-person.ts'
import { listPeople } from './list-people.ts'
import { invitationPage } from './pages/invitation.tsx'
import { invitePage } from './pages/invite.tsx'
import { mePage } from './pages/me.tsx'
import { peoplePage } from './pages/people.tsx'
import { signInPage } from './pages/sign-in.tsx'
import { signOutPage } from './pages/sign-out.tsx'
import { signIn } from './sign-in.ts'
import { signOut } from './sign-out.ts'

export { newAddress } from './address.ts'
export { caseworkers, volunteers } from './caseworkers.ts'
export { colleaguesWith } from './colleagues.ts'
export { endSessions } from './end-sessions.ts'
export { foundCoordinator } from './found-account.ts'
export { identify } from './identify.ts'
export { namesOf } from './names-of.ts'
export { newPassword } from './password.ts'
export { personAt } from './person-at.ts'

/** What this room offers to whoever may. */
export const people = {
  pages: [signInPage, signOutPage, invitationPage, peoplePage, invitePage, mePage],
  commands: [signIn, signOut, invitePerson, acceptInvitation],
  queries: [listPeople],
} as const
