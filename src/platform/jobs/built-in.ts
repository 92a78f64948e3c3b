import type { Context } from '#platform/context.ts'
import { clearOldDrafts, clearOldMail, forgetFinishedActs } from '#platform/jobs/clear-away.ts'
import type { Job } from '#platform/jobs.ts'
import { openPost } from '#platform/mail/open-post.ts'
import { sendMail } from '#platform/mail/send-mail.ts'

/** The jobs that every service has, whatever its rooms: mail, and clearing away what has served. */
export function builtInJobs({ config, metrics }: Pick<Context, 'config' | 'metrics'>): Job[] {
  return [sendMail(openPost(config), metrics), forgetFinishedActs, clearOldDrafts, clearOldMail]
}
