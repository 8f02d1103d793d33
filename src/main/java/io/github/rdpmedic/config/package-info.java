/**
 * Targets and settings as text files. The only room that knows Commons Configuration.
 */
package io.github.rdpmedic.config;
