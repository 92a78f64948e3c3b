import { HtmlValidate, StaticConfigLoader } from 'html-validate'
import { BANNED_WORDS } from './banned-words.ts'
import { attribute, type Page, wordsOf } from './read-page.ts'

/** Everything about a page that breaks a rule of the house, in sentences; none when it is as it should be. */
export async function pageFaults(page: Page): Promise<string[]> {
  return [...(await markupFaults(page)), ...RULES.flatMap(rule => rule(page))]
}

const RULES = [headings, language, errorSummary, headers, privacy, inlineCode, strangers, forms, words]

const validator = new HtmlValidate(
  new StaticConfigLoader({
    root: true,
    extends: ['html-validate:recommended', 'html-validate:document', 'html-validate:a11y'],
    rules: {
      // Matters of taste that the renderer decides.
      'void-style': 'off',
      'doctype-style': 'off',
      'attribute-boolean-style': 'off',
      'attribute-empty-style': 'off',
      'no-trailing-whitespace': 'off',
      // Only our own files are named, and those by their content; see strangers().
      'require-sri': 'off',
      // A title holds the h1 and the service's name, which may be long.
      'long-title': 'off',
      // The lists of govuk-frontend say role="list", because Safari forgets it where the bullets are styled away.
      'no-redundant-role': 'off',
      // govuk-frontend's password field says autocapitalize, for when its button shows the password as text.
      'input-attributes': 'off',
      // govuk-frontend's link that looks like a button says so to those who listen, and its script answers the space bar.
      'prefer-native-element': 'off',
      // Tick boxes of one question share its name, and are sent as a list.
      'form-dup-name': ['error', { shared: ['radio', 'checkbox', 'button', 'reset', 'submit'] }],
      // govuk-frontend's error summary stands above the page's h1, and is heard before it.
      'heading-level': ['error', { minInitialRank: 'h2' }],
      // Kept for the telephone number that somebody typed.
      'tel-non-breaking': 'off',
    },
  }),
)

async function markupFaults({ html }: Page): Promise<string[]> {
  const { results } = await validator.validateString(html)
  const messages = results.flatMap(result => result.messages)
  return messages.map(
    ({ ruleId, message, selector }) => `${message} (${ruleId}${selector ? `, ${selector}` : ''})`,
  )
}

function headings({ root, title, heading }: Page): string[] {
  const count = root.querySelectorAll('h1').length
  if (count !== 1) return [`There are ${count} h1; a page has one.`]
  const named = title.replace(/^Error: /, '')
  return named.startsWith(heading) ? [] : [`The title "${title}" does not begin with the h1 "${heading}".`]
}

function language({ root }: Page): string[] {
  const html = root.querySelector('html')
  return html && attribute(html, 'lang') ? [] : ['The page does not say which language it is in.']
}

/** Somebody who cannot see the red must hear "Error" first, and get from each sentence to its field. */
function errorSummary({ root, title }: Page): string[] {
  const summaries = root.querySelectorAll('.govuk-error-summary')
  const heard = title.startsWith('Error: ')
  if (summaries.length === 0) return heard ? ['The title says "Error: " and there is no error summary.'] : []
  const lost = root
    .querySelectorAll('.govuk-error-summary a')
    .map(link => attribute(link, 'href'))
    .filter(href => !href.startsWith('#') || !root.querySelector(`[id="${href.slice(1)}"]`))
    .map(href => `The error summary points at ${href}, which is not on the page.`)
  return heard ? lost : ['There is an error summary and the title does not begin with "Error: ".', ...lost]
}

function headers({ headers }: Page): string[] {
  const policy = headers['content-security-policy']
  if (!policy) return ['There is no Content-Security-Policy.']
  const wanted = ['default-src', 'base-uri', 'form-action', 'frame-ancestors']
  const missing = wanted.filter(name => !policy.includes(name)).map(name => `The CSP does not say ${name}.`)
  const lax = /'unsafe-[a-z-]+'/.exec(policy)
  if (lax) missing.push(`The CSP allows ${lax[0]}.`)
  if (headers['x-content-type-options'] !== 'nosniff') missing.push('X-Content-Type-Options is not nosniff.')
  return missing
}

/** What is shown to somebody signed in, or holds a token of theirs, is kept by no browser and no proxy. */
function privacy(page: Page): string[] {
  const isPrivate = page.signedIn || page.root.querySelector('input[name="_form"]') !== null
  const kept = !/\bno-store\b/.test(page.headers['cache-control'] ?? '')
  return isPrivate && kept ? ['A private page may be kept: Cache-Control does not say no-store.'] : []
}

function inlineCode({ root }: Page): string[] {
  const faults = root
    .querySelectorAll('script')
    .filter(script => !attribute(script, 'src'))
    .map(() => 'There is an inline script.')
  if (root.querySelectorAll('style').length > 0) faults.push('There is an inline style sheet.')
  for (const element of root.querySelectorAll('*'))
    for (const { key } of element.attributes)
      if (key === 'style' || key.startsWith('on')) faults.push(`<${element.tagName}> has an inline ${key}.`)
  return faults
}

/** Nothing is loaded from elsewhere, and no address runs code. */
function strangers({ root }: Page): string[] {
  const loaded = root
    .querySelectorAll('script[src], link[href], img[src], iframe[src]')
    .map(element => attribute(element, 'src') || attribute(element, 'href'))
    .filter(address => !/^\/(?!\/)/.test(address))
    .map(address => `Something is loaded from ${address}, which is not our own.`)
  const run = root
    .querySelectorAll('a[href]')
    .filter(link => /^\s*(javascript|data):/i.test(attribute(link, 'href')))
  return [...loaded, ...run.map(link => `The link "${wordsOf(link)}" runs code.`)]
}

function forms({ root }: Page): string[] {
  return root.querySelectorAll('form').flatMap(form => {
    const at = `The form to "${attribute(form, 'action')}"`
    const faults = form.hasAttribute('action') ? [] : [`${at} does not say where it goes.`]
    const posts = attribute(form, 'method').toLowerCase() === 'post'
    // A search only reads; it posts so that no name enters an address, a history or a log.
    const reads = attribute(form, 'role') === 'search' || form.closest('search') !== null
    if (posts && !reads && !form.querySelector('input[name="_form"]')) faults.push(`${at} has no form token.`)
    if (!form.querySelector('button, input[type="submit"]'))
      faults.push(`${at} cannot be sent without JavaScript.`)
    return faults
  })
}

/** Fields and kept words are what people typed; all else is ours. */
function words({ root }: Page): string[] {
  const typed = root.querySelectorAll('textarea, [data-typed], .evenhand-words').map(wordsOf)
  let ours = wordsOf(root.querySelector('body'))
  for (const part of typed) if (part) ours = ours.split(part).join(' ')
  return BANNED_WORDS.flatMap(({ words, because }) => {
    const found = words.exec(ours)
    return found ? [`The page says "${found[0]}", which ${because}.`] : []
  })
}
