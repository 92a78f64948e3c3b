import { classNames } from '../class-names.ts'
import type { Attributes, Part, Props, Words } from '../words.ts'
import { spoken } from './field.tsx'
import { Tag } from './tag.tsx'

export type PhaseBannerProps = Props<{ tag: Part; class?: string; attributes?: Attributes; children: Words }>

/** A line under the header that says how far a service is, and whom to tell. */
export function PhaseBanner({ tag, class: extra, attributes, children }: PhaseBannerProps) {
  const mark = spoken(tag)
  return (
    <div class={classNames('govuk-phase-banner govuk-width-container', extra)} {...attributes}>
      <p class="govuk-phase-banner__content">
        <Tag class={classNames('govuk-phase-banner__content__tag', mark.class)}>{mark.children}</Tag>
        <span class="govuk-phase-banner__text">{children}</span>
      </p>
    </div>
  )
}
