package io.github.rdpmedic.config;

import io.github.rdpmedic.model.Printable;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.TrustManager;

/** Brings the bytes of a central list, and checks who made them where the source says how. */
final class CentralDownload {

    private static final System.Logger LOG = System.getLogger(CentralDownload.class.getName());

    /** Far above ten thousand targets. */
    private static final int MAX_BYTES = 16 << 20;

    private static final int MAX_SIGNATURE_BYTES = 1_000;
    private static final Duration TIMEOUT = Duration.ofSeconds(5);
    private static final int OK = 200;
    private static final int NOT_MODIFIED = 304;

    /**
     * @param bytes the list
     * @param etag what the server calls this version; empty for a file or a server that has no word for it
     */
    record Download(byte[] bytes, Optional<String> etag) {}

    private CentralDownload() {}

    /**
     * @param etag of the version that is known
     * @return empty when that is still the newest
     * @throws IOException with one sentence for the person, when it is a {@link Fault}
     */
    static Optional<Download> fetch(CentralSource source, Optional<String> etag)
            throws IOException, InterruptedException {
        if (!source.isWeb()) {
            byte[] bytes = file(source.file(), MAX_BYTES);
            if (source.signatureKey().isPresent()) {
                verify(source, bytes, file(Path.of(source.location() + ".sig"), MAX_SIGNATURE_BYTES));
            }
            return Optional.of(new Download(bytes, Optional.empty()));
        }
        HttpClient client = client(source);
        Optional<Download> list = get(client, source.uri(), etag, MAX_BYTES);
        if (list.isPresent() && source.signatureKey().isPresent()) {
            URI signature = URI.create(source.location() + ".sig");
            verify(
                    source,
                    list.get().bytes(),
                    get(client, signature, Optional.empty(), MAX_SIGNATURE_BYTES)
                            .orElseThrow(() -> Fault.inFile("fault.central-signature"))
                            .bytes());
        }
        return list;
    }

    private static byte[] file(Path file, int most) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return bounded(in, most);
        }
    }

    private static byte[] bounded(InputStream in, int most) throws IOException {
        byte[] bytes = in.readNBytes(most + 1);
        if (bytes.length > most) {
            throw Fault.inFile("fault.central-too-large", most);
        }
        return bytes;
    }

    private static HttpClient client(CentralSource source) throws IOException {
        HttpClient.Builder builder =
                HttpClient.newBuilder().connectTimeout(TIMEOUT).followRedirects(HttpClient.Redirect.NEVER);
        if (source.certificateSha256().isPresent()) {
            try {
                SSLContext context = SSLContext.getInstance("TLS");
                TrustManager onlyThis =
                        new PinnedCertificate(source.certificateSha256().get());
                context.init(null, new TrustManager[] {onlyThis}, null);
                builder.sslContext(context);
            } catch (GeneralSecurityException noTls) {
                throw new IOException(noTls);
            }
        }
        return builder.build();
    }

    private static Optional<Download> get(HttpClient client, URI uri, Optional<String> etag, int most)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri).timeout(TIMEOUT);
        etag.ifPresent(known -> request.header("If-None-Match", known));
        try {
            HttpResponse<InputStream> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream body = answer.body()) {
                giveUpLater(body);
                if (answer.statusCode() == NOT_MODIFIED && etag.isPresent()) {
                    return Optional.empty();
                }
                if (answer.statusCode() != OK) {
                    throw Fault.inFile("fault.central-status", answer.statusCode());
                }
                return Optional.of(
                        new Download(bounded(body, most), answer.headers().firstValue("ETag")));
            }
        } catch (SSLException refused) {
            throw Fault.inFile("fault.central-certificate", Printable.of(String.valueOf(refused.getMessage())));
        }
    }

    /** The timeout of a request ends with its headers, and a body may never end. */
    private static void giveUpLater(InputStream body) {
        CompletableFuture.delayedExecutor(TIMEOUT.toSeconds(), TimeUnit.SECONDS).execute(() -> {
            try {
                body.close();
            } catch (IOException alreadyGone) {
                LOG.log(System.Logger.Level.DEBUG, "closing a download: {0}", alreadyGone.getMessage());
            }
        });
    }

    private static void verify(CentralSource source, byte[] bytes, byte[] signature) throws Fault {
        try {
            byte[] encoded = Base64.getDecoder().decode(source.signatureKey().orElseThrow());
            PublicKey key = KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
            Signature check = Signature.getInstance("Ed25519");
            check.initVerify(key);
            check.update(bytes);
            String text = new String(signature, StandardCharsets.US_ASCII).strip();
            if (!check.verify(Base64.getDecoder().decode(text))) {
                throw Fault.inFile("fault.central-signature");
            }
        } catch (GeneralSecurityException | IllegalArgumentException noSignature) {
            throw Fault.inFile("fault.central-signature");
        }
    }
}
