import {
  CharacterCount,
  Checkboxes,
  createAll,
  ErrorSummary,
  ExitThisPage,
  FileUpload,
  NotificationBanner,
  PasswordInput,
  Radios,
  ServiceNavigation,
  SkipLink,
  Tabs,
} from 'govuk-frontend'
import { markSupported } from './mark-supported.ts'

/** Tells the stylesheet that scripts run, then wakes the components of govuk-frontend that are on this page. */
export function startComponents(): void {
  markSupported()
  COMPONENTS.forEach(createAll)
}

const COMPONENTS = [
  CharacterCount,
  Checkboxes,
  ErrorSummary,
  ExitThisPage,
  FileUpload,
  NotificationBanner,
  PasswordInput,
  Radios,
  ServiceNavigation,
  SkipLink,
  Tabs,
]
