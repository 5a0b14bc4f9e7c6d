import type { Stack } from './stack.ts'

export const nextjs: Stack = {
  id: 'nextjs',
  name: 'Next.js',
  language: 'ts',
  quote: "'",
  forms: {
    'add-field': 'response.headers.set({name}, {value})',
    'remove-field': 'response.headers.delete({name})',
    'send-status': 'return Response.json({ message }, { status: {=status} })',
    'send-problem': `return Response.json(
  { title: {phrase}, status: {=status}, detail },
  { status: {=status}, headers: { 'Content-Type': 'application/problem+json' } },
)`,
    'send-nothing': 'return new Response(null, { status: {=status} })',
    redirect: 'return new Response(null, { status: {=status}, headers: { Location: {location} } })',
    'hide-errors': `try {
  return await handle(request)
} catch (error) {
  console.error(error)
  const headers = { 'Content-Type': 'application/problem+json' }
  return Response.json({ title: 'Internal Server Error', status: 500 }, { status: 500, headers })
}`,
    'hide-version': 'module.exports = { poweredByHeader: false }',
    'allow-cors': `response.headers.set('Access-Control-Allow-Origin', 'https://app.example.com')
response.headers.append('Vary', 'Origin')`,
    'answer-conditional': `if (request.headers.get('if-none-match') === etag) {
  return new Response(null, { status: 304, headers: { ETag: etag } })
}`,
  },
}
