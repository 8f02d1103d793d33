package io.github.rdpmedic.probe;

import io.github.rdpmedic.rdp.GatewayAnswer;
import java.time.Duration;
import java.time.Instant;

/**
 * @param asked this PC's clock when the question left
 * @param roundTrip until the answer was there
 */
record GatewayReply(GatewayAnswer answer, Instant asked, Duration roundTrip) {}
