/**
 * What everything speaks of: records, enums and sealed types. Knows java.base only.
 */
package io.github.rdpmedic.model;
