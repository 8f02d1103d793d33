package io.github.rdpmedic.ui.settings;

import io.github.rdpmedic.model.CertificateDays;
import io.github.rdpmedic.model.QuietHours;
import io.github.rdpmedic.model.Reminders;
import io.github.rdpmedic.model.Settings;
import java.time.DayOfWeek;
import java.util.Set;

/**
 * What the fields about quiet hours, reminders and certificates say, right or wrong.
 *
 * @param quietDays none for no quiet hours
 */
record NoticeInput(Set<DayOfWeek> quietDays, String from, String to, Reminders reminders, String certificateDays) {

    NoticeInput {
        quietDays = Set.copyOf(quietDays);
    }

    static NoticeInput of(Settings.Notices notices) {
        QuietHours quiet = notices.quiet();
        CertificateDays days = notices.certificates();
        return new NoticeInput(
                quiet.days(),
                quiet.from().toString(),
                quiet.to().toString(),
                notices.reminders(),
                days.equals(CertificateDays.NONE) ? "" : days.text());
    }

    /** @throws IllegalArgumentException when a time is none */
    QuietHours quiet() {
        return new QuietHours(quietDays, QuietHours.time(from), QuietHours.time(to));
    }

    /** @throws IllegalArgumentException when it is no list of days */
    CertificateDays certificates() {
        return certificateDays.isBlank() ? CertificateDays.NONE : CertificateDays.parse(certificateDays);
    }
}
