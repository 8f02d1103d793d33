/**
 * Drawings in vector form, made at the size that is asked for. The same shapes lie as SVG in {@code icons/} at
 * the top of the repository.
 */
package io.github.rdpmedic.ui.icons;
