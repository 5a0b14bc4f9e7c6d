/** Shapes as these libraries have them. Fastify is asked itself in `frameworks.test.ts`. */
import { expect, test } from 'vitest'
import { fromUnknown } from './from-unknown.ts'

const error = (members: object) => Object.assign(new Error('Validation failed'), members)

test('express-openapi-validator: points at content, names parameters and fields', () => {
  const errorCode = 'type.openapi.validation'
  const errors = [
    { path: '/body/pets/0/na~1me', message: 'must be string', errorCode },
    { path: '.body.age', message: 'must be number', errorCode },
    { path: '/query/limit', message: 'must be integer', errorCode },
    { path: '/headers/x-id', message: 'must be uuid', errorCode },
  ]
  expect(fromUnknown(error({ status: 400, path: '/pets', errors })).body).toEqual({
    type: 'about:blank',
    title: 'Bad Request',
    status: 400,
    detail: 'Validation failed',
    instance: undefined,
    errors: [
      { detail: 'must be string', pointer: '#/pets/0/na~1me' },
      { detail: 'must be number', pointer: '#/age' },
      { detail: 'must be integer', parameter: 'limit' },
      { detail: 'must be uuid', header: 'x-id' },
    ],
  })
})

test('express-openapi-validator: a response that breaks the contract tells nothing', () => {
  const errors = [{ path: '/response/secret', message: 'secret', errorCode: 'type.openapi.validation' }]
  const problem = fromUnknown(error({ status: 500, errors }))
  expect(problem.status).toBe(500)
  expect(JSON.stringify(problem)).not.toContain('secret')
})

test('celebrate: is a 400 with what Joi found in each part', () => {
  const details = new Map([
    ['body', { details: [{ message: '"age" must be a number', path: ['pets', 0, 'age'] }] }],
    ['query', { details: [{ message: '"page" is required', path: ['page'] }] }],
  ])
  expect(fromUnknown(error({ details })).body).toMatchObject({
    status: 400,
    errors: [
      { detail: '"age" must be a number', pointer: '#/pets/0/age' },
      { detail: '"page" is required', parameter: 'page' },
    ],
  })
})

test.each([
  ['an AggregateError', new AggregateError([], 'secret')],
  ['a bare error of Joi', error({ isJoi: true, details: [{ message: 'secret', path: [] }] })],
  ['findings without a status', error({ validation: [{ message: 'secret' }] })],
])('%s is a 500', (_, thrown) => {
  expect(fromUnknown(thrown).status).toBe(500)
  expect(JSON.stringify(fromUnknown(thrown))).not.toContain('secret')
})
