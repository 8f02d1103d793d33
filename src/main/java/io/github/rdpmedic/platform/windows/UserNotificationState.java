package io.github.rdpmedic.platform.windows;

import java.util.stream.Stream;

/** {@code QUERY_USER_NOTIFICATION_STATE} (shellapi.h), in the order of its numbers from 1. */
enum UserNotificationState {
    QUNS_NOT_PRESENT(false),
    QUNS_BUSY(false),
    QUNS_RUNNING_D3D_FULL_SCREEN(false),
    QUNS_PRESENTATION_MODE(false),
    QUNS_ACCEPTS_NOTIFICATIONS(true),
    QUNS_QUIET_TIME(false),
    QUNS_APP(true);

    private final boolean admitsBalloons;

    UserNotificationState(boolean admitsBalloons) {
        this.admitsBalloons = admitsBalloons;
    }

    /** A state that a later Windows adds keeps nobody from being told. */
    static UserNotificationState of(int number) {
        return Stream.of(values())
                .filter(state -> state.ordinal() + 1 == number)
                .findFirst()
                .orElse(QUNS_ACCEPTS_NOTIFICATIONS);
    }

    boolean admitsBalloons() {
        return admitsBalloons;
    }
}
