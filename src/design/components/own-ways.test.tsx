import type { VNode } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { describe, expect, test } from 'vitest'
import { DateInput } from './date-input.tsx'
import { ErrorSummary } from './error-summary.tsx'
import { Input } from './input.tsx'
import { KeptText } from './kept-text.tsx'
import { PrivateName } from './private-name.tsx'
import { Radios } from './radios.tsx'
import { Table } from './table.tsx'
import { Textarea } from './textarea.tsx'

const html = (node: VNode) => renderToString(node)

describe('what somebody typed', () => {
  test('is never taken for markup, wherever it stands', () => {
    const words = '"><script>alert(1)</script>'
    const places = [
      <Input name="a" label={words} hint={words} error={words} value={words} />,
      <Textarea name="a" label="A" value={words} />,
      <Table head={[words]} rows={[[words]]} cards />,
      <KeptText by={words} fields={[{ label: words, theirs: words, yours: words }]} />,
      <PrivateName reference={words} initials={words} name={words} />,
    ]
    for (const place of places) expect(html(place)).not.toMatch(/<script|"">/)
  })

  test('keeps its first line break in a large field, which browsers drop', () => {
    expect(html(<Textarea name="a" label="A" value={'\nSecond line'} />)).toContain(
      '>\n\nSecond line</textarea>',
    )
  })

  test('stays in a date as it was typed, also when it is no date', () => {
    const typed = html(<DateInput name="met" label="Met" value={{ day: '31', month: 'Feb', year: '' }} />)
    expect(typed).toContain('name="met-day" type="text" value="31"')
    expect(typed).toContain('name="met-month" type="text" value="Feb"')
  })
})

describe('a date', () => {
  test('from the records is shown in its three parts', () => {
    const shown = html(<DateInput name="met" label="Met" value="2026-11-04" />)
    for (const [part, value] of [
      ['day', '4'],
      ['month', '11'],
      ['year', '2026'],
    ])
      expect(shown).toContain(`name="met-${part}" type="text" value="${value}"`)
  })

  test('has one group with its legend and its error', () => {
    const shown = html(<DateInput name="met" label="Met" error="Enter a date" />)
    expect(shown).toMatch(/<fieldset[^>]*role="group"[^>]*aria-describedby="met-error"/)
    expect(shown.match(/govuk-input--error/g)).toHaveLength(3)
  })
})

test('nothing is chosen beforehand unless a value says so', () => {
  const items = [{ value: 'yes', text: 'Yes' }]
  expect(html(<Radios name="a" label="A" items={items} />)).not.toContain('checked')
  expect(html(<Radios name="a" label="A" items={items} value="yes" />)).toContain('checked')
})

test('a page without errors has no error summary', () => {
  expect(html(<ErrorSummary errors={[]} />)).toBe('')
})

describe('a family in a list', () => {
  test('is heard by reference and name, its initials only seen', () => {
    const shown = html(
      <PrivateName reference="EH-2041" initials="M. K." name="Maya Kowalska" href="/families/1" />,
    )
    expect(shown).toMatch(/^<a [^>]*href="\/families\/1"/)
    expect(shown).toMatch(/aria-hidden="true">M\. K\.</)
    expect(shown).not.toContain('title=')
  })

  test('can be focused without being a link, so that touch and keyboard reach the name', () => {
    expect(html(<PrivateName reference="EH-2042" initials="D. O." name="Dele Okafor" />)).toMatch(
      /^<button type="button"/,
    )
  })

  test('whose name may not be read has no name in the page', () => {
    expect(html(<PrivateName reference="EH-2043" initials="A. B." />)).not.toMatch(
      /private__name|aria-hidden/,
    )
  })
})

test('a table that becomes cards names each value by its column', () => {
  const shown = html(<Table cards head={['What', 'By']} rows={[['Call back', '16:00']]} />)
  expect(shown).toContain('data-label="What"')
  expect(shown).toContain('data-label="By"')
})
