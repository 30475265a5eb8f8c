/**
 * Three platforms share the machine, and parts of them are dead now and then: the rounds and the patience of the tour last longer. The tour
 * reads this when it is loaded, so whoever wants it imports this first.
 */
process.env['TOUR_PACE'] = '5';
