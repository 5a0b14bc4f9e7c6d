import { expect, test } from 'vitest'
import * as constants from './generated/constants.ts'
import * as legacy from './legacy.ts'

test('a former name has the value of the name that holds, as a type too', () => {
  legacy.MOVED_TEMPORARILY satisfies 302
  legacy.REQUEST_TIME_OUT satisfies 408
  legacy.REQUEST_ENTITY_TOO_LARGE satisfies 413
  legacy.PAYLOAD_TOO_LARGE satisfies 413
  legacy.REQUEST_URI_TOO_LONG satisfies 414
  legacy.REQUEST_URI_TOO_LARGE satisfies 414
  legacy.REQUESTED_RANGE_NOT_SATISFIABLE satisfies 416
  legacy.UNPROCESSABLE_ENTITY satisfies 422
  legacy.GATEWAY_TIME_OUT satisfies 504
  expect({ ...legacy }).toEqual({
    MOVED_TEMPORARILY: constants.FOUND,
    REQUEST_TIME_OUT: constants.REQUEST_TIMEOUT,
    REQUEST_ENTITY_TOO_LARGE: constants.CONTENT_TOO_LARGE,
    PAYLOAD_TOO_LARGE: constants.CONTENT_TOO_LARGE,
    REQUEST_URI_TOO_LONG: constants.URI_TOO_LONG,
    REQUEST_URI_TOO_LARGE: constants.URI_TOO_LONG,
    REQUESTED_RANGE_NOT_SATISFIABLE: constants.RANGE_NOT_SATISFIABLE,
    UNPROCESSABLE_ENTITY: constants.UNPROCESSABLE_CONTENT,
    GATEWAY_TIME_OUT: constants.GATEWAY_TIMEOUT,
  })
})

test('no former name is a name that holds', () => {
  expect(Object.keys(legacy).filter((name) => name in constants)).toEqual([])
})
