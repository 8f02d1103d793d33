/**
 * Quick fixes on this PC: plan, preview, apply through ports, verify, undo.
 */
package io.github.rdpmedic.fix;
