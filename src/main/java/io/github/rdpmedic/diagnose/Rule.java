package io.github.rdpmedic.diagnose;

import io.github.rdpmedic.model.Finding;
import io.github.rdpmedic.model.Observation;
import java.util.List;

/** Looks at one topic of an observation. Pure and stateless. */
interface Rule {

    /** What is worth noting, in the order in which it was met; usually nothing. */
    List<Finding> findingsIn(Observation observation);
}
