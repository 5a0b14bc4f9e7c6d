import { describe, expect, test } from 'vitest'
import { type GraphqlResult, graphqlStatus } from './graphql.ts'

const strict = 'application/graphql-response+json'
const legacy = 'application/json'
const failed = (extensions?: Record<string, unknown>): GraphqlResult => ({
  errors: [{ message: 'no', ...(extensions && { extensions }) }],
})

describe('graphqlStatus()', () => {
  test.each([strict, legacy])('is 200 for %s with data', (type) => {
    expect(graphqlStatus({ data: { a: 1 } }, type)).toBe(200)
  })

  test.each([strict, legacy])('is 200 for %s with data and errors: part of it was done', (type) => {
    expect(graphqlStatus({ data: { a: null }, ...failed({ code: 'FORBIDDEN', http: { status: 403 } }) }, type)).toBe(
      200,
    )
  })

  test('is 200 for data that is null: it was executed, and an error went up to the root', () => {
    expect(graphqlStatus({ data: null, ...failed() }, strict)).toBe(200)
  })

  test.each([
    ['GRAPHQL_PARSE_FAILED', 400],
    ['BAD_REQUEST', 400],
    ['GRAPHQL_VALIDATION_FAILED', 422],
    ['OPERATION_RESOLUTION_FAILURE', 422],
    ['BAD_USER_INPUT', 422],
    ['UNAUTHENTICATED', 401],
    ['FORBIDDEN', 403],
    ['INTERNAL_SERVER_ERROR', 500],
    ['constructor', 400],
  ])('without data, code %s is %i in the new media type and 200 in the old one', (code, status) => {
    expect(graphqlStatus(failed({ code }), strict)).toBe(status)
    expect(graphqlStatus(failed({ code }), legacy)).toBe(200)
  })

  test('is 400 without data and without a code, never 2xx', () => {
    expect(graphqlStatus(failed(), strict)).toBe(400)
    expect(graphqlStatus({}, strict)).toBe(400)
  })

  test('takes the status that an error names, for both media types', () => {
    expect(graphqlStatus(failed({ code: 'FORBIDDEN', http: { status: 451 } }), strict)).toBe(451)
    expect(graphqlStatus(failed({ http: { status: 401 } }), legacy)).toBe(401)
  })

  test.each([200, 999, '401', null])('takes no %s for the status of an error', (status) => {
    expect(graphqlStatus(failed({ http: { status } }), strict)).toBe(400)
  })

  test('does not stumble over parameters or the case of the media type', () => {
    expect(graphqlStatus(failed(), 'Application/GraphQL-Response+JSON; charset=utf-8')).toBe(400)
  })
})
