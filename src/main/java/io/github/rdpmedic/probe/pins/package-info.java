/**
 * Which certificates a host has shown before, and what a change means. The pins are measurements that later
 * measurements are compared with, so they belong to the probe, not to the configuration: nobody edits them by
 * hand, and losing them loses no setting. They are kept in the data directory, one readable file for all hosts.
 *
 * <p>{@link io.github.rdpmedic.probe.pins.HostPins} decides, purely. {@link io.github.rdpmedic.probe.pins.PinFile}
 * keeps, for saved targets and for addresses checked once alike. {@link io.github.rdpmedic.probe.pins.PinningProbe} joins both with a probe.
 */
package io.github.rdpmedic.probe.pins;
