package io.github.rdpmedic.platform;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Joins the attempts of the client with their ends. Thread-safe. */
public final class ClientEvents {

    /** An attempt whose end never came is forgotten when so many newer ones have begun. */
    private static final int MOST_ATTEMPTS = 64;

    private final Map<String, String> hosts = new LinkedHashMap<>();

    /**
     * @param xml one event as the Event Log renders it
     * @return the connection that ended with it
     */
    public synchronized Optional<ClientDisconnect> hear(String xml) {
        return ClientEvent.parse(xml).flatMap(this::hear);
    }

    private Optional<ClientDisconnect> hear(ClientEvent event) {
        if (event instanceof ClientEvent.Connecting attempt) {
            hosts.remove(attempt.activity());
            hosts.put(attempt.activity(), attempt.host());
            if (hosts.size() > MOST_ATTEMPTS) {
                hosts.remove(hosts.keySet().iterator().next());
            }
            return Optional.empty();
        }
        ClientEvent.Disconnected end = (ClientEvent.Disconnected) event;
        // The client tries again within one activity, so the host is kept.
        return Optional.ofNullable(hosts.get(end.activity()))
                .map(host -> new ClientDisconnect(end.at(), host, end.reason()));
    }
}
