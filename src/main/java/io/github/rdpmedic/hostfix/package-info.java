/**
 * Remedies that are applied on the host, and the ways to deliver them.
 */
package io.github.rdpmedic.hostfix;
