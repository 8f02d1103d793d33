/**
 * Metrics for monitoring systems, on loopback.
 */
package io.github.rdpmedic.serve;
