import { timeInWords } from '#platform/clock.ts'
import type { FilePerson } from '../open-people.ts'
import type { FamilyFile } from './family-file.ts'

/** What is to be read before a letter goes to somebody; while there is any, whoever sends it says that they have. */
export function toMind(person: FilePerson | undefined, family: FamilyFile): string[] {
  return [
    ...(person?.safeToContact ? [`How it is safe to get in touch: ${person.safeToContact}`] : []),
    ...(family.remindersStoppedAt
      ? [
          `Reminders to this family are stopped since ${timeInWords(family.remindersStoppedAt)}, because of distress or a death. Is it right to write now?`,
        ]
      : []),
  ]
}
