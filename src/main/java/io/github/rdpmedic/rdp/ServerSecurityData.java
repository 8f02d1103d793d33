package io.github.rdpmedic.rdp;

import java.util.Optional;

/**
 * Server Security Data, SC_SECURITY, [MS-RDPBCGR] 2.2.1.4.3.
 *
 * @param encryptionMethod one bit of {@link EncryptionMethod}, or 0 for no encryption
 * @param certificate absent when nothing is encrypted, or when TLS does it
 */
public record ServerSecurityData(int encryptionMethod, EncryptionLevel level, Optional<ServerCertificate> certificate) {

    private static final int RANDOM_LENGTH = 32;

    static ServerSecurityData parse(WireReader reader) throws MalformedPduException {
        int method = reader.i32le();
        EncryptionLevel level = new EncryptionLevel(reader.i32le());
        if (reader.remaining() < 8) {
            return new ServerSecurityData(method, level, Optional.empty());
        }
        int randomLength = reader.i32le();
        int certificateLength = reader.i32le();
        reader.skip(randomLength);
        byte[] certificate = reader.bytes(certificateLength);
        return new ServerSecurityData(
                method,
                level,
                certificate.length == 0 ? Optional.empty() : Optional.of(ServerCertificate.parse(certificate)));
    }

    byte[] encode() {
        WireWriter writer = new WireWriter().i32le(encryptionMethod).i32le(level.value());
        certificate
                .map(ServerCertificate::encode)
                .ifPresent(bytes -> writer.i32le(RANDOM_LENGTH)
                        .i32le(bytes.length)
                        .bytes(new byte[RANDOM_LENGTH])
                        .bytes(bytes));
        return writer.toByteArray();
    }
}
