/**
 * The icon beside the clock, its menu and its notices. What is shown is decided as data; the renderers only draw.
 */
package io.github.rdpmedic.ui.tray;
