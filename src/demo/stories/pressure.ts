import type { Stage } from '../stage.ts'
import type { Strand } from '../tell.ts'
import { daysLater, workingDayBefore } from '../working-moments.ts'

const REPORTED = `I was told in the corridor that a letter of ours “need not mention” the right to go on to the tribunal, and that it would be remembered at my review. I sent the letter with every option in it. I would like you to know, and to raise it without my name.`
const ANSWERED = `Thank you. I have put it on the next agenda as a question about how letters are checked, without a name and without this letter. You did what the policy asks. Tell me at once if it happens again.`
const STANDS = `Somebody at a meeting outside asked me to change the date in a note of a call, so that a deadline would look kept. I did not. They may ask again.`

/** Two officers were pressed and told the chair: the one was answered and closed, the other waits. */
export async function* pressure({ scene, cast, until }: Stage, seed: number): Strand {
  const [officer, second] = cast.officers
  if (!officer || !second) return
  const readers = cast.chair.id
  const at = workingDayBefore(until, 40, seed)
  yield at
  const { report } = await scene.does(officer, 'report-pressure', { words: REPORTED, readers }, at)
  const answered = daysLater(() => 0.5, at, 3)
  yield answered
  await scene.does(cast.chair, 'answer-pressure', { report, words: ANSWERED }, answered)
  await scene.does(cast.chair, 'close-pressure', { report }, answered)
  const lately = workingDayBefore(until, 1, seed)
  yield lately
  await scene.does(second, 'report-pressure', { words: STANDS, readers }, lately)
}
