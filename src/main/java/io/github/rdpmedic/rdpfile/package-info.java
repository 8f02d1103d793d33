/**
 * The lossless editor of {@code .rdp} files.
 */
package io.github.rdpmedic.rdpfile;
