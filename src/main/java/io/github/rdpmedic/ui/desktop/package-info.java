/** The program with its tray and windows: starts them, joins them to the monitor, ends them. */
package io.github.rdpmedic.ui.desktop;
