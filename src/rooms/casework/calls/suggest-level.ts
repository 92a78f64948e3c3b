/**
 * The level of support that a contact looks like (domain.md §1.5): one answer under two hours is level 1; meeting
 * somebody, two hours or more, or a case make it level 2. Levels 3 and 4 are a person's judgement, never suggested.
 */
export function suggestLevel(contact: {
  minutes?: number | undefined
  channel: string
  isCase: boolean
}): 1 | 2 {
  const isMeeting = contact.channel === 'face_to_face' || contact.channel === 'video'
  return contact.isCase || isMeeting || (contact.minutes ?? 0) >= 120 ? 2 : 1
}
