/** The fixes and the advice about the Remote Desktop client of Windows itself. */
package io.github.rdpmedic.fix.client;
