package io.github.rdpmedic.ui.desktop;

import io.github.rdpmedic.model.Target;
import io.github.rdpmedic.platform.ClientEventLog;
import io.github.rdpmedic.probe.pins.CertificatePins;
import io.github.rdpmedic.report.Surroundings;
import io.github.rdpmedic.ui.hostfix.HostRepairs;
import java.util.function.Function;

/**
 * What explaining needs beside the monitor and the fixes.
 *
 * @param pins where a certificate is accepted; reads and writes a file
 * @param surroundings what a report says beside the host; reads files and asks the operating system
 * @param clientLog where the client of the operating system writes down its errors
 * @param repairs what hosts are repaired with
 */
public record ExplainParts(
        CertificatePins pins,
        Function<Target, Surroundings> surroundings,
        ClientEventLog clientLog,
        HostRepairs repairs) {}
