export { type DiagnoseOptions, diagnose } from './diagnose.ts'
