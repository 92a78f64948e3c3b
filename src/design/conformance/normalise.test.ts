import { describe, expect, test } from 'vitest'
import { normalise } from './normalise.ts'

describe('two ways to type one page agree', () => {
  test.each([
    ['attributes in another order', '<a href="/" class="x">A</a>', '<a class="x" href="/">A</a>'],
    ['classes in another order', '<p class="b a">A</p>', '<p class="a  b">A</p>'],
    ['white space at the edges of an element', '<p>\n  A\n</p>', '<p>A</p>'],
    ['an entity and its character', '<p>&#39;&gt;</p>', "<p>'></p>"],
    ['a self-closing element and one closed', '<path d="x"/>', '<path d="x"></path>'],
    ['an empty attribute and one without value', '<input hidden="">', '<input hidden>'],
  ])('%s', (_, one, other) => {
    expect(normalise(one)).toBe(normalise(other))
  })
})

describe('pages that say different things do not agree', () => {
  test.each([
    ['another word', '<p>A</p>', '<p>B</p>'],
    ['an attribute more', '<p id="x">A</p>', '<p>A</p>'],
    ['another value', '<p id="x">A</p>', '<p id="y">A</p>'],
    ['another element', '<p>A</p>', '<div>A</div>'],
    ['another nesting', '<p><b>A</b>B</p>', '<p><b>AB</b></p>'],
    ['a lost space between words', '<p><span>A</span> B</p>', '<p><span>A</span>B</p>'],
    ['an escaped tag', '<p>&lt;b></p>', '<p><b></p>'],
  ])('%s', (_, one, other) => {
    expect(normalise(one)).not.toBe(normalise(other))
  })
})
