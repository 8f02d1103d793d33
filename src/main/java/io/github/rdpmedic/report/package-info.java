/**
 * One page about one host for whoever helps: what was seen, when, from which PC, and what was done about it. Pure
 * values and text; without names unless they are asked for.
 */
package io.github.rdpmedic.report;
