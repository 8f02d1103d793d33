/** The window about the program: footprint, traces, files, licences. */
package io.github.rdpmedic.ui.about;
