/**
 * Metrics for Prometheus: {@link io.github.rdpmedic.serve.MetricsServer} answers {@code /metrics} for the saved targets
 * and {@code /probe} for the target that a scrape names. {@link io.github.rdpmedic.serve.HostMetric} is the table of
 * what is measured. The only room that knows the Prometheus client; nothing here is loaded before {@code serve} runs.
 */
package io.github.rdpmedic.serve;
