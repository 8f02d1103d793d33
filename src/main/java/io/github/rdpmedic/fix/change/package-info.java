/** The steps that fixes are made of. */
package io.github.rdpmedic.fix.change;
