/**
 * The command line: text and JSON.
 */
package io.github.rdpmedic.cli;
