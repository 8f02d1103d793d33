/**
 * Small pieces that several windows share: words, colours, wrapping text, work off the EDT.
 */
package io.github.rdpmedic.ui.parts;
