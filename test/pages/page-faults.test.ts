import { describe, expect, test } from 'vitest'
import { pageFaults } from './page-faults.ts'
import { readPage } from './read-page.ts'

const HEADERS = {
  'content-security-policy':
    "default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'cache-control': 'no-store',
}

const GOOD = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Log a call – Wickham SENDIASS</title>
<meta name="viewport" content="width=device-width, initial-scale=1"><link rel="stylesheet" href="/assets/a.css"></head>
<body><main><h1>Log a call</h1><form method="post" action="/contacts/new"><input type="hidden" name="_form" value="t">
<label for="name">Name</label><input id="name" name="name" type="text"><button type="submit">Save</button></form>
</main></body></html>`

interface Changes {
  html?: string
  headers?: Record<string, string>
  signedIn?: boolean
}

const faultsOf = ({ html = GOOD, headers = {}, signedIn = false }: Changes) =>
  pageFaults(readPage({ path: '/x', status: 200, headers: { ...HEADERS, ...headers }, html, signedIn }))

const into = (place: string, more: string) => GOOD.replace(place, `${more}${place}`)

describe('a page', () => {
  test('as it should be has no faults', async () => {
    expect(await faultsOf({})).toEqual([])
  })

  const broken: [string, Changes, string][] = [
    ['two h1', { html: into('<form', '<h1>Log a call</h1>') }, 'There are 2 h1'],
    ['no h1', { html: GOOD.replace('h1>Log a call</h1', 'h2>Log a call</h2') }, 'There are 0 h1'],
    [
      'a title of its own',
      { html: GOOD.replace('<title>Log', '<title>Register') },
      'does not begin with the h1',
    ],
    ['no language', { html: GOOD.replace(' lang="en"', '') }, 'which language'],
    ['a field without label', { html: GOOD.replace('for="name"', 'for="other"') }, 'does not have a <label>'],
    ['an id used twice', { html: into('<form', '<p id="name">x</p>') }, 'Duplicate ID'],
    ['a tag that is not closed', { html: GOOD.replace('</form>', '') }, 'form'],
    ['no token in a form', { html: GOOD.replace('name="_form"', 'name="other"') }, 'has no form token'],
    ['a form that needs JavaScript', { html: GOOD.replace(/<button.*<\/button>/, '') }, 'cannot be sent'],
    ['an inline script', { html: into('</body>', '<script>1</script>') }, 'inline script'],
    ['an inline style', { html: GOOD.replace('<main>', '<main style="color:red">') }, 'inline style'],
    ['an inline handler', { html: GOOD.replace('<main>', '<main onclick="x()">') }, 'inline onclick'],
    [
      'a script from elsewhere',
      { html: into('</body>', '<script src="//cdn.example/a.js"></script>') },
      'not our own',
    ],
    ['a link that runs code', { html: into('<form', '<a href="javascript:x()">Go</a>') }, 'runs code'],
    [
      'an error title and no summary',
      { html: GOOD.replace('<title>', '<title>Error: ') },
      'no error summary',
    ],
    ['an error summary unheard', { html: into('<h1', summary('#name')) }, 'does not begin with "Error: "'],
    [
      'an error summary that leads nowhere',
      { html: into('<h1', summary('#gone')).replace('<title>', '<title>Error: ') },
      'points at #gone',
    ],
    ['no CSP', { headers: { 'content-security-policy': '' } }, 'no Content-Security-Policy'],
    [
      'a lax CSP',
      { headers: { 'content-security-policy': "default-src 'self' 'unsafe-inline'" } },
      'unsafe-inline',
    ],
    ['sniffing allowed', { headers: { 'x-content-type-options': '' } }, 'nosniff'],
    [
      'a private page that may be kept',
      { signedIn: true, headers: { 'cache-control': 'private' } },
      'no-store',
    ],
    ['a form that may be kept', { headers: { 'cache-control': 'max-age=60' } }, 'no-store'],
    ['a banned word', { html: into('<form', '<p>Ask a stakeholder.</p>') }, 'says "stakeholder"'],
  ]

  test.each(broken)('with %s is found out', async (_name, changes, sentence) => {
    expect((await faultsOf(changes)).join('\n')).toContain(sentence)
  })

  test('may search by a form without token, since searching changes nothing', async () => {
    const html = GOOD.replace('<form', '<form role="search"').replace(/<input type="hidden"[^>]*>/, '')
    expect(await faultsOf({ html })).toEqual([])
  })

  test('may show a word that somebody typed, which it may not say itself', async () => {
    expect(await faultsOf({ html: into('<form', '<p data-typed>The stakeholder said so.</p>') })).toEqual([])
  })
})

function summary(href: string): string {
  return `<div class="govuk-error-summary"><h2>There is a problem</h2><ul><li><a href="${href}">Enter a name</a></li></ul></div>`
}
