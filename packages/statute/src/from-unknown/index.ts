export { fromUnknown, type UnknownOptions } from './from-unknown.ts'
