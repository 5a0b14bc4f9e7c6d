export { formats } from '../generated/formats.ts'
