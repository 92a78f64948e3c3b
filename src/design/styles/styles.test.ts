import { existsSync, statSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { compile } from 'sass'
import { describe, expect, test } from 'vitest'
import { assetFiles } from '../assets.ts'
import { FOCUS, FOCUS_TEXT } from '../contrast-faults.ts'
import { DEFAULT_STYLE, houseStyleCss } from '../house-style.ts'

const modules = fileURLToPath(new URL('../../../node_modules', import.meta.url))
const { css } = compile(fileURLToPath(new URL('evenhand.scss', import.meta.url)), {
  loadPaths: [modules],
  style: 'compressed',
  quietDeps: true,
})

const fonts = assetFiles.filter(({ to }) => to.endsWith('.woff2'))

describe('the stylesheet', () => {
  test('is at most 20 kB as sent', () => {
    expect(gzipSync(css, { level: 9 }).length).toBeLessThanOrEqual(20_000)
  })

  test('has no crown, no crest and no typeface of GOV.UK', () => {
    expect(css.match(/crown|crest|GDS Transport/i)).toBeNull()
  })

  test('asks for no font that is not shipped, and no font is shipped that it does not ask for', () => {
    const asked = [...css.matchAll(/url\("?([^")]+)"?\)/g)].map(([, name]) => name)
    expect(asked.sort()).toEqual(fonts.map(({ to }) => to).sort())
  })

  test('looks the same without a house style as with the default one', () => {
    const said = [...houseStyleCss(DEFAULT_STYLE).matchAll(/--[a-z-]+: [^;]+/g)].map(([line]) => line)
    expect(said.filter(line => !css.includes(line.replace(': #ffffff', ': #')))).toEqual([])
  })

  test('marks the focus with the colours that the contrast was measured for', () => {
    expect(css.includes(`--govuk-focus-colour: ${FOCUS}`)).toBe(true)
    expect(css.includes(`--govuk-focus-text-colour: ${FOCUS_TEXT}`)).toBe(true)
  })
})

test('every font that we ship lies where npm puts it', () => {
  for (const { from } of fonts) expect(existsSync(`${modules}/${from}`), from).toBe(true)
})

test('a first view needs at most 36 kB of fonts', () => {
  const needed = assetFiles.filter(({ to }) => /^atkinson.*-latin-\d/.test(to))
  expect(needed).toHaveLength(2)
  expect(needed.reduce((sum, { from }) => sum + statSync(`${modules}/${from}`).size, 0)).toBeLessThan(36_000)
})
