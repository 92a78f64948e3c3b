/** The two requests to stop that a person or a service manager can make: the first politely, the second at once. */
export class Signals {
  readonly first: Promise<void>
  readonly second: Promise<void>
  stopping = false

  constructor() {
    const first = Promise.withResolvers<void>()
    const second = Promise.withResolvers<void>()
    this.first = first.promise
    this.second = second.promise
    const hear = () => {
      if (this.stopping) second.resolve()
      this.stopping = true
      first.resolve()
    }
    process.on('SIGTERM', hear).on('SIGINT', hear)
  }
}
