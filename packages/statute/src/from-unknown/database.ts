import { chain, type Found, type Reading } from './reading.ts'

/** It is there already, or something still refers to it. */
const conflict: Found = { status: 409 }
/**
 * Another transaction was in the way. It is over with the roll-back, nothing was done, and whoever comes again finds
 * the way free: a second is enough, and with no Retry-After many clients would not come again at all.
 */
const contention: Found = { status: 503, headers: { 'retry-after': '1' } }
/** The database cannot be reached, is starting or stopping, or takes no more connections. Nobody knows for how long. */
const unavailable: Found = { status: 503 }

/** What an error has to say, in which of its members, and what it means. */
const rules: readonly (readonly [member: string, says: RegExp, found: Found])[] = [
  // PostgreSQL, and whatever speaks its protocol.
  ['code', /^(23505|23P01|23503)$/, conflict],
  ['code', /^(40001|40P01|55P03)$/, contention],
  ['code', /^(53300|57P0[123]|08\w{3})$/, unavailable],
  // MySQL and MariaDB.
  ['code', /^ER_(DUP_(ENTRY|KEY)|(NO_REFERENCED_ROW|ROW_IS_REFERENCED)(_2)?)$/, conflict],
  ['errno', /^(1062|145[12])$/, conflict],
  ['code', /^ER_LOCK_(DEADLOCK|WAIT_TIMEOUT)$/, contention],
  ['errno', /^(1213|1205)$/, contention],
  ['code', /^(ER_CON_COUNT_ERROR|PROTOCOL_CONNECTION_LOST)$/, unavailable],
  // SQLite: better-sqlite3 and Bun; node:sqlite, Bun and libSQL; sqlite3 and D1, which say it in no other way.
  ['code', /^SQLITE_CONSTRAINT_(UNIQUE|PRIMARYKEY|FOREIGNKEY)$/, conflict],
  ['errcode', /^(2067|1555|787)$/, conflict],
  ['errno', /^(2067|1555|787)$/, conflict],
  ['rawCode', /^(2067|1555|787)$/, conflict],
  ['message', /^(SQLITE_CONSTRAINT|D1_ERROR): (UNIQUE|FOREIGN KEY) constraint failed/, conflict],
  ['code', /^SQLITE_(BUSY|LOCKED)/, contention],
  ['errstr', /^database (table )?is locked$/, contention],
  // SQL Server.
  ['number', /^(2627|2601|547)$/, conflict],
  ['number', /^1205$/, contention],
  // MongoDB and Mongoose.
  ['code', /^1100[01]$/, conflict],
  ['codeName', /^WriteConflict$/, contention],
  ['name', /^Mongo(ose)?(ServerSelection|Network)Error$/, unavailable],
  // Prisma: P2025 is a record that an operation needs and does not find.
  ['code', /^(P200[23]|P2014)$/, conflict],
  ['code', /^P2025$/, { status: 404 }],
  ['code', /^P2034$/, contention],
  ['code', /^(P100[128]|P1017|P2024)$/, unavailable],
  ['errorCode', /^(P100[128]|P1017)$/, unavailable],
  // Sequelize and Knex, should their driver say nothing.
  ['name', /^Sequelize(Unique|ForeignKey)ConstraintError$/, conflict],
  ['name', /^(SequelizeConnection\w*|KnexTimeout)Error$/, unavailable],
]

/** What a database refuses. Its text names tables, columns and values, so nothing of it is told. */
export const database: Reading = (error) => {
  for (const link of chain(error))
    for (const [member, says, found] of rules) if (says.test(String(link[member]))) return found
}
