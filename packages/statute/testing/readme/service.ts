/** What answers at https://api.example.com, where the examples for clients ask. The first of each kind is turned away. */
const seen = new Set<string>()

async function answer(kind: string): Promise<Response> {
  if (!seen.has(kind)) {
    seen.add(kind)
    return new Response('busy', { status: 503, headers: { 'retry-after': '0' } })
  }
  const problem = { type: 'https://api.example.com/problems/out-of-credit', title: 'Out of credit', balance: 30 }
  return new Response(JSON.stringify(problem), {
    status: 403,
    headers: { 'content-type': 'application/problem+json' },
  })
}

const { fetch } = globalThis
globalThis.fetch = (input, init) =>
  String(input).startsWith('https://api.example.com/') ? answer(`${init?.method} ${input}`) : fetch(input, init)
