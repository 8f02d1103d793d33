/**
 * When to probe, what state follows, whether to tell anyone. The decision is pure, the scheduler thin.
 *
 * <ul>
 *   <li>{@code Decider}: one target. {@code TargetMemory} and an {@code Event} in, a new memory and actions out.
 *   <li>{@code NoticeBoard}: all targets. Which losses and returns a person is told of, together or not at all.
 *   <li>{@code Supervisor}: carries the decisions out, in order of urgency. One thread, no clock of its own.
 *   <li>{@code Monitor} and {@code Workers}: the threads.
 * </ul>
 */
package io.github.rdpmedic.watch;
