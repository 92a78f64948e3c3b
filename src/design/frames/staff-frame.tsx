import { SkipLink } from '../components/skip-link.tsx'
import type { Props, Words } from '../words.ts'
import { DemoBanner } from './demo-banner.tsx'
import { Document, type DocumentProps } from './document.tsx'
import type { Logo } from './house-logo.tsx'
import { IdleCover } from './idle-cover.tsx'
import { type SessionEnd, SessionLine, SessionWarning } from './session-end.tsx'
import { type NavigationEntry, StaffNavigation } from './staff-navigation.tsx'
import { StaffTop, type StaffTopProps } from './staff-top.tsx'

export type { NavigationEntry }
export type StaffFrameProps = DocumentProps &
  Omit<StaffTopProps, 'serviceName'> &
  Props<{
    logo?: Logo
    /** Only what this person may open. */
    navigation?: NavigationEntry[]
    demo?: Words | true
    /** Names in lists stay covered until focus or hold; on unless the place says otherwise. */
    privacy?: boolean
    /** Minutes without a touch after which the page is covered; 0 never. */
    idleMinutes?: number
    /** Keys like `c` and `/`; some people need them off (WCAG 2.1.4). */
    singleKeys?: boolean
    /** Until when whoever reads this is signed in. */
    session?: SessionEnd
    before?: Words
    /** A column beside the content, on a phone above it: for instance when it is safe to call. */
    aside?: Words
    /** On a phone it stands before the page, for what must be seen first; otherwise after it. */
    asideFirst?: boolean
  }>

/** The whole document of a page for signed-in people: top, navigation at the left, content. */
export function StaffFrame({
  privacy = true,
  idleMinutes = 5,
  singleKeys = true,
  navigation = [],
  before,
  aside,
  asideFirst,
  ...props
}: StaffFrameProps) {
  const bodyAttributes = {
    ...props.bodyAttributes,
    'data-privacy': privacy ? 'on' : 'off',
    'data-idle-minutes': idleMinutes,
    'data-keys': singleKeys ? undefined : 'off',
  }
  return (
    <Document {...props} bodyAttributes={bodyAttributes}>
      <SkipLink href="#main-content">Skip to main content</SkipLink>
      <header class="evenhand-staff-header">
        <DemoBanner demo={props.demo} />
        <StaffTop {...props} />
      </header>
      <div class="evenhand-staff">
        {navigation.length > 0 && <StaffNavigation entries={navigation} />}
        {asideFirst && <Aside>{aside}</Aside>}
        <div class="evenhand-staff__content">
          {before}
          <main class="evenhand-staff__main" id="main-content">
            {props.children}
          </main>
          {props.session && <SessionLine end={props.session} />}
        </div>
        {!asideFirst && <Aside>{aside}</Aside>}
      </div>
      <IdleCover minutes={idleMinutes} />
      {props.session && <SessionWarning end={props.session} />}
    </Document>
  )
}

function Aside({ children }: { children?: Words }) {
  return (
    children && (
      <aside class="evenhand-staff__aside" aria-label="Beside the page">
        {children}
      </aside>
    )
  )
}
