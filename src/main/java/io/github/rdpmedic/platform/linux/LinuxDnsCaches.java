package io.github.rdpmedic.platform.linux;

import io.github.rdpmedic.model.Message;
import io.github.rdpmedic.platform.Availability;
import io.github.rdpmedic.platform.DnsResolverCache;
import io.github.rdpmedic.platform.PlatformException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Linux has no name cache of its own; there are servers that keep one, and a PC may run any of them or none. */
final class LinuxDnsCaches implements DnsResolverCache {

    private final List<DnsCacheServer> servers;

    LinuxDnsCaches(List<DnsCacheServer> servers) {
        this.servers = List.copyOf(servers);
    }

    @Override
    public Availability availability() {
        List<DnsCacheServer> running = running();
        if (running.isEmpty()) {
            return Availability.no(Message.of(LinuxDnsCaches.class, "dns.none"));
        }
        if (needsAdministrator(running)) {
            String names = running.stream().map(DnsCacheServer::name).collect(Collectors.joining(", "));
            String commands =
                    running.stream().map(server -> "sudo " + server.command()).collect(Collectors.joining("; "));
            return Availability.no(Message.of(LinuxDnsCaches.class, "dns.administrator", names, commands));
        }
        return Availability.YES;
    }

    @Override
    public boolean needsAdministrator() {
        return needsAdministrator(running());
    }

    private static boolean needsAdministrator(List<DnsCacheServer> running) {
        return !running.isEmpty() && running.stream().noneMatch(DnsCacheServer::obeysThisUser);
    }

    @Override
    public List<String> caches() {
        return running().stream().map(DnsCacheServer::name).toList();
    }

    @Override
    public List<String> plan() {
        return running().stream().map(DnsCacheServer::command).toList();
    }

    @Override
    public List<String> flush() throws PlatformException {
        List<String> done = new ArrayList<>();
        List<PlatformException> refused = new ArrayList<>();
        for (DnsCacheServer server : running()) {
            String command = server.command();
            try {
                server.flush();
                done.add(command);
            } catch (PlatformException e) {
                refused.add(e);
            }
        }
        if (!refused.isEmpty()) {
            throw summary(refused, done);
        }
        return done;
    }

    private static PlatformException summary(List<PlatformException> refused, List<String> done) {
        Message text = refused.stream()
                .map(PlatformException::userMessage)
                .reduce((first, second) -> Message.of(LinuxDnsCaches.class, "dns.and", first, second))
                .orElse(Message.NONE);
        if (!done.isEmpty()) {
            text = Message.of(LinuxDnsCaches.class, "dns.partly", text, String.join("; ", done));
        }
        String technical = refused.stream().map(PlatformException::getMessage).collect(Collectors.joining("; "));
        return new PlatformException(text, technical, refused.get(0));
    }

    private List<DnsCacheServer> running() {
        return servers.stream().filter(DnsCacheServer::isRunning).toList();
    }
}
