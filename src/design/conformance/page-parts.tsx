import { ExitThisPage } from '../components/exit-this-page.tsx'
import { Footer } from '../components/footer.tsx'
import { GenericHeader } from '../components/generic-header.tsx'
import { PhaseBanner } from '../components/phase-banner.tsx'
import { ServiceNavigation } from '../components/service-navigation.tsx'
import { attrs, common, part, raw, words } from './from-options.tsx'
import type { Options } from './read-fixtures.ts'

const exitThisPage = (o: Options) => (
  <ExitThisPage
    {...common(o)}
    id={o.id || undefined}
    href={o.redirectUrl}
    messages={{
      activated: o.activatedText,
      'timed-out': o.timedOutText,
      'press-two-more-times': o.pressTwoMoreTimesText,
      'press-one-more-time': o.pressOneMoreTimeText,
    }}
  >
    {words(o)}
  </ExitThisPage>
)

const link = (item: Options) => ({ ...item, attributes: attrs(item.attributes) })

const footer = (o: Options) => (
  <Footer
    {...common(o)}
    containerClass={o.containerClasses}
    navigation={o.navigation?.map((nav: Options) => ({ ...nav, items: nav.items?.map(link) }))}
    links={o.meta && (o.meta.items ?? []).map(link)}
    linksTitle={o.meta?.visuallyHiddenTitle || undefined}
    licence={o.contentLicence === undefined ? <OpenLicence /> : words(o.contentLicence)}
  >
    {words(o.meta)}
  </Footer>
)

/** The macro's own licence sentence; ours has none unless it is given. */
const OpenLicence = () => (
  <>
    All content is available under the{' '}
    <a
      class="govuk-footer__link"
      href="https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/"
      rel="license"
    >
      Open Government Licence v3.0
    </a>
    , except where otherwise stated
  </>
)

const genericHeader = (o: Options) => (
  <GenericHeader {...common(o)} url={o.url || undefined} containerClass={o.containerClasses}>
    {words(o, 'logoText', 'logoHtml')}
  </GenericHeader>
)

const slot = (html: Options) => (html ? raw(html) : undefined)

const serviceNavigation = (o: Options) => (
  <ServiceNavigation
    {...common(o)}
    serviceName={o.serviceName}
    serviceUrl={o.serviceUrl}
    items={o.navigation?.map(
      (item: Options) =>
        item && { ...part(item), href: item.href, current: item.current, active: item.active },
    )}
    label={o.navigationLabel}
    navigationId={o.navigationId || undefined}
    navigationClass={o.navigationClasses}
    menuButtonText={o.menuButtonText || undefined}
    menuButtonLabel={o.menuButtonLabel}
    collapseOnMobile={o.collapseNavigationOnMobile}
    sectionLabel={o.ariaLabel}
    start={slot(o.slots?.start)}
    end={slot(o.slots?.end?.html ?? o.slots?.end)}
    endIsInline={o.slots?.end?.align === 'inline'}
    navigationStart={slot(o.slots?.navigationStart)}
    navigationEnd={slot(o.slots?.navigationEnd)}
  />
)

const phaseBanner = (o: Options) => (
  <PhaseBanner {...common(o)} tag={part(o.tag)}>
    {words(o)}
  </PhaseBanner>
)

/** From the options of the macros that frame a page to our components. */
export const pageParts = {
  'exit-this-page': exitThisPage,
  footer,
  'generic-header': genericHeader,
  'service-navigation': serviceNavigation,
  'phase-banner': phaseBanner,
}
