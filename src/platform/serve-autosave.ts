import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Command } from '#platform/command.ts'
import type { Context } from '#platform/context.ts'
import { isOutage } from '#platform/database.ts'
import { keepDraft } from '#platform/drafts.ts'
import { readFormToken } from '#platform/form-token.ts'
import { localPath } from '#platform/local-path.ts'
import { type Posted, readPosted } from '#platform/read-posted.ts'
import { formFromElsewhere, notNow, notUnderstood, type RefusalKind } from '#platform/refusal.ts'
import { isFromOurPages } from '#platform/same-site.ts'
import { visitorOf } from '#platform/visitor-of.ts'

/**
 * Keeps a form's text every few seconds while somebody types, sealed; the page says when it was last kept. Also when
 * their session has lapsed meanwhile, but not while somebody else is signed in at this browser.
 */
export function serveAutosave(app: FastifyInstance, context: Context, commands: readonly Command[]): void {
  const names = new Set(commands.map(({ name }) => name))
  app.post('/drafts/autosave', async (request, reply) => {
    const refused = ({ status, code }: RefusalKind) => reply.code(status).send({ refused: code })
    const posted = readPosted(request)
    if (!posted) return refused(notUnderstood)
    if (!isFromOurPages(request, context.config.origin) || !names.has(String(posted.act)))
      return refused(formFromElsewhere)
    try {
      const isKept = await keep(context, posted, request)
      return isKept ? reply.send({ savedAt: context.clock.now().toISOString() }) : refused(formFromElsewhere)
    } catch (fault) {
      if (isOutage(fault)) return refused(notNow)
      throw fault
    }
  })
}

async function keep(
  context: Context,
  { act, token: sealed, typed }: Posted,
  request: FastifyRequest,
): Promise<boolean> {
  const token = readFormToken(context.formKey, sealed, String(act), context.clock.now())
  if (!token?.person || token.isOld) return false
  const { person } = await visitorOf(context, request)
  if (person && person.id !== token.person) return false
  return keepDraft(context, token, pageOf(request), typed, { unlessSaved: true })
}

/** The page to come back to; only a path of ours. */
function pageOf({ query }: FastifyRequest): string {
  const { path } = query as Record<string, unknown>
  const local = typeof path === 'string' ? localPath(path) : undefined
  return local && local.length <= 500 ? local : '/'
}
