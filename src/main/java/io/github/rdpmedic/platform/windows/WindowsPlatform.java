package io.github.rdpmedic.platform.windows;

import io.github.rdpmedic.platform.ChildProcess;
import io.github.rdpmedic.platform.HostsFile;
import io.github.rdpmedic.platform.JavaInterfaces;
import io.github.rdpmedic.platform.LocalNetwork;
import io.github.rdpmedic.platform.NetworkPorts;
import io.github.rdpmedic.platform.Places;
import io.github.rdpmedic.platform.Platform;
import io.github.rdpmedic.platform.RunningProcesses;
import io.github.rdpmedic.platform.UserSession;
import java.nio.file.Path;
import java.util.Map;

/**
 * The ports on Windows. Nothing native is loaded before a port is used. Notices are not among the ports: the
 * tray icon shows them as its own balloon, which Windows turns into a toast.
 */
public final class WindowsPlatform {

    private static final String FOLDER = "RDP Medic";

    private WindowsPlatform() {}

    public static Platform create(Map<String, String> environment) {
        LoadedOnce<IpInterfaceApi> interfaces = new LoadedOnce<>(IpInterfaceApi::load);
        return new Platform(
                "Windows",
                places(environment),
                new WindowsIcmpEcho(Iphlpapi::load),
                new WindowsDnsCache(new DnscacheService()),
                new WindowsNotifications(new LoadedOnce<>(WindowsNotifications.Shell32::load)),
                new WindowsRegistry(),
                new WindowsInterfaceMtu(
                        interfaces,
                        systemFolder(environment).resolve("netsh.exe").toString(),
                        command -> new ChildProcess(command, environment).run(WindowsInterfaceMtu.timeout())),
                new UserSession(
                        new WindowsUserFolders(),
                        new RunningProcesses(),
                        new WindowsCredentialStore(),
                        new WindowsSoftwareInventory(systemFolder(environment))),
                new NetworkPorts(new WindowsSizedEcho(Iphlpapi::load), new WindowsOwnNetwork(RoutingApi::load)),
                new RunAs(new WindowsShell(), environment),
                new LocalNetwork(
                        new JavaInterfaces(found -> WindowsInterfaceMtu.idOf(interfaces.get(), found)),
                        new WindowsNeighbours(interfaces),
                        new WindowsNameAnswers(
                                new LoadedOnce<>(WindowsNameAnswers.Dnsapi::load),
                                new HostsFile(systemFolder(environment).resolve("drivers/etc/hosts")))));
    }

    /**
     * The policy of Windows stands in the registry. A file in the program folder outranks nothing there, but lets
     * a portable installation be managed: only an administrator may write to that folder.
     */
    static Places places(Map<String, String> environment) {
        Path roaming = environment.containsKey("APPDATA")
                ? Path.of(environment.get("APPDATA"))
                : Path.of(System.getProperty("user.home"), "AppData", "Roaming");
        Path programs = Path.of(environment.getOrDefault("ProgramFiles", "C:\\Program Files"));
        Path own = roaming.resolve(FOLDER);
        return new Places(own, own, programs.resolve(FOLDER).resolve("policy.properties"));
    }

    private static Path systemFolder(Map<String, String> environment) {
        return Path.of(environment.getOrDefault("SystemRoot", "C:\\Windows")).resolve("System32");
    }
}
