/** What was changed, written down before it is changed. */
package io.github.rdpmedic.fix.journal;
