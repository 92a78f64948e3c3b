import type { AboutService } from './about-service.ts'
import { acceptInvitation } from './accept-invitation.ts'
import { accountOf } from './account-of.ts'
import { addFirstPasskey } from './add-first-passkey.ts'
import { addPasskey } from './add-passkey.ts'
import { askPasskey } from './ask-passkey.ts'
import { changePassword } from './change-password.ts'
import { changeRoles } from './change-roles.ts'
import { chooseNewPassword } from './choose-new-password.ts'
import { clearDoor } from './clear-away.ts'
import { clearInvitations } from './clear-invitations.ts'
import { comeByRecoveryCode } from './come-by-recovery-code.ts'
import { deactivatePerson } from './deactivate-person.ts'
import { doorOf } from './door-of.ts'
import { endOthers } from './end-others.ts'
import { endSession } from './end-session.ts'
import { enterCode } from './enter-code.ts'
import { enterPasskey } from './enter-passkey.ts'
import { enterPassword } from './enter-password.ts'
import { enterRecoveryCode } from './enter-recovery-code.ts'
import { enterTelephone } from './enter-telephone.ts'
import { inviteAgain } from './invite-again.ts'
import { invitePerson } from './invite-person.ts'
import { keepRecoveryCode } from './keep-recovery-code.ts'
import { listPeople } from './list-people.ts'
import { myFactors } from './my-factors.ts'
import { mySessions } from './my-sessions.ts'
import { offerAuthenticator } from './offer-authenticator.ts'
import { offerFirstPasskey, offerPasskey } from './offer-passkey.ts'
import { offerRecoveryCode } from './offer-recovery-code.ts'
import { doorPage } from './pages/door.tsx'
import { invitationPage } from './pages/invitation.tsx'
import { invitePage } from './pages/invite.tsx'
import { mePage } from './pages/me.tsx'
import { myAppPage } from './pages/my-app.tsx'
import { myPasskeysPage } from './pages/my-passkeys.tsx'
import { myPasswordPage } from './pages/my-password.tsx'
import { myRecoveryCodePage } from './pages/my-recovery-code.tsx'
import { newPasswordPage } from './pages/new-password.tsx'
import { nextStepPage } from './pages/next-step.tsx'
import { peoplePage } from './pages/people.tsx'
import { personPage } from './pages/person.tsx'
import { recoveryPage } from './pages/recovery.tsx'
import { recoveryCodePage } from './pages/recovery-code.tsx'
import { secondStepPage } from './pages/second-step.tsx'
import { setUpSecondPage } from './pages/set-up-second.tsx'
import { signInPage } from './pages/sign-in.tsx'
import { signOutPage } from './pages/sign-out.tsx'
import { reactivatePerson } from './reactivate-person.ts'
import { removePasskey } from './remove-passkey.ts'
import { renewRecoveryCode } from './renew-recovery-code.ts'
import { replaceAuthenticator } from './replace-authenticator.ts'
import { setUpAuthenticator } from './set-up-authenticator.ts'
import { signIn } from './sign-in.ts'
import { signOut } from './sign-out.ts'
import { withdrawInvitation } from './withdraw-invitation.ts'
import { workAway } from './work-away.ts'

export { newAddress } from './address.ts'
export { alertColleagues } from './alert-colleagues.ts'
export { caseworkers, volunteers } from './caseworkers.ts'
export { clearDoor } from './clear-away.ts'
export { colleaguesWith } from './colleagues.ts'
export { peopleControls } from './controls.ts'
export { endSessions } from './end-sessions.ts'
export { foundCoordinator } from './found-account.ts'
export { identify } from './identify.ts'
export { isAnybodySignedIn } from './live-sessions.ts'
export { namesOf } from './names-of.ts'
export { openDemoSession } from './open-demo-session.ts'
export { newPassword } from './password.ts'
export { personAt } from './person-at.ts'
export { ROLE_WORDS } from './role-words.ts'
export { rolesOf } from './roles-of.ts'
export { telephonesOf } from './telephone.ts'

/** What this room offers to whoever may, and does by itself. */
export const people = (service: AboutService) => ({
  pages: [...atTheDoor(service).pages, ...myAccount(service).pages, ...accounts(service).pages],
  commands: [...atTheDoor(service).commands, ...myAccount(service).commands, ...accounts(service).commands],
  queries: [offerAuthenticator, offerRecoveryCode, myFactors, mySessions, listPeople, accountOf, doorOf],
  jobs: [clearDoor, clearInvitations],
})

/** The way in, step by step, and the way out. */
const atTheDoor = (service: AboutService) =>
  ({
    pages: [
      signInPage,
      nextStepPage,
      secondStepPage,
      setUpSecondPage(service),
      recoveryPage,
      newPasswordPage(service),
      recoveryCodePage(service),
      signOutPage,
    ],
    commands: [
      signIn,
      askPasskey,
      enterPasskey,
      enterCode,
      enterPassword,
      comeByRecoveryCode,
      enterRecoveryCode,
      setUpAuthenticator,
      offerFirstPasskey(service),
      addFirstPasskey,
      chooseNewPassword(service),
      keepRecoveryCode,
      signOut,
    ],
  }) as const

/** What somebody changes about how they sign in. */
const myAccount = (service: AboutService) =>
  ({
    pages: [mePage, myPasswordPage(service), myAppPage(service), myPasskeysPage, myRecoveryCodePage(service)],
    commands: [
      changePassword(service),
      replaceAuthenticator,
      offerPasskey(service),
      addPasskey,
      removePasskey,
      renewRecoveryCode,
      endSession,
      endOthers,
      workAway,
      enterTelephone,
    ],
  }) as const

/** Who has an account, and what they may do. */
const accounts = (service: AboutService) =>
  ({
    pages: [
      invitationPage(service),
      peoplePage(service),
      invitePage(service),
      personPage(service),
      doorPage(service),
    ],
    commands: [
      invitePerson,
      acceptInvitation(service),
      inviteAgain,
      withdrawInvitation,
      changeRoles,
      deactivatePerson,
      reactivatePerson,
    ],
  }) as const
