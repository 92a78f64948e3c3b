import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { freshBuild } from './fresh-build.ts'

let root = ''
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'evenhand-build-'))
  file(
    'package.json',
    '{ "name": "evenhand", "type": "module", "imports": { "#platform/*": "./src/platform/*" } }',
  )
  file(
    'src/main.ts',
    `import { word } from '#platform/word.ts'\nconsole.log(word, await import('./later.ts'))`,
  )
  file('src/later.ts', 'export const later: string = "later"')
  file('src/platform/word.ts', 'export const word = "one"')
  file('src/design/client/evenhand.ts', 'document.title = "x"')
  file('src/design/styles/evenhand.scss', '@font-face { src: url("plain.txt") } a { b { color: red } }')
  file('src/design/assets.ts', `export const assetFiles = [{ from: 'src/plain.txt', to: 'plain.txt' }]`)
  file('src/plain.txt', 'plain')
  file('src/platform/paper/press.ts', 'console.log(1)')
  file('src/platform/paper/letter.typ', 'a letter')
  symlinkSync(join(import.meta.dirname, '../../node_modules'), join(root, 'node_modules'))
})
afterEach(() => rmSync(root, { recursive: true }))

function file(path: string, text: string) {
  mkdirSync(join(root, path, '..'), { recursive: true })
  writeFileSync(join(root, path), text)
}

const builds = () => readdirSync(join(root, 'build')).sort()

describe('the build', () => {
  test('holds the program in parts, and assets that are named by their content', async () => {
    const built = await freshBuild(root, () => {})
    expect(readFileSync(join(built, 'main.js'), 'utf8')).toMatch(/import\("\.\/later-\w+\.js"\)/)
    const manifest = JSON.parse(readFileSync(join(built, 'assets/manifest.json'), 'utf8'))
    expect(Object.keys(manifest).sort()).toEqual(['evenhand.css', 'evenhand.js', 'plain.txt'])
    for (const full of Object.values(manifest)) expect(full).toMatch(/^(evenhand|plain)-[0-9a-f]{8}\./)
    expect(readFileSync(join(built, 'assets', manifest['evenhand.css']), 'utf8')).toMatch(
      `url(${manifest['plain.txt']})`,
    )
  })

  test('holds the program that prints, beside the templates that it reads', async () => {
    const built = await freshBuild(root, () => {})
    expect(readFileSync(join(built, 'press.js'), 'utf8')).toContain('console.log(1)')
    expect(readFileSync(join(built, 'letter.typ'), 'utf8')).toBe('a letter')
  })

  test('is kept while the sources are the same, also when only a test has changed', async () => {
    const first = await freshBuild(root, () => {})
    file('src/main.test.ts', 'a test')
    expect(await freshBuild(root, () => {})).toBe(first)
  })

  test('is followed by another when the sources change, and an old one that nobody runs goes', async () => {
    const first = await freshBuild(root, () => {})
    file('src/platform/word.ts', 'export const word = "two"')
    const second = await freshBuild(root, () => {})
    expect(second).not.toBe(first)
    expect(builds()).toHaveLength(2)
    utimesSync(first, 0, 0)
    file('src/platform/word.ts', 'export const word = "three"')
    await freshBuild(root, () => {})
    expect(builds()).not.toContain(first.split('/').at(-1))
  })

  test('is one when two are made at once, and leaves nothing half made', async () => {
    const both = await Promise.all([freshBuild(root, () => {}), freshBuild(root, () => {})])
    expect(both[0]).toBe(both[1])
    expect(builds()).toEqual([both[0].split('/').at(-1)])
  })

  test('says what is wrong with a source, and leaves the last good build alone', async () => {
    const first = await freshBuild(root, () => {})
    file('src/platform/word.ts', 'export const word = ')
    await expect(freshBuild(root, () => {})).rejects.toThrow('word.ts:1')
    expect(builds()).toEqual([first.split('/').at(-1)])
  })
})
