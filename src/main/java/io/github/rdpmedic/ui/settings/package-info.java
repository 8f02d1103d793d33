/**
 * The settings dialog.
 */
package io.github.rdpmedic.ui.settings;
