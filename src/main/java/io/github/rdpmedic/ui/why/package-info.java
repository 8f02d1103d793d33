/**
 * The window that shows what a check saw, step by step, and what can be done.
 */
package io.github.rdpmedic.ui.why;
