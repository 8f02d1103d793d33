package io.github.rdpmedic.config.importing;

import io.github.rdpmedic.model.Message;

/** A file cannot be taken over at all. */
final class ImportFault extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Message text;

    /** @param key of a text that begins with the name of the file, its argument 0 */
    ImportFault(String key, Object... arguments) {
        super(key);
        this.text = Message.of(ImportFault.class, key, arguments);
    }

    Message text() {
        return text;
    }
}
