import fc from 'fast-check';

/*
 * Under mutation testing a counterexample is enough: nobody reads the smallest one, and to look for it takes most of
 * the time of a killed mutant.
 */
fc.configureGlobal({ ...fc.readConfigureGlobal(), endOnFailure: true });
