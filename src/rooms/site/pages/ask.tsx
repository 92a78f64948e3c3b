import { page } from '#platform/page.ts'
import { ASK } from '#platform/paths.ts'
import { notFound, refuse } from '#platform/refusal.ts'
import { ASK_ACTS, ASK_TITLE, AskForm } from './ask-form.tsx'
import { reachNow } from './reach-words.tsx'

/** Asking for help without an account, on one page: a phone that loses the line has lost nothing (task 31). */
export const askPage = page({
  path: ASK,
  who: 'anyone',
  as: 'visitor',
  exit: true,
  rows: true,
  acts: ASK_ACTS,
  async show({ desk, form }) {
    const now = await reachNow(desk)
    if (!now) return refuse(notFound)
    return { title: ASK_TITLE, body: <AskForm asking={{ form, desk }} now={now} /> }
  },
})
