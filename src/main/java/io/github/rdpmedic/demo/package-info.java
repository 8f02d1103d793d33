/**
 * Simulated RDP hosts on loopback: for the newcomer, the tests and the benchmarks.
 */
package io.github.rdpmedic.demo;
