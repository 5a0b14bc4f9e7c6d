/** The description of the HTTP API, OpenAPI 3.1, made from the schemas. */
import { factNames } from '@statute/finder'
import { z } from 'zod'
import * as schemas from './schemas.ts'

/** Zod writes references as `#/$defs/Code`; an OpenAPI document keeps its schemas elsewhere. */
function components(): Record<string, unknown> {
  const registry = z.registry<{ id: string }>()
  for (const schema of Object.values(schemas)) {
    const id = schema.meta()?.id
    if (id) registry.add(schema, { id })
  }
  const { schemas: all } = z.toJSONSchema(registry, {
    uri: (id) => `#/components/schemas/${id}`,
    unrepresentable: 'any',
  })
  return Object.fromEntries(
    Object.entries(all).map(([id, schema]) => {
      const { $schema: _, $id: __, ...rest } = schema as Record<string, unknown>
      return [id, rest]
    }),
  )
}

export function openapi(origin: string, version: string): object {
  const ref = (id: string) => ({ $ref: `#/components/schemas/${id}` })
  const shared = {
    ETag: { description: 'Validator of this form of the answer.', schema: { type: 'string' } },
    'Cache-Control': { schema: { type: 'string' } },
  }
  const answers = (schema: object, more: Record<string, object> = {}) => ({
    200: { description: 'Found.', headers: shared, content: { 'application/json': { schema } } },
    304: { description: 'What you have is current.', headers: shared },
    ...more,
    default: { description: 'An error.', content: { 'application/problem+json': { schema: ref('Problem') } } },
  })
  const failed = (description: string) => ({
    description,
    content: { 'application/problem+json': { schema: ref('Problem') } },
  })
  const parameter = (name: string, description: string, schema: object) => ({
    name,
    in: 'path',
    required: true,
    description,
    schema,
  })
  const query = (name: string, description: string, schema: object) => ({ name, in: 'query', description, schema })
  /** What reads a text: a short one in the query, any in a body. */
  const aboutText = (answer: string, { get, post }: { get: object; post: object }) => {
    const answered = {
      200: { description: 'The answer.', content: { 'application/json': { schema: ref(answer) } } },
      400: failed('There is no text.'),
    }
    const other = {
      default: { description: 'An error.', content: { 'application/problem+json': { schema: ref('Problem') } } },
    }
    const text = { type: 'object', properties: { text: { type: 'string' } }, required: ['text'] }
    return {
      get: {
        ...get,
        parameters: [{ ...query('text', 'The text.', { type: 'string', minLength: 1 }), required: true }],
        responses: { ...answered, ...other },
      },
      post: {
        ...post,
        requestBody: {
          required: true,
          content: { 'text/plain': { schema: { type: 'string' } }, 'application/json': { schema: text } },
        },
        responses: {
          ...answered,
          413: failed('The text is too long.'),
          415: failed('Not a type that can be read.'),
          ...other,
        },
      },
    }
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Statute',
      version,
      summary: 'Every HTTP status code, and what to do about it, as data.',
      description:
        'Nothing is changed and nothing is kept. Answers are the same for everybody and may be cached. Errors are problem details (RFC 9457).',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: origin || '/' }],
    paths: {
      '/api/codes': {
        get: {
          operationId: 'listCodes',
          summary: 'All codes, one line each',
          parameters: [
            {
              name: 'class',
              in: 'query',
              description: 'One class only.',
              schema: { type: 'string', pattern: '^[1-5]xx$' },
            },
            {
              name: 'q',
              in: 'query',
              description: 'Only those with such a name.',
              schema: { type: 'string', minLength: 1, maxLength: 200 },
            },
          ],
          responses: answers(ref('CodeList'), { 400: failed('The query cannot be read.') }),
        },
      },
      '/api/codes/{code}': {
        get: {
          operationId: 'getCode',
          summary: 'One code, registered or not',
          parameters: [
            parameter('code', 'Three digits.', { type: 'string', pattern: '^[0-9]{3}$', examples: ['404'] }),
          ],
          responses: answers(
            { oneOf: [ref('Code'), ref('VendorCode')] },
            {
              400: failed('Not three digits.'),
              404: failed('Nobody is known to send this number.'),
            },
          ),
        },
      },
      '/api/fields/{name}': {
        get: {
          operationId: 'getField',
          summary: 'One header field',
          parameters: [
            parameter('name', 'Name of the field, in any case.', { type: 'string', examples: ['Retry-After'] }),
          ],
          responses: answers(ref('Field'), { 404: failed('No page about this field.') }),
        },
      },
      '/api/compare/{codes}': {
        get: {
          operationId: 'compareCodes',
          summary: 'Codes side by side',
          parameters: [
            parameter('codes', 'Two codes or more, joined with a hyphen.', {
              type: 'string',
              pattern: '^[0-9]{3}(-[0-9]{3})+$',
              examples: ['401-403'],
            }),
          ],
          responses: answers(ref('Comparison'), {
            400: failed('Not codes joined with hyphens.'),
            404: failed('No such comparison.'),
          }),
        },
      },
      '/api/find': {
        get: {
          operationId: 'findCodes',
          summary: 'Codes for a situation in words',
          parameters: [
            {
              ...query('q', 'What happened, in words.', { type: 'string', minLength: 1, maxLength: 500 }),
              required: true,
            },
            query('profile', 'House style.', {
              type: 'string',
              enum: ['rfc', 'zalando', 'graphql', 'webdav'],
              default: 'rfc',
            }),
            query('limit', 'Results at most.', { type: 'integer', minimum: 1, maximum: 59, default: 5 }),
          ],
          responses: answers(ref('FoundCodes'), { 400: failed('The query cannot be read.') }),
        },
      },
      '/api/decide': {
        get: {
          operationId: 'decideCode',
          summary: 'The code for facts about a request',
          parameters: [
            query('method', 'The method.', { type: 'string', examples: ['DELETE'] }),
            query('role', 'Who answers.', {
              type: 'string',
              enum: ['origin', 'gateway', 'proxy', 'intercepting proxy'],
            }),
            ...factNames
              .filter((name) => name !== 'method' && name !== 'role')
              .map((name) =>
                query(name, 'A fact; what is not told is taken to be ordinary.', {
                  type: 'string',
                  enum: ['yes', 'no'],
                }),
              ),
          ],
          responses: answers(ref('Decision'), { 400: failed('A fact cannot be read.') }),
        },
      },
      '/api/check': aboutText('CheckReport', {
        get: { operationId: 'checkText', summary: 'Where a short message breaks the contract' },
        post: {
          operationId: 'checkMessages',
          summary: 'Where messages break the contract',
          description:
            'HTTP messages, the output of curl -v, a HAR, exchange lines, an OpenAPI description. The text is read, answered, and kept nowhere.',
        },
      }),
      '/api/watch': {
        get: {
          operationId: 'getWatch',
          summary: 'What the logs say that this server follows',
          responses: {
            200: { description: 'As of now.', content: { 'application/json': { schema: ref('WatchReport') } } },
            404: failed('This server follows no logs.'),
            default: failed('An error.'),
          },
        },
        post: {
          operationId: 'watchLog',
          summary: 'What an access log says',
          description:
            'Lines of an access log in any known format, 8 MiB at most. The text is read, answered, and kept nowhere.',
          requestBody: { required: true, content: { 'text/plain': { schema: { type: 'string' } } } },
          responses: {
            200: { description: 'The answer.', content: { 'application/json': { schema: ref('WatchReport') } } },
            400: failed('There is no text.'),
            413: failed('The log is too long.'),
            415: failed('Not a type that can be read.'),
            default: failed('An error.'),
          },
        },
      },
      '/api/rules': {
        get: {
          operationId: 'listRules',
          summary: 'All rules, one line each',
          responses: answers({ type: 'array', items: ref('RuleSummary') }),
        },
      },
      '/api/rules/{family}/{name}': {
        get: {
          operationId: 'getRule',
          summary: 'One rule of the checker',
          parameters: [
            parameter('family', 'Its family.', { type: 'string', examples: ['auth'] }),
            parameter('name', 'Its name.', { type: 'string', examples: ['unauthorized-without-challenge'] }),
          ],
          responses: answers(ref('Rule'), { 404: failed('No such rule.') }),
        },
      },
      '/api/diagnose': aboutText('Diagnosis', {
        get: { operationId: 'diagnoseText', summary: 'What a short error means' },
        post: {
          operationId: 'diagnoseError',
          summary: 'What an error means',
          description: 'The text is read, answered, and kept nowhere.',
        },
      }),
    },
    components: { schemas: components() },
  }
}
