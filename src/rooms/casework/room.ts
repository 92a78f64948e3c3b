import { amendContact } from './amend-contact.ts'
import { contactToAmend } from './contact-to-amend.ts'
import { findFamilies } from './find-families.ts'
import { logContact } from './log-contact.ts'
import { lookedAtFile } from './looked-at-file.ts'
import { openFile } from './open-file.ts'
import { amendContactPage } from './pages/amend-contact.tsx'
import { familiesPage } from './pages/families.tsx'
import { familyPage } from './pages/family.tsx'
import { logCallPage } from './pages/log-call.tsx'
import { lookedPage } from './pages/looked.tsx'
import { todayPage } from './pages/today.tsx'
import { todaysWork } from './todays-work.ts'

/** What this room offers to whoever may. */
export const casework = {
  pages: [todayPage, logCallPage, familiesPage, familyPage, amendContactPage, lookedPage],
  commands: [logContact, amendContact],
  queries: [todaysWork, findFamilies, openFile, contactToAmend, lookedAtFile],
} as const
