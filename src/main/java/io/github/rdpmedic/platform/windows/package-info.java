/**
 * The ports on Windows; the only room with the Windows API.
 */
package io.github.rdpmedic.platform.windows;
