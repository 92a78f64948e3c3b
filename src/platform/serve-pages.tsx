import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { carryOut, type Outcome, refuseAct } from '#platform/carry-out.ts'
import type { Context } from '#platform/context.ts'
import { keepSession } from '#platform/cookie.ts'
import { isOutage } from '#platform/database.ts'
import { documentOf } from '#platform/document.tsx'
import { keepDraft, withDraft } from '#platform/drafts.ts'
import { type FormToken, readFormToken } from '#platform/form-token.ts'
import { faultPage, outagePage } from '#platform/outage.tsx'
import type { Page, PageAct } from '#platform/page.ts'
import { pathParams } from '#platform/path-params.ts'
import { SIGN_IN } from '#platform/paths.ts'
import { PROBLEM_TITLE, Problem } from '#platform/problem.tsx'
import { type Posted, readPosted } from '#platform/read-posted.ts'
import {
  formFromElsewhere,
  notFound,
  notNow,
  notUnderstood,
  type Refusal,
  refuse,
} from '#platform/refusal.ts'
import { isFromOurPages } from '#platform/same-site.ts'
import { sendPage } from '#platform/send-page.ts'
import { type Ending, showPage, withoutDraft } from '#platform/show-page.tsx'
import { arrivedWith, uploadRoute } from '#platform/take-file.ts'
import type { Upload } from '#platform/upload.ts'
import { visitorOf } from '#platform/visitor-of.ts'
import type { Visitor } from '#platform/who.ts'
import { withOurNumbers } from '#platform/with-our-numbers.ts'

type Typed = Posted['typed']
const HTML = 'text/html; charset=utf-8'

/** Hangs one page: GET shows it, POST carries out one of its commands, with a file where it says so. */
export function servePage(app: FastifyInstance, context: Context, page: Page): void {
  app.get(page.path, (request, reply) => show(context, page, request, reply))
  const { acts = [], uploads = [] } = page
  if (acts.length + uploads.length > 0 || page.posted)
    app.post(page.path, uploads.length > 0 ? uploadRoute(uploads) : {}, (request, reply) =>
      post(context, page, request, reply),
    )
}

const show = (
  context: Context,
  page: Page,
  request: FastifyRequest,
  reply: FastifyReply,
  typed: Typed = {},
) =>
  withPatience(context, request, reply, typed, async () => {
    const visitor = await visitorOf(context, request)
    // A page that hands over a file sets another type.
    reply.type(HTML)
    const shown = await showPage(context, page, { request, reply, visitor })
    const isPublic = typeof shown === 'string' && !visitor.person && request.method === 'GET'
    return isPublic ? sendPage(request, reply, await withOurNumbers(context, shown)) : reply.send(shown)
  })

async function post(context: Context, page: Page, request: FastifyRequest, reply: FastifyReply) {
  if (!isFromOurPages(request, context.config.origin))
    return problem(context, reply, refuse(formFromElsewhere))
  const posted = readPosted(request)
  if (!posted) return problem(context, reply, refuse(notUnderstood))
  const acts: readonly (PageAct | Upload)[] = [...(page.acts ?? []), ...(page.uploads ?? [])]
  const act = acts.find(({ command }) => command.name === posted.act)
  if (!act && page.posted) return show(context, page, request, reply, posted.typed)
  if (!act) return problem(context, reply, refuse(notFound))
  const whole = { ...posted.typed, _form: posted.token, _act: posted.act }
  return withPatience(context, request, reply, whole, () =>
    postAct(context, page, act, posted, request, reply),
  )
}

async function postAct(
  context: Context,
  page: Page,
  act: PageAct | Upload,
  { typed, token: sealed, look }: Posted,
  request: FastifyRequest,
  reply: FastifyReply,
) {
  const visitor = await visitorOf(context, request)
  const token = readFormToken(context.formKey, sealed, act.command.name, context.clock.now())
  const again = (ending?: Ending, isDone?: true) =>
    showPage(context, page, { request, reply, visitor, sent: { act, typed, token, ending, isDone } })
  const isTheirs = act.command.who === 'anyone' || token?.person === (visitor.person?.id ?? '')
  if (token?.person && !isTheirs) return afterLapse(context, act, token, typed, visitor, request, reply)
  if (!token || token.isOld || !isTheirs)
    return reply.type(HTML).send(await again({ refused: refuse(formFromElsewhere) }))
  if (look !== undefined) return reply.type(HTML).send(await again())
  const raw = { ...withoutPagesOwn(typed), ...pathParams(act.command, request) }
  const sent = { visitor, raw, nonce: token.nonce, address: request.ip, shownAt: token.issuedAt }
  const outcome = await ('receive' in act
    ? withFile(context, act, sent, request)
    : carryOut(context, act.command, sent))
  if (!('done' in outcome)) return reply.type(HTML).send(await again(outcome))
  keepSession(reply, context.config.origin, act.command, outcome.token)
  const next = act.afterwards(outcome.done)
  return next === undefined ? reply.type(HTML).send(await again(undefined, true)) : reply.redirect(next, 303)
}

/** Fields whose name begins with one underscore are the page's own, such as what was searched for: no command gets them. */
const withoutPagesOwn = (typed: Typed): Typed =>
  Object.fromEntries(Object.entries(typed).filter(([name]) => !/^_[a-z]/.test(name)))
/** What came of the file is told to the command by its id; a file that is not kept in the end is done away with. */
async function withFile(
  context: Context,
  { command, field }: Upload,
  { raw, ...sent }: Parameters<typeof carryOut>[2],
  request: FastifyRequest,
): Promise<Outcome> {
  const arrived = arrivedWith(request)
  if (arrived?.refusal) return refuseAct(context, command, sent.visitor.person, arrived.refusal)
  const outcome = await carryOut(context, command, {
    ...sent,
    raw: { ...raw, [field]: arrived?.id },
    sameAs: { ...raw, [field]: arrived?.content },
  })
  if (!('done' in outcome) || outcome.repeated) await arrived?.drop()
  else arrived?.keep()
  return outcome
}

/** The session ended while somebody typed: their text becomes a draft, and signing in brings it back. */
async function afterLapse(
  context: Context,
  act: PageAct,
  token: FormToken,
  typed: Typed,
  visitor: Visitor,
  request: FastifyRequest,
  reply: FastifyReply,
) {
  const path = withoutDraft(request.url)
  const isKept = !act.command.bare && (await keepDraft(context, token, path, typed))
  if (visitor.person) return problem(context, reply, refuse(formFromElsewhere))
  if (act.command.session === 'ends') return reply.redirect(SIGN_IN, 303)
  const next = isKept ? withDraft(path, token.nonce) : path
  return reply.redirect(`${SIGN_IN}?next=${encodeURIComponent(next)}`, 303)
}

/** When the database does not answer, or we are at fault, the page does: with what was typed, and the same token, so that trying again is safe. */
export async function withPatience(
  context: Context,
  request: FastifyRequest,
  reply: FastifyReply,
  typed: Typed,
  work: () => Promise<unknown>,
) {
  const { stylesheet } = context.assets
  const hasTyped = Object.keys(typed).length > 0
  try {
    return await work()
  } catch (fault) {
    if (!isOutage(fault) && !hasTyped) throw fault
    context.log.fault(fault, { route: request.routeOptions.url ?? '/', request: request.id })
    if (!isOutage(fault))
      return reply
        .code(500)
        .type(HTML)
        .send(faultPage(stylesheet, request.url, typed))
    context.metrics.refusals.inc({ code: notNow.code })
    return reply
      .code(503)
      .header('retry-after', '30')
      .type(HTML)
      .send(outagePage(stylesheet, request.url, typed))
  }
}

/** A page that says why, for whoever may not be known. */
export async function problem(context: Context, reply: FastifyReply, refusal: Refusal, path = '/') {
  const body = <Problem refusal={refusal} person={undefined} />
  const face = await context.house.face()
  const html = documentOf(context, face, { title: PROBLEM_TITLE, body, person: undefined, drafts: 0, path })
  return reply.code(refusal.kind.status).type(HTML).send(html)
}
