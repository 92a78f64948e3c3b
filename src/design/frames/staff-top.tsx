import type { Props, Words } from '../words.ts'
import { HouseLogo, type Logo } from './house-logo.tsx'

export type StaffTopProps = Props<{
  serviceName: string
  homeUrl?: string
  logo?: Logo
  /** Posted by default, so that no name comes into a history or a log; `fields` carries hidden inputs (the form's token). */
  search?: Props<{ action: string; method?: 'get' | 'post'; value?: string; label?: string; fields?: Words }>
  /** Where a call is logged (key `c`). */
  logCallUrl?: string
  /** What to do when somebody may be in danger (key `r`). */
  riskUrl?: string
  drafts?: { href: string; count: number }
  me?: { name: string; href: string }
  /** Signing out is posted; `fields` carries hidden inputs. */
  signOut?: Props<{ action: string; fields?: Words }>
}>

/** The top of every staff page: where I am, find somebody, log a call, my drafts, me. */
export function StaffTop({
  serviceName,
  homeUrl = '/',
  logo,
  search,
  logCallUrl,
  riskUrl,
  drafts,
  me,
  signOut,
}: StaffTopProps) {
  return (
    <div class="evenhand-top">
      <a class="evenhand-top__home" href={homeUrl}>
        <HouseLogo logo={logo} name={serviceName} />
      </a>
      {search && <Search {...search} />}
      {logCallUrl && (
        <a class="govuk-button evenhand-top__call" href={logCallUrl} data-key="c" aria-keyshortcuts="c">
          Log a call
        </a>
      )}
      <ul class="evenhand-top__mine">
        {riskUrl && (
          <li>
            <a class="evenhand-top__link" href={riskUrl} data-key="r" aria-keyshortcuts="r">
              Risk to life
            </a>
          </li>
        )}
        {drafts && (
          <li>
            <a class="evenhand-top__link" href={drafts.href}>
              My drafts ({drafts.count})
            </a>
          </li>
        )}
        {me && (
          <li>
            <a class="evenhand-top__link" href={me.href}>
              {me.name}
            </a>
          </li>
        )}
        {signOut && <SignOut {...signOut} />}
      </ul>
    </div>
  )
}

function Search({
  action,
  method = 'post',
  value,
  label = 'Find a family or reference',
  fields,
}: NonNullable<StaffTopProps['search']>) {
  return (
    <search class="evenhand-top__search">
      <form class="evenhand-top__form" action={action} method={method} novalidate>
        {fields}
        <label class="govuk-visually-hidden" for="top-search">
          {label}
        </label>
        <input
          class="govuk-input evenhand-top__box"
          id="top-search"
          name="q"
          type="search"
          value={value}
          placeholder={label}
          autocomplete="off"
          spellcheck={false}
          data-key="/"
          aria-keyshortcuts="/"
        />
        <button class="govuk-button govuk-button--secondary evenhand-top__find" type="submit">
          Find
        </button>
      </form>
    </search>
  )
}

function SignOut({ action, fields }: NonNullable<StaffTopProps['signOut']>) {
  return (
    <li>
      <form action={action} method="post">
        {fields}
        <button class="evenhand-top__link evenhand-top__link--button" type="submit">
          Sign out
        </button>
      </form>
    </li>
  )
}
