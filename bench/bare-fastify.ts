import fastify from 'fastify'

// The floor for public pages: Fastify with one page of a usual size that never changes. Its port is printed.

const PAGE = `<!doctype html><html lang="en"><title>Page</title><p>${'Plain words. '.repeat(400)}</p></html>`

const app = fastify()
app.get('/sign-in', (_request, reply) => reply.type('text/html; charset=utf-8').send(PAGE))
console.log(new URL(await app.listen({ host: '127.0.0.1', port: 0 })).port)
