/** A file as somebody chooses it. */
export interface ChosenFile {
  readonly name: string
  readonly bytes: Uint8Array
}

/** What a browser sends of a form with a file: the fields in their order, the file last. */
export async function withFile(
  fields: Iterable<[string, string]>,
  field: string,
  { name, bytes }: ChosenFile,
): Promise<{ type: string; payload: Buffer }> {
  const form = new FormData()
  for (const [key, value] of fields) if (key !== field) form.append(key, value)
  form.append(field, new Blob([new Uint8Array(bytes)], { type: 'application/octet-stream' }), name)
  const whole = new Response(form)
  const type = whole.headers.get('content-type') ?? ''
  return { type, payload: Buffer.from(await whole.arrayBuffer()) }
}
