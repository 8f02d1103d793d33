/**
 * Tray, windows, presenters, icons. Swing only here; a presenter never sees a component.
 */
package io.github.rdpmedic.ui;
