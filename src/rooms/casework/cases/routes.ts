import { dueDates, type PlainDate } from '#rooms/facts'

/** The ways that a family is told of as soon as a disagreement is recorded: R04 mediation, R05 complaint and tribunal. */
export const ROUTES = ['mediation', 'complaint', 'tribunal'] as const
export type Route = (typeof ROUTES)[number]

export const ROUTE_WORDS: Readonly<Record<Route, string>> = {
  mediation: 'mediation',
  complaint: 'the right to complain',
  tribunal: 'the appeal to the tribunal',
}

/** What was recorded of a route in one disagreement. */
export interface RouteRecord {
  readonly route: string
  readonly applies: boolean
  readonly in_time: boolean
}

/** The routes that the record does not show: neither explained in time to be used, nor said not to apply. */
export function missingRoutes(records: readonly RouteRecord[]): Route[] {
  return ROUTES.filter(route => !records.some(one => one.route === route && (!one.applies || one.in_time)))
}

const RULES: Readonly<Record<Route, string | undefined>> = {
  mediation: 'MED-01',
  tribunal: 'APP-01',
  complaint: undefined,
}

/**
 * The last day on which a route can be used, as the law's rules compute it from the council's letter (and a mediation
 * certificate); undefined where no date is known or none is set: then explaining it counts while the disagreement lasts.
 */
export function useBy(route: Route, events: Readonly<Record<string, PlainDate>>): PlainDate | undefined {
  const rule = RULES[route]
  return rule && dueDates(events).find(due => due.rule === rule)?.due
}

/** The routes as a sentence names them: "mediation and the right to complain". */
export function routesInWords(routes: readonly Route[]): string {
  const names = routes.map(route => ROUTE_WORDS[route])
  return names.length > 1 ? `${names.slice(0, -1).join(', ')} and ${names.at(-1)}` : (names[0] ?? '')
}
