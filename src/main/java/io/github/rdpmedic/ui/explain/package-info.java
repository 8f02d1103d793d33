/**
 * What can be behind an error and what can be done: the pieces that the "Why?" window shares with the window that
 * explains error codes, and that window itself.
 */
package io.github.rdpmedic.ui.explain;
