/**
 * The status panel: one row per target.
 */
package io.github.rdpmedic.ui.panel;
