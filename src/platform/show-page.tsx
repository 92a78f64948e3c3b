import type { FastifyReply, FastifyRequest } from 'fastify'
import { answerAt } from '#platform/ask.ts'
import { actorOf, type Outcome } from '#platform/carry-out.ts'
import { type Context, deskOf } from '#platform/context.ts'
import type { Desk } from '#platform/desk.ts'
import { documentOf } from '#platform/document.tsx'
import { type Draft, draftsOf, openDraft } from '#platform/drafts.ts'
import { errorsOf, type FormState } from '#platform/form.tsx'
import { type FormToken, issueFormToken } from '#platform/form-token.ts'
import type { ServiceFace } from '#platform/house.ts'
import { type Asking, Elsewhere, type Page, type PageAct, type Shown } from '#platform/page.ts'
import { Paper } from '#platform/paper/paper.ts'
import { sendPaper } from '#platform/paper/send-paper.ts'
import { NEXT_STEP, SET_UP, SIGN_IN } from '#platform/paths.ts'
import { PROBLEM_TITLE, Problem } from '#platform/problem.tsx'
import type { Query } from '#platform/query.ts'
import { asKept } from '#platform/read-input.ts'
import { readPosted } from '#platform/read-posted.ts'
import {
  changedMeanwhile,
  notForYou,
  notFound,
  notSignedIn,
  Refusal,
  refuse,
  savedBefore,
} from '#platform/refusal.ts'
import { mayPass, type Visitor } from '#platform/who.ts'

/** How a posted act ended when its page is to be shown again. */
export type Ending = Exclude<Outcome, { done: unknown }>

/** A posted form that comes back: its act, what was typed, its token if it was ours, and what was wrong, if anything. */
interface Sent {
  readonly act: PageAct
  readonly typed: Record<string, unknown>
  readonly token: FormToken | undefined
  readonly ending: Ending | undefined
  /** The act was done, and its page is shown again instead of another. */
  readonly isDone?: true | undefined
}

interface Asked {
  readonly request: FastifyRequest
  readonly reply: FastifyReply
  readonly visitor: Visitor
  readonly sent?: Sent
}

/** With the service's face, read beforehand: nobody asks for a second connection while holding one. */
type Showing = Asked & { readonly face: ServiceFace | undefined }

/**
 * Shows one page to one visitor, in one transaction as them; sets the status or the redirect on the reply. Gives the
 * document, or the bytes of the file that the page hands over, and then sets its type.
 */
export async function showPage(context: Context, page: Page, asked: Asked): Promise<string | Buffer> {
  const showing = { ...asked, face: await context.house.face() }
  const elsewhere = wayIn(context, page, showing)
  if (elsewhere) return sendTo(showing.reply, elsewhere)
  const { person, caller } = showing.visitor
  if (context.checks.who && !mayPass(page.who, person, caller?.halfway))
    return problem(context, showing, refuse(person ? notForYou : notSignedIn))
  const barred = barredFrom(showing)
  if (barred) return problem(context, showing, barred)
  const params = page.params?.safeParse(given(page, showing.request))
  if (params && !params.success) return problem(context, showing, refuse(notFound))
  const shown = await context.database.as(actorOf(page, person), async sql => {
    const desk = deskOf(context, sql, showing.visitor, context.clock.now())
    return present(context, page, showing, desk, params?.data ?? {})
  })
  if (!(shown instanceof Paper)) return shown
  const file = await sendPaper(context, showing.face, shown, showing.reply)
  return file instanceof Refusal ? problem(context, showing, file) : file
}

/** Somebody may see a page and still not do what one of its forms does: they get an answer and not the page again. */
function barredFrom({ sent }: Showing): Refusal | undefined {
  const ending = sent?.ending
  const refused = ending && 'refused' in ending ? ending.refused : undefined
  return refused?.kind === notForYou ? refused : undefined
}

/** A page's parameters: from its path and query string, and where it reads by POST also from the form. */
function given(page: Page, request: FastifyRequest): object {
  const { query, params } = request
  const all = {
    ...(query as object),
    ...(page.posted ? readPosted(request)?.typed : {}),
    ...(params as object),
  }
  return Object.fromEntries(Object.entries(all).map(([name, value]) => [name, asKept(value)]))
}

/**
 * Before anything else: no service yet leads to setting one up; nobody signed in leads to signing in, and back; whoever
 * is in already has no further step to take.
 */
function wayIn(context: Context, page: Page, { request, visitor, sent, face }: Showing): string | undefined {
  if (!face && !isOfSetUp(page)) return SET_UP
  if (sent || page.who === 'anyone' || !context.checks.who) return undefined
  if (visitor.person) return page.who === 'halfway' ? '/' : undefined
  if (page.who === 'halfway' && visitor.caller?.halfway) return undefined
  const door = visitor.caller?.halfway ? NEXT_STEP : SIGN_IN
  return `${door}?next=${encodeURIComponent(request.url)}`
}

const isOfSetUp = ({ path }: Page) => path === SET_UP || path.startsWith(`${SET_UP}/`)

async function present(
  context: Context,
  page: Page,
  showing: Showing,
  desk: Desk,
  params: Record<string, unknown>,
): Promise<string | Paper> {
  const draft = await draftFor(context, showing.request, desk)
  const asking: Asking<Record<string, unknown>> = {
    params,
    desk,
    face: showing.face,
    of: (query, input) => answered(context, query as unknown as Query, input, desk),
    form: command => formState(context, command, showing, draft),
  }
  // Asked before the page is, so that both questions leave together.
  const drafts = countDrafts(showing, desk)
  const shown = await page.show(asking).catch(asRefusal)
  if (shown instanceof Elsewhere) return ledElsewhere(context, showing, shown)
  if (shown instanceof Refusal) return problem(context, showing, shown)
  if (shown instanceof Paper) return shown
  const { sent, reply } = showing
  if (sent?.ending) reply.code('refused' in sent.ending ? sent.ending.refused.kind.status : 409)
  return finished(context, page, showing, await drafts, shown)
}

/** What somebody signed in had typed, and was refused, is given back also where its page is no more. */
function ledElsewhere(context: Context, showing: Showing, { path }: Elsewhere): string {
  const { sent, visitor, reply } = showing
  if (!sent?.ending || !visitor.person) return sendTo(reply, path)
  const why = 'refused' in sent.ending ? sent.ending.refused : refuse(changedMeanwhile)
  return problem(context, showing, why)
}

function countDrafts({ visitor }: Showing, desk: Desk): Promise<number> {
  const counted = visitor.person ? draftsOf(desk).then(({ length }) => length) : Promise.resolve(0)
  counted.catch(() => {})
  return counted
}

async function finished(
  context: Context,
  { exit }: Page,
  { request, visitor, sent, face }: Showing,
  drafts: number,
  shown: Shown,
): Promise<string> {
  const contents = {
    ...shown,
    ...(sent?.ending ? { toMend: errorsOf(endingOf(sent.ending)) } : {}),
    person: visitor.person,
    drafts,
    session: visitor.caller?.session,
    path: request.url,
    ...(exit && { exit }),
  }
  return documentOf(context, face, contents)
}

/** A refused query leaves the page by this; `show` need not check each answer. */
class Refused extends Error {
  readonly refusal: Refusal
  constructor(refusal: Refusal) {
    super(refusal.kind.code)
    this.refusal = refusal
  }
}

async function answered<A>(
  context: Context,
  query: Query,
  input: Record<string, unknown>,
  desk: Desk,
): Promise<A> {
  if (context.checks.who && !mayPass(query.who, desk.person, desk.caller?.halfway))
    throw new Refused(refuse(notForYou))
  const parsed = query.input.parse(input)
  const answer = await answerAt<A>(context, query, parsed, desk)
  if (answer instanceof Refusal) throw new Refused(answer)
  return answer
}

function asRefusal(fault: unknown): Refusal {
  if (fault instanceof Refused) return fault.refusal
  throw fault
}

async function draftFor(
  context: Context,
  request: FastifyRequest,
  desk: Desk,
): Promise<(Draft & { nonce: string }) | undefined> {
  const { draft: nonce } = request.query as Record<string, unknown>
  if (typeof nonce !== 'string') return undefined
  const draft = await openDraft(context, desk, nonce)
  return draft && { ...draft, nonce }
}

function formState(
  context: Context,
  { name: command, bare }: { readonly name: string; readonly bare?: true },
  showing: Showing,
  draft?: Draft & { nonce: string },
): FormState {
  const { request, visitor, sent } = showing
  const mine = sent?.act.command.name === command ? sent : undefined
  const restored = !mine && draft?.command === command ? draft : undefined
  const isOver = mine?.isDone || isSavedBefore(mine?.ending)
  const nonce = isOver ? undefined : (mine?.token?.nonce ?? restored?.nonce)
  return {
    command,
    action: request.url,
    token: issueFormToken(context.formKey, visitor.person?.id ?? '', command, context.clock.now(), nonce),
    typed: mine?.typed ?? restored?.typed ?? {},
    ...endingOf(mine?.ending),
    ...(mine?.isDone ? { isDone: true as const } : {}),
    ...(restored ? { draftSavedAt: restored.savedAt } : {}),
    ...(visitor.person && !bare
      ? { autosaveUrl: `/drafts/autosave?path=${encodeURIComponent(withoutDraft(request.url))}` }
      : {}),
  }
}

const isSavedBefore = (ending: Ending | undefined) =>
  ending !== undefined && 'refused' in ending && ending.refused.kind === savedBefore

function endingOf(ending: Ending | undefined): Pick<FormState, 'faults' | 'refusal' | 'conflict'> {
  if (!ending) return { faults: {} }
  if ('conflict' in ending) return { faults: {}, conflict: ending.conflict }
  return { faults: ending.faults ?? {}, refusal: ending.refused }
}

/** The page's address without the draft it was filled from. */
export const withoutDraft = (url: string) => url.replace(/([?&])draft=[^&]*&?/, '$1').replace(/[?&]$/, '')

function sendTo(reply: FastifyReply, path: string): string {
  reply.code(303).header('location', path)
  return ''
}

function problem(
  context: Context,
  { reply, visitor, request, sent, face }: Showing,
  refusal: Refusal,
): string {
  reply.code(refusal.kind.status)
  context.metrics.refusals.inc({ code: refusal.kind.code })
  const body = <Problem refusal={refusal} person={visitor.person} {...(sent ? { typed: sent.typed } : {})} />
  return documentOf(context, face, {
    title: PROBLEM_TITLE,
    body,
    person: visitor.person,
    drafts: 0,
    path: request.url,
  })
}
