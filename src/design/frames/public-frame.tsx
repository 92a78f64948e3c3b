import { ExitThisPage } from '../components/exit-this-page.tsx'
import { Footer, type FooterProps } from '../components/footer.tsx'
import { GenericHeader } from '../components/generic-header.tsx'
import { type NavigationItem, ServiceNavigation } from '../components/service-navigation.tsx'
import { SkipLink } from '../components/skip-link.tsx'
import type { Props, Words } from '../words.ts'
import { DemoBanner } from './demo-banner.tsx'
import { Document, type DocumentProps } from './document.tsx'
import { HouseLogo, type Logo } from './house-logo.tsx'

export type PublicFrameProps = DocumentProps &
  Props<{
    homeUrl?: string
    logo?: Logo
    /** False when the logo itself shows the name. */
    nameBesideLogo?: boolean
    navigation?: NavigationItem[]
    /** Where "Exit this page" leads; false leaves it out (set-up, sign-in of staff). */
    exitUrl?: string | false
    footer?: FooterProps
    /** Says that families are invented: true, or other words. */
    demo?: Words | true
    /** Above the h1: a back link, breadcrumbs. */
    before?: Words
  }>

/** The whole document of a page that anybody may read: house logo, way out, content, footer. */
export function PublicFrame({
  homeUrl = '/',
  logo,
  nameBesideLogo = true,
  navigation,
  ...props
}: PublicFrameProps) {
  return (
    <Document {...props}>
      <SkipLink href="#main-content">Skip to main content</SkipLink>
      <header class="govuk-template__header">
        <DemoBanner demo={props.demo} />
        <GenericHeader url={homeUrl}>
          <HouseLogo logo={logo} name={logo && !nameBesideLogo ? undefined : props.serviceName} />
        </GenericHeader>
        {navigation && navigation.length > 0 && <ServiceNavigation items={navigation} />}
      </header>
      <div class="govuk-width-container">
        {props.exitUrl !== false && <ExitThisPage href={props.exitUrl} />}
        {props.before}
        <main class="govuk-main-wrapper" id="main-content">
          {props.children}
        </main>
      </div>
      <footer class="govuk-template__footer">
        <Footer {...props.footer} />
      </footer>
    </Document>
  )
}
