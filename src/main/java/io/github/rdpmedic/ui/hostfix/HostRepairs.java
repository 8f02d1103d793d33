package io.github.rdpmedic.ui.hostfix;

import io.github.rdpmedic.hostfix.Carriers;
import io.github.rdpmedic.hostfix.HostRepair;

/**
 * What hosts are repaired with.
 *
 * @param repair runs a script and looks at the host again; blocks
 * @param carriers the programs of this PC that reach hosts
 */
public record HostRepairs(HostRepair repair, Carriers carriers) {}
