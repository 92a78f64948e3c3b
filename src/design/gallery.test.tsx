import { HtmlValidate } from 'html-validate'
import { renderToString } from 'preact-render-to-string'
import { describe, expect, test } from 'vitest'
import { ProblemPage } from './components/problem-page.tsx'
import { PublicFrame } from './frames/public-frame.tsx'
import { StaffFrame } from './frames/staff-frame.tsx'
import { Gallery } from './gallery.tsx'
import { renderPage } from './render-page.ts'

const validator = new HtmlValidate({
  extends: ['html-validate:recommended', 'html-validate:a11y', 'html-validate:document'],
  rules: {
    // Ticks of one question share a name.
    'form-dup-name': ['error', { shared: ['radio', 'checkbox', 'button', 'submit'] }],
    // Preact closes void elements; the assets are our own, from our own server.
    'void-style': 'off',
    'require-sri': 'off',
    // govuk-frontend's own markup: links as buttons, a banner as a region, the group of a date, a password's autocapitalize.
    'prefer-native-element': 'off',
    'no-redundant-role': 'off',
    'input-attributes': 'off',
  },
})

async function faults(html: string): Promise<string[]> {
  const { results } = await validator.validateString(html)
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, line }) => `${line} ${ruleId}: ${message}`),
  )
}

const common = {
  serviceName: 'Northmoor',
  stylesheets: ['/assets/evenhand.css'],
  scripts: ['/assets/evenhand.js'],
}
const gallery = (
  <PublicFrame {...common} title="Gallery" demo footer={{ links: [{ href: '/sign-in', text: 'Sign in' }] }}>
    <h1 class="govuk-heading-xl">Gallery</h1>
    <Gallery picture="/logo" />
  </PublicFrame>
)
const staff = (
  <StaffFrame
    {...common}
    title="Today"
    navigation={[{ text: 'Today', href: '/', current: true, count: 3 }]}
    search={{ action: '/find' }}
    logCallUrl="/log"
    drafts={{ href: '/drafts', count: 2 }}
    me={{ name: 'Sam', href: '/me' }}
    signOut={{ action: '/out' }}
    aside={<p>Safe to call after 5</p>}
    demo
  >
    <h1>Today</h1>
  </StaffFrame>
)
const problem = (
  <PublicFrame {...common} title="Page not found" exitUrl={false}>
    <ProblemPage
      title="Page not found"
      sentence="There is nothing at this address."
      next="Go back."
      reference="7F3K"
    />
  </PublicFrame>
)

describe.each([
  ['the gallery', gallery],
  ['the staff frame', staff],
  ['a problem', problem],
])('%s', (_, page) => {
  const html = renderPage(page)

  test('is valid HTML that everybody can use', async () => {
    expect(await faults(html)).toEqual([])
  })

  test('has one h1, and its words begin the title', () => {
    const headings = [...html.matchAll(/<h1[^>]*>(.*?)<\/h1>/g)].map(([, words]) => words)
    expect(headings).toHaveLength(1)
    expect(html).toContain(`<title>${headings[0]} – Northmoor</title>`)
  })

  test('has no script and no style inside', () => {
    expect(html).not.toMatch(/<style|style="|<script(?![^>]*src=)|\son[a-z]+="/)
  })

  test('lets the keyboard skip the navigation', () => {
    expect(html).toContain('href="#main-content"')
    expect(html).toMatch(/<main[^>]*id="main-content"/)
  })
})

test('the validator sees a page with a fault', async () => {
  expect(await faults(renderPage(gallery).replace('<h1', '<h1 id="caller"'))).not.toEqual([])
})

test('the gallery shows every component', () => {
  const html = renderToString(<Gallery picture="/logo" />)
  for (const block of BLOCKS) expect(html, block).toMatch(new RegExp(`class="[^"]*\\b${block}[ "]`))
})

const BLOCKS =
  `govuk-back-link govuk-breadcrumbs govuk-button govuk-character-count govuk-checkboxes govuk-date-input
  govuk-details govuk-error-message govuk-error-summary govuk-fieldset govuk-file-upload govuk-hint govuk-input
  govuk-inset-text govuk-label govuk-notification-banner govuk-pagination govuk-panel govuk-password-input
  govuk-phase-banner govuk-radios govuk-select govuk-service-navigation govuk-summary-card govuk-summary-list
  govuk-table govuk-tabs govuk-tag govuk-task-list govuk-textarea govuk-warning-text evenhand-kept evenhand-draft
  evenhand-private moj-timeline moj-side-navigation moj-filter`.split(/\s+/)
