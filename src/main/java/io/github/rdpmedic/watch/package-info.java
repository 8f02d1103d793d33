/**
 * When to probe, what state follows, whether to tell anyone. The decision is pure, the scheduler thin.
 */
package io.github.rdpmedic.watch;
