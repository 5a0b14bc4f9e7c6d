export * from './model.ts'
export * from './prose.ts'
