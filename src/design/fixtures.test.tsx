import type { VNode } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { describe, expect, test } from 'vitest'
import { EXCEPTIONS } from './conformance/exceptions.ts'
import { fields } from './conformance/fields.tsx'
import { lists } from './conformance/lists.tsx'
import { normalise } from './conformance/normalise.ts'
import { pageParts } from './conformance/page-parts.tsx'
import { pieces } from './conformance/pieces.tsx'
import { allComponents, type Fixture, type Options, readFixtures } from './conformance/read-fixtures.ts'
import { withoutCrown } from './conformance/without-crown.ts'

const components: Record<string, (options: Options) => VNode> = {
  ...fields,
  ...lists,
  ...pageParts,
  ...pieces,
}

/** Not in the product: what stands for it instead, or why it is not needed. */
const NOT_USED: Record<string, string> = {
  accordion: 'details does the same with less',
  'cookie-banner': 'there is no cookie to ask about',
  feedback: 'the feedback room has its own page',
  header: 'it carries the crown; generic-header stands in its place',
  'language-navigation': 'pages are in one language so far',
}

describe.each(Object.entries(components))('%s says what govuk-frontend says', (name, component) => {
  test.each(readFixtures(name))('$name', fixture => {
    const reason = EXCEPTIONS[name]?.[fixture.name]
    const { ours, official } = sides(name, component, fixture)
    if (reason) expect(ours, 'this exception agrees again: take it off the list').not.toBe(official)
    else expect(ours).toBe(official)
  })
})

describe('the comparison', () => {
  test('leaves out no component without saying why', () => {
    expect([...Object.keys(components), ...Object.keys(NOT_USED)].sort()).toEqual(allComponents())
  })

  test('takes every fixture of each component', () => {
    const all = Object.keys(components).reduce((sum, name) => sum + readFixtures(name).length, 0)
    const excepted = Object.values(EXCEPTIONS).reduce((sum, names) => sum + Object.keys(names).length, 0)
    // biome-ignore lint/suspicious/noConsole: the figures are to be seen in each run.
    console.log(
      `${all} official fixtures of ${Object.keys(components).length} components, ${excepted} excepted`,
    )
    expect(all).toBeGreaterThan(660)
    expect(excepted).toBeLessThan(all / 50)
  })

  test('has no exception for a fixture that does not exist', () => {
    for (const [name, reasons] of Object.entries(EXCEPTIONS)) {
      const known = readFixtures(name).map(fixture => fixture.name)
      expect(known).toEqual(expect.arrayContaining(Object.keys(reasons)))
    }
  })

  test('takes the crown out of every official footer, so that the edit is still needed', () => {
    for (const { html } of readFixtures('footer')) {
      expect(html).toContain('govuk-footer__crown')
      expect(withoutCrown(html)).not.toMatch(/crown|copyright-logo|licence-logo/)
    }
  })
})

function sides(name: string, component: (options: Options) => VNode, fixture: Fixture) {
  const html = name === 'footer' ? withoutCrown(fixture.html) : fixture.html
  return { ours: normalise(renderToString(component(fixture.options))), official: normalise(html) }
}
