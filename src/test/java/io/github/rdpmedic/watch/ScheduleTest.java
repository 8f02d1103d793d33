package io.github.rdpmedic.watch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ScheduleTest {

    private final Schedule<String> schedule = new Schedule<>();

    @Test
    void whatIsDueComesOutOnceAndTheEarliestFirst() {
        schedule.set("late", 30);
        schedule.set("first", 10);
        schedule.set("second", 20);

        assertThat(schedule.due(20)).containsExactly("first", "second");
        assertThat(schedule.due(20)).isEmpty();
        assertThat(schedule.next()).isEqualTo(30);
    }

    @Test
    void aNewDueTimeReplacesTheOldOne() {
        schedule.set("host", 10);
        schedule.set("host", 50);

        assertThat(schedule.due(40)).isEmpty();
        assertThat(schedule.due(50)).containsExactly("host");
    }

    @Test
    void nothingIsEverDueOfWhatIsRemovedOrNeverPlanned() {
        schedule.set("gone", 10);
        schedule.remove("gone");
        schedule.set("never", Moment.NEVER);

        assertThat(schedule.due(Moment.NEVER)).isEmpty();
        assertThat(schedule.next()).isEqualTo(Moment.NEVER);
    }
}
