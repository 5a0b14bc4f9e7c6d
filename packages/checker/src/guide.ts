export { docs } from './generated/docs.ts'
