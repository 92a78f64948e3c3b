import { BackLink } from '../components/back-link.tsx'
import { Button } from '../components/button.tsx'
import { Details } from '../components/details.tsx'
import { ErrorMessage } from '../components/error-message.tsx'
import { ErrorSummary } from '../components/error-summary.tsx'
import { Fieldset } from '../components/fieldset.tsx'
import { Hint } from '../components/hint.tsx'
import { InsetText } from '../components/inset-text.tsx'
import { Label } from '../components/label.tsx'
import { NotificationBanner } from '../components/notification-banner.tsx'
import { Panel } from '../components/panel.tsx'
import { SkipLink } from '../components/skip-link.tsx'
import { Tag } from '../components/tag.tsx'
import { WarningText } from '../components/warning-text.tsx'
import { attrs, common, part, prefixOf, raw, words } from './from-options.tsx'
import type { Options } from './read-fixtures.ts'

const button = (o: Options) => (
  <Button {...o} {...common(o)} isStart={o.isStartButton}>
    {words(o)}
  </Button>
)

const errorSummary = (o: Options) => (
  <ErrorSummary
    {...common(o)}
    title={words(o, 'titleText', 'titleHtml') ?? ''}
    description={words(o, 'descriptionText', 'descriptionHtml')}
    errors={o.errorList?.map((item: Options) => ({
      ...item,
      text: words(item),
      attributes: attrs(item.attributes),
    }))}
    autoFocus={o.disableAutoFocus === undefined ? undefined : !o.disableAutoFocus}
  />
)

const notificationBanner = (o: Options) => (
  <NotificationBanner
    {...common(o)}
    type={o.type === 'success' ? 'success' : undefined}
    role={o.role}
    title={words(o, 'titleText', 'titleHtml')}
    titleId={o.titleId}
    headingLevel={o.titleHeadingLevel}
    autoFocus={o.disableAutoFocus === undefined ? undefined : !o.disableAutoFocus}
  >
    {words(o)}
  </NotificationBanner>
)

/** The kind of panel is a class in a macro's options, a prop of ours. */
const panel = (o: Options) => {
  const isInterruption = o.classes?.includes('govuk-panel--interruption')
  return (
    <Panel
      {...common(o)}
      class={o.classes?.replace('govuk-panel--interruption', '').trim() || undefined}
      kind={isInterruption ? 'interruption' : 'confirmation'}
      title={words(o, 'titleText', 'titleHtml')}
      headingLevel={o.headingLevel}
      actions={o.actions && (o.actions.items ?? []).map((item: Options) => ({ ...item, ...common(item) }))}
      actionsClass={o.actions?.classes}
      actionsAttributes={attrs(o.actions?.attributes)}
    >
      {words(o)}
    </Panel>
  )
}

/** From the options of each small component's macro to ours. */
export const pieces = {
  'back-link': (o: Options) => (
    <BackLink {...common(o)} href={o.href || '#'}>
      {words(o)}
    </BackLink>
  ),
  button,
  details: (o: Options) => (
    <Details {...common(o)} id={o.id} open={o.open} summary={words(o, 'summaryText', 'summaryHtml')}>
      {words(o)}
    </Details>
  ),
  'error-message': (o: Options) => (
    <ErrorMessage {...common(o)} id={o.id} prefix={prefixOf(o)}>
      {words(o)}
    </ErrorMessage>
  ),
  'error-summary': errorSummary,
  fieldset: (o: Options) => (
    <Fieldset {...common(o)} legend={part(o.legend)} describedBy={o.describedBy} role={o.role}>
      {o.html && raw(o.html)}
    </Fieldset>
  ),
  hint: (o: Options) => (
    <Hint {...common(o)} id={o.id}>
      {words(o)}
    </Hint>
  ),
  'inset-text': (o: Options) => (
    <InsetText {...common(o)} id={o.id}>
      {words(o)}
    </InsetText>
  ),
  label: (o: Options) => (
    <Label {...common(o)} for={o.for} isPageHeading={o.isPageHeading}>
      {words(o)}
    </Label>
  ),
  'notification-banner': notificationBanner,
  panel,
  'skip-link': (o: Options) => (
    <SkipLink {...common(o)} href={o.href || undefined}>
      {words(o)}
    </SkipLink>
  ),
  tag: (o: Options) => <Tag {...common(o)}>{words(o)}</Tag>,
  'warning-text': (o: Options) => (
    <WarningText {...common(o)} iconText={o.iconFallbackText || undefined}>
      {words(o)}
    </WarningText>
  ),
}
