/** Shapes as the drivers and their documentation have them; SQLite is asked itself. */
import { describe, expect, test } from 'vitest'
import { fromUnknown } from './from-unknown.ts'

const error = (members: object, name = 'Error') =>
  Object.assign(new Error('duplicate key value violates "users_email_key": ann@secret'), { name, ...members })

function sent(thrown: unknown) {
  const problem = fromUnknown(thrown)
  expect(JSON.stringify([problem, problem.headers, problem.message])).not.toMatch(/secret|email/)
  const { 'content-type': _, ...headers } = problem.headers
  return { status: problem.status, headers }
}

const detail = 'Key (email)=(ann@secret) already exists.'

describe('what is there already, or is still referred to, is a 409', () => {
  test.each([
    ['PostgreSQL, unique', error({ code: '23505', detail, constraint: 'users_email_key' })],
    ['PostgreSQL, exclusion', error({ code: '23P01' })],
    ['PostgreSQL, foreign key', error({ code: '23503' })],
    ['MySQL by code', error({ code: 'ER_DUP_ENTRY', errno: 1062, sqlMessage: 'secret' })],
    ['MySQL by number', error({ errno: 1062 })],
    ['MySQL, foreign key', error({ code: 'ER_ROW_IS_REFERENCED_2', errno: 1451 })],
    ['MySQL, foreign key by number', error({ errno: 1452 })],
    ['better-sqlite3', error({ code: 'SQLITE_CONSTRAINT_UNIQUE' })],
    ['better-sqlite3, primary key', error({ code: 'SQLITE_CONSTRAINT_PRIMARYKEY' })],
    [
      'sqlite3',
      Object.assign(new Error('SQLITE_CONSTRAINT: UNIQUE constraint failed: users.email'), {
        code: 'SQLITE_CONSTRAINT',
        errno: 19,
      }),
    ],
    ['D1', new Error('D1_ERROR: UNIQUE constraint failed: users.email: SQLITE_CONSTRAINT')],
    ['node:sqlite', error({ code: 'ERR_SQLITE_ERROR', errcode: 2067, errstr: 'constraint failed' })],
    ['libSQL', error({ code: 'SQLITE_CONSTRAINT', rawCode: 1555 })],
    ['MongoDB', error({ code: 11000, keyValue: { email: 'secret' } }, 'MongoServerError')],
    ['SQL Server, constraint', error({ code: 'EREQUEST', number: 2627 })],
    ['SQL Server, index', error({ code: 'EREQUEST', number: 2601 })],
    ['Prisma, unique', error({ code: 'P2002', meta: { target: ['email'] } }, 'PrismaClientKnownRequestError')],
    ['Prisma, foreign key', error({ code: 'P2003' })],
    ['Sequelize', error({ original: error({ code: 'ER_DUP_ENTRY' }), errors: [] }, 'SequelizeUniqueConstraintError')],
    ['Sequelize over a driver that nobody knows', error({ errors: [] }, 'SequelizeUniqueConstraintError')],
    ['TypeORM', error({ driverError: error({ code: '23505' }), query: 'secret' }, 'QueryFailedError')],
    ['Drizzle', error({ query: 'secret', cause: error({ code: '23505' }) }, 'DrizzleQueryError')],
    ['by `parent`', error({ parent: error({ code: '23505' }) })],
    [
      'five deep',
      error({
        cause: error({ cause: error({ cause: error({ cause: error({ cause: error({ code: '23505' }) }) }) }) }),
      }),
    ],
  ])('%s', (_, thrown) => expect(sent(thrown)).toEqual({ status: 409, headers: {} }))

  test('node:sqlite itself', async () => {
    // Not every Node has it, nor do the types of every Node.
    const name: string = 'node:sqlite'
    const sqlite = await import(name).catch(() => undefined)
    if (!sqlite) return
    const database = new sqlite.DatabaseSync(':memory:')
    database.exec('create table users (email text unique)')
    const insert = () => database.exec("insert into users values ('ann@secret')")
    insert()
    expect.assertions(2)
    try {
      insert()
    } catch (thrown) {
      expect(sent(thrown).status).toBe(409)
    }
  })
})

describe('what was in the way of another transaction is a 503 for a second', () => {
  test.each([
    ['PostgreSQL, serialization', error({ code: '40001' })],
    ['PostgreSQL, deadlock', error({ code: '40P01' })],
    ['MySQL', error({ code: 'ER_LOCK_DEADLOCK', errno: 1213 })],
    ['SQL Server', error({ code: 'EREQUEST', number: 1205 })],
    ['SQLite', error({ code: 'SQLITE_BUSY' })],
    ['MongoDB', error({ code: 112, codeName: 'WriteConflict' })],
    ['Prisma', error({ code: 'P2034' })],
  ])('%s', (_, thrown) => expect(sent(thrown)).toEqual({ status: 503, headers: { 'retry-after': '1' } }))
})

describe('a database that takes nobody is a 503', () => {
  test.each([
    ['PostgreSQL, too many', error({ code: '53300' })],
    ['PostgreSQL, starting', error({ code: '57P03' })],
    ['PostgreSQL, connection lost', error({ code: '08006' })],
    ['MySQL, too many', error({ code: 'ER_CON_COUNT_ERROR' })],
    ['Prisma, cannot connect', error({ errorCode: 'P1001' }, 'PrismaClientInitializationError')],
    ['Prisma, no connection in the pool', error({ code: 'P2024' })],
    ['MongoDB', error({}, 'MongoServerSelectionError')],
    ['Mongoose', error({}, 'MongooseServerSelectionError')],
    ['Sequelize', error({}, 'SequelizeConnectionAcquireTimeoutError')],
    ['ORM over a refusal', error({ cause: error({ code: 'ECONNREFUSED' }) })],
  ])('%s', (_, thrown) => expect(sent(thrown)).toEqual({ status: 503, headers: {} }))
})

test('Prisma: what an operation needs and does not find is a 404', () => {
  expect(sent(error({ code: 'P2025' }))).toEqual({ status: 404, headers: {} })
})

test.each([
  ['a syntax error in SQL', error({ code: '42601' })],
  ['a value that is too long', error({ code: '22001' })],
  ['a null where none may be', error({ code: '23502' })],
  ['a number that is no error number', error({ code: 1062 })],
  ['a code in a longer text', error({ code: 'X23505' })],
  ['a code on the next line', error({ code: 'x\ncode 23505' })],
])('%s stays a 500', (_, thrown) => expect(sent(thrown)).toEqual({ status: 500, headers: {} }))

test('a status of its own comes before the database', () => {
  expect(sent(error({ status: 400, expose: false, cause: error({ code: '23505' }) })).status).toBe(400)
})
