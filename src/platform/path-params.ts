import type { FastifyRequest } from 'fastify'
import type { Command } from '#platform/command.ts'

/** A path's own parameters go into the command's input where it knows them, so that forms need no hidden ids. */
export function pathParams({ input }: Command, request: FastifyRequest): Record<string, unknown> {
  const params = Object.entries(request.params as Record<string, unknown>)
  return Object.fromEntries(params.filter(([name]) => Object.hasOwn(input.shape, name)))
}
