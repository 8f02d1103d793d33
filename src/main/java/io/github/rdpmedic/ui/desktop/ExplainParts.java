package io.github.rdpmedic.ui.desktop;

import io.github.rdpmedic.diagnose.explain.LastGood;
import io.github.rdpmedic.probe.pins.CertificatePins;

/**
 * What explaining needs beside the monitor and the fixes.
 *
 * @param pins where a certificate is accepted; reads and writes a file
 */
public record ExplainParts(CertificatePins pins, LastGood lastGood) {}
