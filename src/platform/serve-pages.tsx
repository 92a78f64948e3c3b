import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { carryOut, type Outcome } from '#platform/carry-out.ts'
import type { Answer } from '#platform/command.ts'
import type { Context } from '#platform/context.ts'
import { sessionToken, setSession } from '#platform/cookie.ts'
import { isOutage } from '#platform/database.ts'
import { documentOf } from '#platform/document.tsx'
import { keepDraft } from '#platform/drafts.ts'
import { type FormToken, readFormToken } from '#platform/form-token.ts'
import { outagePage } from '#platform/outage.tsx'
import type { Page, PageAct } from '#platform/page.ts'
import { SIGN_IN } from '#platform/paths.ts'
import { PROBLEM_TITLE, Problem } from '#platform/problem.tsx'
import { formFromElsewhere, notFound, notNow, type Refusal, refuse } from '#platform/refusal.ts'
import { isFromOurPages } from '#platform/same-site.ts'
import { type Ending, showPage } from '#platform/show-page.tsx'
import type { Visitor } from '#platform/who.ts'

type Body = Record<string, unknown>
const HTML = 'text/html; charset=utf-8'

/** Hangs one page: GET shows it, POST carries out one of its commands. */
export function servePage(app: FastifyInstance, context: Context, page: Page): void {
  app.get(page.path, (request, reply) => show(context, page, request, reply))
  if (page.acts?.length || page.posted)
    app.post(page.path, (request, reply) => post(context, page, request, reply))
}

const show = (context: Context, page: Page, request: FastifyRequest, reply: FastifyReply) =>
  withPatience(context, request, reply, {}, async () => {
    const visitor = await visitorOf(context, request)
    return reply.type(HTML).send(await showPage(context, page, { request, reply, visitor }))
  })

/** Who sent this request. */
export function visitorOf(context: Context, request: FastifyRequest): Promise<Visitor> {
  return context.house.identify(sessionToken(request, context.config.origin), context.clock.now())
}

async function post(context: Context, page: Page, request: FastifyRequest, reply: FastifyReply) {
  const { _form, _act, ...typed } = (request.body ?? {}) as Body
  const act = page.acts?.find(({ command }) => command.name === _act)
  if (!isFromOurPages(request, context.config.origin))
    return problem(context, reply, refuse(formFromElsewhere))
  if (!act && page.posted) return show(context, page, request, reply)
  if (!act) return problem(context, reply, refuse(notFound))
  return withPatience(context, request, reply, { ...typed, _form, _act }, () =>
    postAct(context, page, act, { typed, _form }, request, reply),
  )
}

async function postAct(
  context: Context,
  page: Page,
  act: PageAct,
  sent: { typed: Body; _form: unknown },
  request: FastifyRequest,
  reply: FastifyReply,
) {
  const visitor = await visitorOf(context, request)
  const token = readFormToken(context.formKey, sent._form, act.command.name, context.clock.now())
  const again = (ending: Ending) =>
    showPage(context, page, { request, reply, visitor, sent: { act, typed: sent.typed, token, ending } })
  if (!token || (!token.person && visitor.person && act.command.who !== 'anyone'))
    return reply.type(HTML).send(await again({ refused: refuse(formFromElsewhere) }))
  if (token.person && token.person !== visitor.person?.id)
    return afterLapse(context, token, sent.typed, visitor, request, reply)
  const raw = { ...sent.typed, ...pathParams(act, request) }
  const outcome = await carryOut(context, act.command, { visitor, raw, nonce: token.nonce })
  return 'done' in outcome
    ? finish(context, act, outcome, reply)
    : reply.type(HTML).send(await again(outcome))
}

/** The session ended while somebody typed: their text becomes a draft, and signing in brings it back. */
async function afterLapse(
  context: Context,
  token: FormToken,
  typed: Body,
  visitor: Visitor,
  request: FastifyRequest,
  reply: FastifyReply,
) {
  await keepDraft(context, token, request.url, typed)
  if (visitor.person) return problem(context, reply, refuse(formFromElsewhere))
  const separator = request.url.includes('?') ? '&' : '?'
  const next = `${request.url}${separator}draft=${token.nonce}`
  return reply.redirect(`${SIGN_IN}?next=${encodeURIComponent(next)}`, 303)
}

function finish(
  context: Context,
  act: PageAct,
  outcome: Outcome & { done: Answer; token?: string },
  reply: FastifyReply,
) {
  if (act.command.session) setSession(reply, context.config.origin, outcome.token)
  return reply.redirect(act.afterwards(outcome.done), 303)
}

/** A path's own parameters go into the command's input where it knows them, so that forms need no hidden ids. */
function pathParams(act: PageAct, request: FastifyRequest): Body {
  const params = Object.entries(request.params as Body)
  return Object.fromEntries(params.filter(([name]) => Object.hasOwn(act.command.input.shape, name)))
}

/** When the database does not answer, the page does: with what was typed, and the same token, so that trying again is safe. */
async function withPatience(
  context: Context,
  request: FastifyRequest,
  reply: FastifyReply,
  typed: Body,
  work: () => Promise<unknown>,
) {
  try {
    return await work()
  } catch (fault) {
    if (!isOutage(fault)) throw fault
    context.log.fault(fault, { route: request.routeOptions.url ?? '/' })
    context.metrics.refusals.inc({ code: notNow.code })
    return reply
      .code(503)
      .header('retry-after', '30')
      .type(HTML)
      .send(outagePage(context.assets.stylesheet, request.url, typed))
  }
}

async function problem(context: Context, reply: FastifyReply, refusal: Refusal, path = '/') {
  const body = <Problem refusal={refusal} person={undefined} />
  const face = await context.house.face()
  const html = documentOf(context, face, { title: PROBLEM_TITLE, body, person: undefined, drafts: 0, path })
  return reply.code(refusal.kind.status).type(HTML).send(html)
}
