/**
 * Saved Remote Desktop hosts of other programs, read and never written. No password field is looked at. The door is
 * {@link io.github.rdpmedic.config.importing.TargetImport}; each {@code FileFormat} knows the files of one program.
 */
package io.github.rdpmedic.config.importing;
