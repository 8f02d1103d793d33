/** Waking a host that sleeps: what is learnt while it is awake, and the wake-up packet. */
package io.github.rdpmedic.fix.wake;
