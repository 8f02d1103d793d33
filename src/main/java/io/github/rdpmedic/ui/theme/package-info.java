/** The look of every window and menu, light and dark. */
package io.github.rdpmedic.ui.theme;
