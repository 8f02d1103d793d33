/** The window of a remedy on the host: its script, the way it gets there, and what came of it. */
package io.github.rdpmedic.ui.hostfix;
