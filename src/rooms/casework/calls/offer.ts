import { agencyPage } from '../pages/agency.tsx'
import { finishContactPage } from '../pages/finish-contact.tsx'
import { promisePage } from '../pages/promise.tsx'
import { remindersPage } from '../pages/reminders.tsx'
import { riskPage } from '../pages/risk.tsx'
import { toFinishPage } from '../pages/to-finish.tsx'
import { callContext } from './call-context.ts'
import { contactToFinish } from './contact-to-finish.ts'
import { finishContact } from './finish-contact.ts'
import { keepPromise } from './keep-promise.ts'
import { letGoPromise } from './let-go-promise.ts'
import { logAgencyCall } from './log-agency-call.ts'
import { openPromises } from './open-promises.ts'
import { promiseToSettle } from './promise-to-settle.ts'
import { liftReminders, stopReminders } from './stop-reminders.ts'
import { toFinish } from './to-finish.ts'
import { whetherReminded } from './whether-reminded.ts'
import { whoLeadsSafeguarding } from './who-leads-safeguarding.ts'

/** What the calls of this room offer, beside logging one. */
export const calls = {
  pages: [agencyPage, finishContactPage, promisePage, remindersPage, riskPage, toFinishPage],
  commands: [finishContact, keepPromise, letGoPromise, logAgencyCall, stopReminders, liftReminders],
  queries: [
    callContext,
    contactToFinish,
    openPromises,
    promiseToSettle,
    toFinish,
    whetherReminded,
    whoLeadsSafeguarding,
  ],
} as const
