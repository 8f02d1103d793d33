/**
 * Pure: observations in, findings, causes and remedies out.
 */
package io.github.rdpmedic.diagnose;
