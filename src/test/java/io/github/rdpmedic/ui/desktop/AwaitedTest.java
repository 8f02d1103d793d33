package io.github.rdpmedic.ui.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rdpmedic.model.Endpoint;
import io.github.rdpmedic.model.Message;
import io.github.rdpmedic.model.State;
import io.github.rdpmedic.model.Target;
import io.github.rdpmedic.ui.desktop.Awaited.Wish;
import io.github.rdpmedic.watch.Notice;
import io.github.rdpmedic.watch.Notice.Kind;
import io.github.rdpmedic.watch.TargetStatus;
import io.github.rdpmedic.watch.WatchSnapshot;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AwaitedTest {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final Target NAS = Target.unnamed(new Endpoint("nas", 3389));
    private static final Target TERM = Target.unnamed(new Endpoint("term", 3389));

    private final Awaited awaited = new Awaited();

    private static WatchSnapshot seen(State nas, State term) {
        return new WatchSnapshot(List.of(status(NAS, nas), status(TERM, term)), Optional.empty(), NOON);
    }

    private static TargetStatus status(Target target, State state) {
        return new TargetStatus(
                target, state, Optional.empty(), NOON, false, Optional.empty(), Optional.empty(), List.of());
    }

    private static Notice notice(Kind kind, Target... targets) {
        return new Notice(kind, List.of(targets), Optional.empty(), Message.NONE, Message.NONE, NOON);
    }

    @Test
    void aHostThatIsBackIsToldOfOnce() {
        awaited.add(NAS, Wish.TELL);
        assertThat(awaited.answering(seen(State.DOWN, State.UP))).isEmpty();
        assertThat(awaited.answering(seen(State.WARNING, State.UP))).containsExactly(Map.entry(NAS, Wish.TELL));
        assertThat(awaited.answering(seen(State.UP, State.UP))).isEmpty();
    }

    @Test
    void nobodyHearsOfAHostThatWasNotAskedFor() {
        assertThat(awaited.answering(seen(State.UP, State.UP))).isEmpty();
        assertThat(awaited.isNews(notice(Kind.BACK, NAS))).isTrue();
    }

    @Test
    void theMonitorDoesNotSayItAgain() {
        awaited.add(NAS, Wish.TELL);
        awaited.answering(seen(State.UP, State.DOWN));
        assertThat(awaited.isNews(notice(Kind.BACK, NAS))).isFalse();
        assertThat(awaited.isNews(notice(Kind.BACK, NAS, TERM)))
                .as("of another too")
                .isTrue();
    }

    @Test
    void whatTheMonitorSaidFirstIsNotToldAgain() {
        awaited.add(NAS, Wish.TELL);
        assertThat(awaited.isNews(notice(Kind.BACK, NAS))).isTrue();
        assertThat(awaited.answering(seen(State.UP, State.UP))).isEmpty();
    }

    @Test
    void whoWantsToConnectIsConnectedOnceAndThoughTheMonitorSaidFirstThatItIsBack() {
        awaited.add(NAS, Wish.CONNECT);
        assertThat(awaited.isNews(notice(Kind.BACK, NAS))).isTrue();
        assertThat(awaited.answering(seen(State.UP, State.UP))).containsExactly(Map.entry(NAS, Wish.CONNECT));
        assertThat(awaited.answering(seen(State.UP, State.UP))).isEmpty();
    }

    @Test
    void theNewestWishCounts() {
        awaited.add(NAS, Wish.TELL);
        awaited.add(NAS, Wish.CONNECT);
        assertThat(awaited.answering(seen(State.UP, State.DOWN))).containsExactly(Map.entry(NAS, Wish.CONNECT));
    }

    @Test
    void ofOtherThingsThanReturnsThePersonHearsAllTheSame() {
        awaited.add(NAS, Wish.TELL);
        assertThat(awaited.isNews(notice(Kind.CERTIFICATE, NAS))).isTrue();
        assertThat(awaited.isNews(notice(Kind.SUMMARY, NAS))).isTrue();
        assertThat(awaited.answering(seen(State.UP, State.UP))).containsOnlyKeys(NAS);
    }

    @Test
    void afterTheNextLossItsReturnIsNewsAgain() {
        awaited.add(NAS, Wish.TELL);
        awaited.answering(seen(State.UP, State.UP));
        assertThat(awaited.isNews(notice(Kind.LOST, NAS))).isTrue();
        assertThat(awaited.isNews(notice(Kind.BACK, NAS))).isTrue();
    }
}
