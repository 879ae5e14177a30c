export { isOpen, isUndecided, stagesOf } from './progress.js';
export { partIn, type Part } from './part-in.js';
export type { Addition, Ballot, Delegation, Opinion, Seat } from './seat.js';
export { hasItNow, peopleIn, remindedOf, seatOf, seatsOf, waitsFor, withSeat, withSeats } from './seats-of.js';
