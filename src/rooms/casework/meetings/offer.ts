import { meetingPage } from '../pages/meeting.tsx'
import { meetingNotesPdfPage } from '../pages/meeting-notes-pdf.ts'
import { meetingNowPage } from '../pages/meeting-now.tsx'
import { meetingRegisterPage } from '../pages/meeting-register.tsx'
import { meetingRolesPage } from '../pages/meeting-roles.tsx'
import { meetingsPage } from '../pages/meetings.tsx'
import { newMeetingPage } from '../pages/new-meeting.tsx'
import { reflectionPage } from '../pages/reflection.tsx'
import { addPoints } from './add-points.ts'
import { arrangeMeeting } from './arrange-meeting.ts'
import { cancelMeeting } from './cancel-meeting.ts'
import { enterPanel } from './enter-panel.ts'
import { finishMeeting } from './finish-meeting.ts'
import { meetingRegister } from './meeting-register.ts'
import { myCalendar } from './my-calendar.ts'
import { myMeetings } from './my-meetings.ts'
import { readMeeting } from './read-meeting.ts'
import { recordMeeting } from './record-meeting.ts'
import { recordUnderstanding } from './record-understanding.ts'
import { reflect } from './reflect.ts'
import { reflectionsOn } from './reflections-on.ts'
import { settleNotes } from './settle-notes.ts'
import { stateRole } from './state-role.ts'
import { tellPanel } from './tell-panel.ts'
import { tickSteps } from './tick-steps.ts'

/** Everything about meetings that this room offers to whoever may. */
export const meetings = {
  pages: [
    meetingsPage,
    meetingRegisterPage,
    meetingRolesPage,
    newMeetingPage,
    meetingPage,
    meetingNowPage,
    meetingNotesPdfPage,
    reflectionPage,
  ],
  commands: [
    arrangeMeeting,
    stateRole,
    addPoints,
    tickSteps,
    recordMeeting,
    finishMeeting,
    recordUnderstanding,
    settleNotes,
    cancelMeeting,
    reflect,
    enterPanel,
    tellPanel,
  ],
  queries: [readMeeting, myMeetings, meetingRegister, reflectionsOn],
  downloads: [myCalendar],
} as const
