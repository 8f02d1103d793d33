package io.github.rdpmedic.probe;

import java.io.IOException;
import java.lang.ref.SoftReference;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;

/** The roots that this PC trusts: the JDK's list, and on Windows what the certificate store says. */
final class PlatformTrust {

    /** Reading them takes a while, so they are kept, but no longer than there is room: they take two megabytes. */
    private static SoftReference<List<X509TrustManager>> roots = new SoftReference<>(null);

    private PlatformTrust() {}

    /** So that the first verdict does not wait. */
    static void load() {
        trusts(List.of());
    }

    /**
     * Whether the chain is in date and leads to one of the roots. Windows fetches roots of its programme only when
     * they are needed, so there either list will do.
     *
     * @param chain the host's own certificate first
     * @return empty when no roots can be read here
     */
    static Optional<Boolean> trusts(List<X509Certificate> chain) {
        List<X509TrustManager> judges = known();
        if (judges.isEmpty() || chain.isEmpty()) {
            return Optional.empty();
        }
        X509Certificate[] certificates = chain.toArray(X509Certificate[]::new);
        return Optional.of(judges.stream().anyMatch(judge -> accepts(judge, certificates)));
    }

    private static boolean accepts(X509TrustManager judge, X509Certificate[] chain) {
        try {
            judge.checkServerTrusted(chain, "UNKNOWN");
            return true;
        } catch (CertificateException | RuntimeException notTrusted) {
            return false;
        }
    }

    private static synchronized List<X509TrustManager> known() {
        return Optional.ofNullable(roots.get()).orElseGet(() -> {
            List<X509TrustManager> judges = judges();
            roots = new SoftReference<>(judges);
            return judges;
        });
    }

    private static List<X509TrustManager> judges() {
        List<X509TrustManager> judges = new ArrayList<>();
        addJudge(judges, null);
        if (System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("windows")) {
            try {
                KeyStore windows = KeyStore.getInstance("Windows-ROOT");
                windows.load(null, null);
                addJudge(judges, windows);
            } catch (GeneralSecurityException | IOException unreadable) {
                return List.copyOf(judges);
            }
        }
        return List.copyOf(judges);
    }

    /** @param store null for the JDK's list, as the factory has it */
    private static void addJudge(List<X509TrustManager> judges, KeyStore store) {
        try {
            TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            factory.init(store);
            for (TrustManager manager : factory.getTrustManagers()) {
                if (manager instanceof X509TrustManager judge) {
                    judges.add(judge);
                }
            }
        } catch (GeneralSecurityException unreadable) {
            // Without roots there is no verdict, and trusts says so.
        }
    }
}
