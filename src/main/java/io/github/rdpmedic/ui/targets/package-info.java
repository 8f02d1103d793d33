/**
 * Adding and removing saved hosts.
 */
package io.github.rdpmedic.ui.targets;
