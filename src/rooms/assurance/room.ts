import type { Control } from '#platform/control.ts'
import { agreeAction } from './agree-action.ts'
import { assessPromises } from './assess-promises.ts'
import { boardNow } from './board-now.ts'
import { changePolicy } from './change-policy.ts'
import { changeThreshold } from './change-threshold.ts'
import { declare } from './declare.ts'
import { finishAction } from './finish-action.ts'
import { noteSeen } from './note-seen.ts'
import { openAssurance } from './open-assurance.ts'
import { boardPage } from './pages/board.tsx'
import { clausePage } from './pages/clause.tsx'
import { declarationsPage } from './pages/declarations.tsx'
import { policyPage } from './pages/policy.tsx'
import { promisePage } from './pages/promise.tsx'
import { promisesPage } from './pages/promises.tsx'
import { publicStatementPages, statementPages } from './pages/statement.tsx'
import { publishStanding } from './publish-standing.ts'
import { writeDownStates } from './write-down-states.ts'

export { assess, type ClauseFound } from './assess/assess.ts'
export { explain } from './assess/explain.ts'
export { openAssurance } from './open-assurance.ts'
export { ourPromises } from './our-promises.ts'
export { promisesToday } from './promises-today.tsx'
export { standingPolicy } from './standing-policy.ts'

/** What this room offers to whoever may; `controls` are what every other room can prove. */
export const assurance = (root: string, controls: readonly Control[]) => {
  const opened = openAssurance(root, controls)
  const readBoard = boardNow(opened)
  const [change, agree, write] = [changePolicy(opened), agreeAction(opened), writeDownStates(opened)]
  const threshold = changeThreshold(opened)
  return {
    pages: [
      boardPage(opened, readBoard, write),
      clausePage(opened, readBoard, agree, threshold),
      policyPage(opened, change),
      declarationsPage,
      ...statementPages(opened),
      promisesPage(opened),
      ...publicStatementPages(opened),
      promisePage,
    ],
    commands: [write, noteSeen, publishStanding, declare, change, threshold, agree, finishAction],
    queries: [],
    jobs: [assessPromises(opened)],
  }
}
