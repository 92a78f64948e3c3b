import { acceptInvitation } from './accept-invitation.ts'
import { addFirstPasskey } from './add-first-passkey.ts'
import { addPasskey } from './add-passkey.ts'
import { askPasskey } from './ask-passkey.ts'
import { changePassword } from './change-password.ts'
import { chooseNewPassword } from './choose-new-password.ts'
import { clearDoor } from './clear-away.ts'
import { comeByRecoveryCode } from './come-by-recovery-code.ts'
import { endOthers } from './end-others.ts'
import { endSession } from './end-session.ts'
import { enterCode } from './enter-code.ts'
import { enterPasskey } from './enter-passkey.ts'
import { enterPassword } from './enter-password.ts'
import { enterRecoveryCode } from './enter-recovery-code.ts'
import { invitePerson } from './invite-person.ts'
import { keepRecoveryCode } from './keep-recovery-code.ts'
import { listPeople } from './list-people.ts'
import { myFactors } from './my-factors.ts'
import { mySessions } from './my-sessions.ts'
import type { Named } from './named.ts'
import { offerAuthenticator } from './offer-authenticator.ts'
import { offerFirstPasskey, offerPasskey } from './offer-passkey.ts'
import { offerRecoveryCode } from './offer-recovery-code.ts'
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
import { recoveryPage } from './pages/recovery.tsx'
import { recoveryCodePage } from './pages/recovery-code.tsx'
import { secondStepPage } from './pages/second-step.tsx'
import { setUpSecondPage } from './pages/set-up-second.tsx'
import { signInPage } from './pages/sign-in.tsx'
import { signOutPage } from './pages/sign-out.tsx'
import { removePasskey } from './remove-passkey.ts'
import { renewRecoveryCode } from './renew-recovery-code.ts'
import { replaceAuthenticator } from './replace-authenticator.ts'
import { setUpAuthenticator } from './set-up-authenticator.ts'
import { signIn } from './sign-in.ts'
import { signOut } from './sign-out.ts'

export { newAddress } from './address.ts'
export { caseworkers, volunteers } from './caseworkers.ts'
export { endSessions } from './end-sessions.ts'
export { foundCoordinator } from './found-account.ts'
export { identify } from './identify.ts'
export { namesOf } from './names-of.ts'
export { newPassword } from './password.ts'
export { personAt } from './person-at.ts'

/** What this room does by itself. */
export const jobsAtTheDoor = [clearDoor]

/** What this room offers to whoever may. */
export const people = (named: Named) =>
  ({
    pages: [...atTheDoor(named).pages, ...myAccount(named).pages, invitationPage, peoplePage, invitePage],
    commands: [...atTheDoor(named).commands, ...myAccount(named).commands, invitePerson, acceptInvitation],
    queries: [offerAuthenticator, offerRecoveryCode, myFactors, mySessions, listPeople],
  }) as const

/** The way in, step by step, and the way out. */
const atTheDoor = (named: Named) =>
  ({
    pages: [
      signInPage,
      nextStepPage,
      secondStepPage,
      setUpSecondPage(named),
      recoveryPage,
      newPasswordPage(named),
      recoveryCodePage(named),
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
      offerFirstPasskey(named),
      addFirstPasskey,
      chooseNewPassword(named),
      keepRecoveryCode,
      signOut,
    ],
  }) as const

/** What somebody changes about how they sign in. */
const myAccount = (named: Named) =>
  ({
    pages: [mePage, myPasswordPage(named), myAppPage(named), myPasskeysPage, myRecoveryCodePage(named)],
    commands: [
      changePassword(named),
      replaceAuthenticator,
      offerPasskey(named),
      addPasskey,
      removePasskey,
      renewRecoveryCode,
      endSession,
      endOthers,
    ],
  }) as const
