/** The fixes that edit {@code .rdp} files. */
package io.github.rdpmedic.fix.rdp;
