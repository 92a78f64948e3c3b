import { renderToString } from 'preact-render-to-string'
import { ErrorSummary } from '#design/components/error-summary.tsx'
import { PublicFrame } from '#design/frames/public-frame.tsx'
import { StaffFrame } from '#design/frames/staff-frame.tsx'
import type { Words } from '#design/words.ts'
import { timeInWords } from '#platform/clock.ts'
import type { Context } from '#platform/context.ts'
import { issueFormToken } from '#platform/form-token.ts'
import type { ServiceFace } from '#platform/house.ts'
import {
  ASK,
  DRAFTS,
  FIND,
  HOUSE_STYLE,
  IMPARTIAL,
  LOG_CALL,
  LOGO,
  ME,
  ORGANISATIONS,
  RISK,
  SHOES,
  SIGN_IN,
  SIGN_OUT,
} from '#platform/paths.ts'
import { CASEWORKERS, mayPass, type Person, type Session } from '#platform/who.ts'

interface Contents {
  readonly title: string
  /** What a form that came back is to be mended in: told by its page, or else above it. */
  readonly toMend?: readonly { readonly text: string }[]
  readonly body: Words
  readonly aside?: Words
  readonly asideFirst?: true
  readonly person: Person | undefined
  readonly drafts: number
  readonly usesPasskeys?: boolean
  readonly session?: Session | undefined
  readonly path: string
  /** With a way out, for somebody who may be watched. */
  readonly exit?: true
}

/** The whole page around a body: the staff frame for whoever is signed in, the public one for everybody else. */
export function documentOf(context: Context, face: ServiceFace | undefined, contents: Contents): string {
  const common = {
    lang: 'en',
    title: contents.title,
    hasErrors: contents.toMend !== undefined,
    serviceName: face?.name ?? 'Evenhand',
    stylesheets: stylesheets(context, face),
    scripts: [contents.person ? context.assets.script : context.assets.publicScript],
    ...(contents.usesPasskeys
      ? { bodyAttributes: { 'data-passkey-script': context.assets.passkeyScript } }
      : {}),
    icon: context.assets.icon,
    ...(face ? { themeColour: face.style.brand } : {}),
    ...(face?.isDemo ? { demo: <InventedFamilies /> } : {}),
    ...(face?.hasLogo ? { logo: { src: `${LOGO}?v=${face.styleVersion}`, alt: '' } } : {}),
  }
  const told = { ...contents, body: withMending(contents) }
  const frame = contents.person
    ? staffFrame(context, common, told, contents.person)
    : publicFrame(common, told, face !== undefined)
  const html = `<!DOCTYPE html>${renderToString(frame)}`
  return contents.toMend ? withoutDeadEnds(html) : html
}

/** Whoever sent a form is told why it came back, also where its page leaves no room for that. */
function withMending({ body, toMend }: Contents): Words {
  if (!toMend || renderToString(<div>{body}</div>).includes('govuk-error-summary')) return body
  return (
    <>
      <ErrorSummary errors={toMend.map(({ text }) => ({ text }))} />
      {body}
    </>
  )
}

/** A sentence leads to its field; where the page does not show the field just now, it stands alone. */
const withoutDeadEnds = (html: string) =>
  html.replaceAll(/<li><a href="#([\w-]+)">(.*?)<\/a><\/li>/g, (whole, id, sentence) =>
    html.includes(` id="${id}"`) ? whole : `<li>${sentence}</li>`,
  )

/** Above every page of a demo. */
function InventedFamilies() {
  return (
    <>
      Invented families: nobody here is real.{' '}
      <a class="govuk-link" href={SHOES}>
        Step into somebody else’s shoes
      </a>
    </>
  )
}

type Common = Parameters<typeof PublicFrame>[0] extends infer P ? Omit<P, 'children'> : never

function stylesheets(context: Context, face: ServiceFace | undefined): string[] {
  return [context.assets.stylesheet, ...(face ? [`${HOUSE_STYLE}?v=${face.styleVersion}`] : [])]
}

function staffFrame(
  context: Context,
  common: Common,
  { body, aside, asideFirst, drafts, path, session }: Contents,
  person: Person,
) {
  const now = context.clock.now()
  const token = (command: string) => issueFormToken(context.formKey, person.id, command, now)
  const isCaseworker = mayPass(CASEWORKERS, person)
  return (
    <StaffFrame
      {...common}
      homeUrl="/"
      navigation={navigation(context, person, path)}
      me={{ name: person.name, href: ME }}
      drafts={{ href: DRAFTS, count: drafts }}
      aside={aside}
      asideFirst={asideFirst}
      signOut={{ action: SIGN_OUT, fields: <FormFields token={token('sign-out')} act="sign-out" /> }}
      {...(session ? { session: endOf(session, now) } : {})}
      {...(isCaseworker ? { search: { action: FIND }, logCallUrl: LOG_CALL, riskUrl: RISK } : {})}
    >
      {body}
    </StaffFrame>
  )
}

const endOf = ({ endsAt, idleMinutes }: Session, now: Date) => ({
  at: timeInWords(endsAt),
  left: Math.max(0, Math.round((endsAt.getTime() - now.getTime()) / 1000)),
  idleMinutes,
})

/** The hidden fields of a form outside a page's own: which act it is, and the token that proves it is ours. */
function FormFields({ token, act }: { token: string; act: string }) {
  return (
    <>
      <input type="hidden" name="_form" value={token} />
      <input type="hidden" name="_act" value={act} />
    </>
  )
}

/** The ways into the rooms that this person may enter, in the rooms' own order. */
function navigation(context: Context, person: Person, path: string) {
  return context.pages
    .flatMap(page =>
      page.navigation && mayPass(page.who, person) ? [{ ...page.navigation, href: page.path }] : [],
    )
    .sort((a, b) => a.order - b.order)
    .map(({ label, href, order }, at, all) => ({
      text: label,
      href,
      current: path.split('?')[0] === href,
      begins: at > 0 && groupOf(order) !== groupOf(all[at - 1]?.order ?? 0),
    }))
}

/** The day’s work; families and what is known; how the team works; the service itself. */
const groupOf = (order: number) => [40, 70, 80].filter(from => order >= from).length

const ABOUT = 'Free, confidential and impartial help with special educational needs and disabilities.'

function publicFrame(common: Common, { body, exit }: Contents, isSetUp: boolean) {
  const links = [
    { text: 'Ask for help', href: ASK },
    { text: 'How we stay impartial', href: IMPARTIAL },
    { text: 'Who else can help', href: ORGANISATIONS },
    { text: 'For staff and volunteers: sign in', href: SIGN_IN },
    { text: 'What we refuse, and why', href: '/about/refusals' },
  ]
  return (
    <PublicFrame
      {...common}
      description={exit && ABOUT}
      homeUrl="/"
      {...(exit ? {} : { exitUrl: false as const })}
      footer={isSetUp ? { links } : {}}
    >
      {body}
    </PublicFrame>
  )
}
