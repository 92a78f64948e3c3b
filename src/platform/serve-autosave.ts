import type { FastifyInstance } from 'fastify'
import type { Command } from '#platform/command.ts'
import type { Context } from '#platform/context.ts'
import { isOutage } from '#platform/database.ts'
import { keepDraft } from '#platform/drafts.ts'
import { readFormToken } from '#platform/form-token.ts'
import { formFromElsewhere, notNow, type RefusalKind } from '#platform/refusal.ts'
import { isFromOurPages } from '#platform/same-site.ts'
import { visitorOf } from '#platform/serve-pages.tsx'

/** Keeps a form's text every few seconds while somebody types, sealed; the page says when it was last kept. */
export function serveAutosave(app: FastifyInstance, context: Context, commands: readonly Command[]): void {
  const names = new Set(commands.map(({ name }) => name))
  app.post('/drafts/autosave', async (request, reply) => {
    const refused = ({ status, code }: RefusalKind) => reply.code(status).send({ refused: code })
    const { _form, _act, ...typed } = (request.body ?? {}) as Record<string, unknown>
    if (!isFromOurPages(request, context.config.origin) || !names.has(String(_act)))
      return refused(formFromElsewhere)
    const token = readFormToken(context.formKey, _form, String(_act), context.clock.now())
    if (!token?.person) return refused(formFromElsewhere)
    try {
      const { person } = await visitorOf(context, request)
      if (person?.id !== token.person) return refused(formFromElsewhere)
      const isKept = await keepDraft(context, token, localPath(request.query), withoutSecrets(typed))
      return isKept ? reply.send({ savedAt: context.clock.now().toISOString() }) : refused(formFromElsewhere)
    } catch (fault) {
      if (isOutage(fault)) return refused(notNow)
      throw fault
    }
  })
}

/** The page to come back to; only a path of ours. */
function localPath(query: unknown): string {
  const path = String((query as Record<string, unknown>).path ?? '/')
  return /^\/(?!\/)/.test(path) && path.length <= 500 ? path : '/'
}

const withoutSecrets = (typed: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(typed).filter(([name]) => !/password/i.test(name)))
