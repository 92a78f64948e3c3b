import {
  Checkboxes,
  createAll,
  ErrorSummary,
  ExitThisPage,
  NotificationBanner,
  PasswordInput,
  Radios,
  ServiceNavigation,
  SkipLink,
} from 'govuk-frontend'
import { markSupported } from './behaviour/mark-supported.ts'
import { passkeysWhenAsked } from './behaviour/passkeys-when-asked.ts'
import { sendOnce } from './behaviour/send-once.ts'

// For pages of people who are not signed in: a third of the other script, for old phones.
markSupported()
passkeysWhenAsked()
for (const component of [
  Checkboxes,
  ErrorSummary,
  ExitThisPage,
  NotificationBanner,
  PasswordInput,
  Radios,
  ServiceNavigation,
  SkipLink,
])
  createAll(component)
sendOnce()
