/**
 * Preview, application and verdict of a quick fix.
 */
package io.github.rdpmedic.ui.fixes;
