export type * from './export/exporter.ts'
export * from './read/read-logs.ts'
export * from './read/trouble.ts'
export * from './store.ts'
