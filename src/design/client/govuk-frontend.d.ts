/** govuk-frontend ships no types; this is the little of its browser part that we use. */
declare module 'govuk-frontend' {
  export type Component = { moduleName: string; new (root: Element): object }
  export function createAll(component: Component): object[]
  export const CharacterCount: Component
  export const Checkboxes: Component
  export const ErrorSummary: Component
  export const ExitThisPage: Component
  export const FileUpload: Component
  export const NotificationBanner: Component
  export const PasswordInput: Component
  export const Radios: Component
  export const ServiceNavigation: Component
  export const SkipLink: Component
  export const Tabs: Component
}
