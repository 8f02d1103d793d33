package io.github.rdpmedic.ui.settings;

/** The settings of notices that a person can type wrong. */
enum NoticeField {
    QUIET("notice.quiet"),
    CERTIFICATE_DAYS("notice.certificate-days");

    private final String key;

    NoticeField(String key) {
        this.key = key;
    }

    String key() {
        return key;
    }
}
