import { blankViewsPdfPage } from '../pages/blank-views-pdf.ts'
import { changeJointViewsPage } from '../pages/change-joint-views.tsx'
import { changeViewsPage } from '../pages/change-views.tsx'
import { jointViewsPage } from '../pages/joint-views.tsx'
import { jointViewsPdfPage } from '../pages/joint-views-pdf.ts'
import { newJointViewsPage } from '../pages/new-joint-views.tsx'
import { newViewsPage } from '../pages/new-views.tsx'
import { viewsPage } from '../pages/views.tsx'
import { viewsPdfPage } from '../pages/views-pdf.ts'
import { addFamilyToJoint } from './add-family-to-joint.ts'
import { approveJointViews, leaveJointViews } from './approve-joint-views.ts'
import { approveViews } from './approve-views.ts'
import { beginJointViews } from './begin-joint-views.ts'
import { beginViews } from './begin-views.ts'
import { changeJointViews } from './change-joint-views.ts'
import { changeViews } from './change-views.ts'
import { readJointViews } from './read-joint-views.ts'
import { readViews } from './read-views.ts'
import { wordOfJointViews } from './word-of-joint-views.ts'
import { wordOfViews } from './word-of-views.ts'

/** Everything about families' own documents that this room offers to whoever may. */
export const views = {
  pages: [
    newViewsPage,
    viewsPage,
    changeViewsPage,
    viewsPdfPage,
    blankViewsPdfPage,
    newJointViewsPage,
    jointViewsPage,
    changeJointViewsPage,
    jointViewsPdfPage,
  ],
  commands: [
    beginViews,
    changeViews,
    approveViews,
    beginJointViews,
    addFamilyToJoint,
    changeJointViews,
    approveJointViews,
    leaveJointViews,
  ],
  queries: [readViews, readJointViews],
  downloads: [wordOfViews, wordOfJointViews],
} as const
