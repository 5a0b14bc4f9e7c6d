import type { Exchange } from '@statute/http'
import { isHtml, mediaTypeOf } from '../../read/media-type.ts'
import type { Rule, RuleDocs, RuleExamples } from '../../rule.ts'
import { nothingIn, textOf } from './_text.ts'

/** What stands on the pages that frameworks show to their developers. */
const markers: readonly (readonly [RegExp, string])[] = [
  [
    /You(?:'|’)re seeing this error because you have(?: <code>)?\s?DEBUG = True|Django Version:|Django settings file/,
    'Django',
  ],
  [/\b[A-Z]\w{1,40}(?:Error|Exception|DoesNotExist) at \/[^\s<:]{0,200}(?=[\s<]|$)/m, 'Django'],
  [/Werkzeug Debugger|The debugger caught an exception in your WSGI application/, 'Werkzeug'],
  [/Whoops, looks like something went wrong|Whoops! There was an error/, 'Whoops'],
  [/Symfony Exception|Symfony\\Component\\ErrorHandler|sf-toolbar|Sfdump/, 'Symfony'],
  [
    /window\.ignite\(|facade\\ignition|laravel-ignition|flareapp\.io|<title>[^<]{0,200}\bIgnition\b|\bIgnition\b[^<]{0,100}\b(?:Laravel|Flare|error page)/,
    'Ignition',
  ],
  [/Server Error in '[^'\n]{1,100}' Application/, 'ASP.NET'],
  [/An unhandled exception occurred while processing the request\./, 'ASP.NET Core'],
  [/Action Controller: Exception caught/, 'Rails'],
  [/Better Errors|better_errors/, 'Better Errors'],
  [/Tracy\\Debugger|tracy-bs\b/, 'Tracy'],
]

export const rule = {
  id: 'leak/error-debug-page',
  level: 'error',
  spec: ['CWE-489'],
  clause: { keyword: null, binds: null },
  applies: { status: ['4xx', '5xx'] },
  check(exchange) {
    const text = textOf(exchange.response)
    const found =
      text === null ? undefined : (markers.find(([pattern]) => pattern.test(text)) ?? failing(exchange, text))
    if (!found) return nothingIn(exchange)
    return { message: `Debug page of ${found[1]}`, at: 'body', confidence: 0.9 }
  },
} satisfies Rule

/** The name is a word of the language too, so it takes a page that failed. */
function failing({ response }: Exchange, text: string): readonly [RegExp, string] | undefined {
  const isPage = response.status >= 500 && isHtml(mediaTypeOf(response.fields).type)
  return isPage && /\bIgnition\b/.test(text) ? [/Ignition/, 'Ignition'] : undefined
}

export const docs = {
  summary: 'The pages that a framework shows to its developers are not served.',
  why: 'They show settings, environment variables, queries and source code. Some have a console in which any visitor may run code on the server.',
  fix: 'Turn the debug mode of the framework off where the public can reach it: DEBUG = False, APP_DEBUG=false, ASPNETCORE_ENVIRONMENT=Production, RAILS_ENV=production.',
  limits: 'Known by words that stand on these pages; a page of a framework that is not in the list is missed.',
  recipe: { do: 'hide-errors' },
} satisfies RuleDocs

export const examples = {
  good: [
    'GET /i HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 400 Bad Request\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nContent-Type: text/html; charset=utf-8\n\n<!doctype html><html lang="en"><title>Bad request</title><h1>Bad request</h1><p>The order number is missing.</p></html>',
  ],
  bad: [
    'GET /i HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 500 Internal Server Error\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nContent-Type: text/html\n\n<h1>Server Error in &#39;/&#39; Application.</h1>',
    "GET /i HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 500 Internal Server Error\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nContent-Type: text/html\n\n<title>RuntimeError at /</title><p>You're seeing this error because you have <code>DEBUG = True</code> in your settings.</p>",
  ],
} satisfies RuleExamples
