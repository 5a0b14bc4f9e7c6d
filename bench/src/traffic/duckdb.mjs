// Status codes of a combined log, as DuckDB counts them: a file of one column, a regular expression, a group.
import { DuckDBInstance } from '@duckdb/node-api'

const instance = await DuckDBInstance.create(':memory:', { threads: '2' })
const connection = await instance.connect()
const file = process.argv[2].replaceAll("'", "''")
const reader = await connection.runAndReadAll(`
  SELECT regexp_extract(line, '" (\\d{3}) ', 1) AS status, count(*)::INTEGER AS n
  FROM read_csv('${file}', columns = {'line': 'VARCHAR'}, delim = '\\x00', quote = '', escape = '', header = false)
  GROUP BY status`)
console.log(JSON.stringify(Object.fromEntries(reader.getRows())))
