/** The window that shows what was seen of a host: uptime, latency, changes, and what failed checks saw. */
package io.github.rdpmedic.ui.history;
