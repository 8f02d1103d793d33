package io.github.rdpmedic.config.importing;

import java.nio.file.Path;
import java.util.List;

/** The files in which one program saves its targets. */
interface FileFormat {

    SourceId id();

    /** Files and folders where that program keeps them; none of them need exist. */
    default List<Path> places(PersonalFolders folders) {
        return List.of();
    }

    /** How many folders deep below its places its files lie; 1 for right in them. */
    default int depth() {
        return 1;
    }

    /**
     * Whether a file that lies in a folder is one of them.
     *
     * @param name in lower case
     */
    boolean isNamed(String name);

    /**
     * Whether the content is one of theirs, whatever the file is called.
     *
     * @throws ImportFault when that cannot be told because the content is broken
     */
    default boolean recognises(ImportFile file) throws ImportFault {
        return isNamed(file.lowerName());
    }

    void read(ImportFile file, Findings findings) throws ImportFault;
}
