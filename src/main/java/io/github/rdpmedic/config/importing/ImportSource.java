package io.github.rdpmedic.config.importing;

/** A program that may have saved targets on this PC. */
interface ImportSource {

    SourceId id();

    /** Looks where that program keeps them. Finds nothing where it is not installed, which is no fault. */
    Discovery discover();
}
